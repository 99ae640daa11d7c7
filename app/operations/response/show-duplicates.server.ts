/** Operation: lists the responses to one consultation that may be one, for a person to settle. */
import { standingOf } from '#app/domain/analysis/standing.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import {
  duplicateQueue,
  type DuplicateQueue,
  type QueuedResponse,
} from '#app/domain/response/duplicate-queue.ts';
import type { DuplicateSign } from '#app/domain/response/duplicate-signs.ts';
import type { Response } from '#app/domain/response/response.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { listKeptApartAmong } from '#app/infrastructure/db/kept-apart.server.ts';
import {
  findMarks,
  listMarkedResponses,
  listSharedMarks,
  type SharedMark,
} from '#app/infrastructure/db/response-marks.server.ts';
import { listResponsesById } from '#app/infrastructure/db/responses.server.ts';
import type { AppContext } from '../context.ts';
import { permits } from '../people/permits.server.ts';

/** So many with one sign that they make no pairs: a campaign, or somebody who answers for others. */
export type LikelyCampaign = {
  readonly sign: DuplicateSign['kind'];
  readonly responses: number;
  /** The one with the lowest number, whose page names others. */
  readonly example: Pick<Response, 'number' | 'reference'>;
};

export type DuplicatesPage = DuplicateQueue & {
  readonly campaigns: readonly LikelyCampaign[];
  readonly slug: string;
  readonly title: string;
};

export type ShowDuplicatesRefusal =
  { readonly kind: 'not-permitted' } | { readonly kind: 'unknown-consultation' };

export async function showDuplicates(
  app: AppContext,
  staff: StaffMember,
  slug: string,
): Promise<Result<DuplicatesPage, ShowDuplicatesRefusal>> {
  if (!permits(app, staff, 'see-responses')) return refuse({ kind: 'not-permitted' });
  const { read } = app.db;
  const consultation = await findConsultationBySlug(read, slug);
  if (!consultation) return refuse({ kind: 'unknown-consultation' });
  const shared = await listSharedMarks(read, consultation.id);
  return accept({
    ...{ slug, title: consultation.title },
    ...(await queueOf(read, consultation.id, shared)),
    campaigns: await campaignsOf(read, consultation.id, shared),
  });
}

/** How many pairs a person has still to settle. */
export async function countLikelyPairs(db: Db, consultationId: string): Promise<number> {
  const shared = await listSharedMarks(db, consultationId);
  return (await queueOf(db, consultationId, shared)).waiting.length;
}

/** Both databases take as many values in one statement. */
const READ_AT_ONCE = 500;

/** More than these with one sign are no pairs. */
const MOST_IN_PAIRS = 20;

async function queueOf(
  db: Db,
  consultationId: string,
  shared: readonly SharedMark[],
): Promise<DuplicateQueue> {
  const hashes = shared.filter(makesPairs).map(({ hash }) => hash);
  const marks = await findMarks(db, consultationId, hashes);
  const ids = [...new Set(marks.map(({ responseId }) => responseId))];
  const responses: QueuedResponse[] = [];
  for (let at = 0; at < ids.length; at += READ_AT_ONCE) {
    const some = await listResponsesById(db, ids.slice(at, at + READ_AT_ONCE));
    responses.push(...some.map(toQueued));
  }
  return duplicateQueue({ responses, marks, keptApart: await listKeptApartAmong(db, ids) });
}

async function campaignsOf(
  db: Db,
  consultationId: string,
  shared: readonly SharedMark[],
): Promise<readonly LikelyCampaign[]> {
  const campaigns: LikelyCampaign[] = [];
  for (const { kind, hash, responses } of shared.filter((mark) => !makesPairs(mark))) {
    const ids = (await findMarks(db, consultationId, [hash])).map(
      ({ responseId }) => responseId,
    );
    const [example] = await listMarkedResponses(db, ids, 1);
    if (example) campaigns.push({ sign: kind, responses, example });
  }
  return campaigns;
}

function makesPairs({ responses }: SharedMark): boolean {
  return responses <= MOST_IN_PAIRS;
}

function toQueued(response: Response): QueuedResponse {
  const respondent = response.versions.at(-1)?.content.respondent;
  return {
    id: response.id,
    number: response.number,
    reference: response.reference,
    from: respondent?.organisation?.name ?? respondent?.name ?? '',
    standing: standingOf(response),
  };
}
