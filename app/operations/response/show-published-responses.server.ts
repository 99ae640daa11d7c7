/**
 * Operations: what people said, for everybody to read: a page of responses, one of them,
 * and all of them for a program. Nothing is shown before the consultation has closed, nor before a
 * person has read it.
 */
import type { Consultation } from '#app/domain/consultation/consultation.ts';
import type { GlossaryEntry } from '#app/domain/paper/paper.ts';
import { otherVersions, type AnsweredPaper } from '#app/domain/response/answered-papers.ts';
import {
  publishedResponse,
  showsResponses,
  type PublishedResponse,
} from '#app/domain/response/publication.ts';
import { answersOf, type ShownAnswer } from '#app/domain/response/shown-answer.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { findVersion } from '#app/infrastructure/db/paper-revisions.server.ts';
import {
  countPublished,
  findClearance,
  listPublished,
  listRedactions,
} from '#app/infrastructure/db/publications.server.ts';
import {
  countResponses,
  findResponseByNumber,
  listResponsesById,
} from '#app/infrastructure/db/responses.server.ts';
import { findPublicPaper, type PageDevices } from '../consultation/public-paper.server.ts';

export const PUBLISHED_A_PAGE = 20;
/** Read at once when all are written out. */
const BATCH_RESPONSES = 500;

export type ShownResponse = Omit<PublishedResponse, 'comments'> & {
  readonly answers: readonly ShownAnswer[];
};

type Frame = {
  readonly portalName: string;
  readonly consultation: Pick<Consultation, 'slug' | 'title' | 'closesAt'>;
  /** Short forms of the published paper. */
  readonly glossary: readonly GlossaryEntry[];
};

export type PublishedResponsesPage = Frame & {
  /** False until the consultation has closed. */
  readonly isShown: boolean;
  /** Responses received, by every way; null until the consultation has closed. */
  readonly received: number | null;
  readonly published: number;
  /** From 1. */
  readonly page: number;
  /** At least 1. */
  readonly pages: number;
  /** By number. */
  readonly responses: readonly ShownResponse[];
};

/** Null when there is no such consultation, or no such page of its responses. */
export async function showPublishedResponses(
  devices: PageDevices,
  sought: { readonly slug: string; readonly page: number },
): Promise<PublishedResponsesPage | null> {
  const found = await findPublicPaper(devices, sought.slug);
  if (!found) return null;
  const { read } = devices.db;
  const { consultation } = found;
  const isShown = showsResponses(found.stage);
  const published = isShown ? await countPublished(read, consultation.id) : 0;
  const pages = Math.max(1, Math.ceil(published / PUBLISHED_A_PAGE));
  if (sought.page > pages) return null;
  const responses = isShown
    ? await listPage(read, {
        consultationId: consultation.id,
        skip: (sought.page - 1) * PUBLISHED_A_PAGE,
        take: PUBLISHED_A_PAGE,
      })
    : [];
  return {
    portalName: found.portalName,
    consultation,
    glossary: found.version.paper.glossary,
    isShown,
    received: isShown ? await countResponses(read, consultation.id) : null,
    ...{ published, page: sought.page, pages },
    responses: await withAnswers(read, consultation.id, responses),
  };
}

export type PublishedResponsePage = Frame & { readonly response: ShownResponse };

/** Null when nothing of it may be read: no such response looks the same as one that is kept back. */
export async function showPublishedResponse(
  devices: PageDevices,
  sought: { readonly slug: string; readonly number: number },
): Promise<PublishedResponsePage | null> {
  const found = await findPublicPaper(devices, sought.slug);
  if (!found || !showsResponses(found.stage)) return null;
  const { read } = devices.db;
  const { consultation, portalName } = found;
  const response = await findResponseByNumber(read, consultation.id, sought.number);
  if (!response) return null;
  const { publishedVersionId: versionId } = await findClearance(read, response.id);
  const redactions = versionId === null ? [] : await listRedactions(read, [versionId]);
  const published = publishedResponse(response, { versionId, redactions });
  const [shown] = await withAnswers(read, consultation.id, published ? [published] : []);
  const { glossary } = found.version.paper;
  return shown ? { portalName, consultation, glossary, response: shown } : null;
}

/**
 * Every published response in turn, by number, read a batch at a time; null when there is no such
 * consultation.
 */
export async function listPublishedResponses(
  devices: PageDevices,
  slug: string,
): Promise<AsyncIterable<ShownResponse> | null> {
  const found = await findPublicPaper(devices, slug);
  if (!found) return null;
  return eachPublished(devices.db.read, found.consultation.id, showsResponses(found.stage));
}

async function* eachPublished(read: Db, consultationId: string, isShown: boolean) {
  for (let skip = 0; isShown; skip += BATCH_RESPONSES) {
    const page = { consultationId, skip, take: BATCH_RESPONSES };
    const responses = await listPage(read, page);
    yield* await withAnswers(read, consultationId, responses);
    if (skip + BATCH_RESPONSES >= (await countPublished(read, consultationId))) return;
  }
}

async function listPage(
  read: Db,
  page: { readonly consultationId: string; readonly skip: number; readonly take: number },
): Promise<readonly PublishedResponse[]> {
  const cleared = await listPublished(read, page);
  const versionOf = new Map(
    cleared.map(({ responseId, versionId }) => [responseId, versionId]),
  );
  const redactions = await listRedactions(read, [...versionOf.values()]);
  const responses = await listResponsesById(read, [...versionOf.keys()]);
  return responses.flatMap((response) => {
    const versionId = versionOf.get(response.id) ?? null;
    const published = publishedResponse(response, { versionId, redactions });
    return published ? [published] : [];
  });
}

/** Each as answers to the version of the paper that it addressed (D-05). */
async function withAnswers(
  read: Db,
  consultationId: string,
  responses: readonly PublishedResponse[],
): Promise<readonly ShownResponse[]> {
  const papers: AnsweredPaper[] = [];
  for (const number of versionsAnswered(responses)) {
    const version = await findVersion(read, consultationId, number);
    if (!version) throw new Error(`No paper version ${number}`);
    papers.push({ number, paper: version.paper });
  }
  return responses.map(({ comments, ...response }) => {
    const main = papers.find(({ number }) => number === response.paperVersion);
    const answers = main ? answersOf({ main, others: papers }, comments) : [];
    return { ...response, answers };
  });
}

function versionsAnswered(responses: readonly PublishedResponse[]): ReadonlySet<number> {
  return new Set(
    responses.flatMap(({ paperVersion, comments }) => [
      paperVersion,
      ...otherVersions(paperVersion, comments),
    ]),
  );
}
