/**
 * Operations: the responses that a person has still to read before the public may, and one of them
 * with everything that has to be looked at: consent, personal details, passages blacked out.
 */
import type { StaffMember } from '#app/domain/people/staff.ts';
import { findPersonalDetails } from '#app/domain/response/personal-details.ts';
import {
  redactComment,
  waitsForModeration,
  type RedactablePart,
  type Redaction,
} from '#app/domain/response/publication.ts';
import type { Consent, Respondent, Response } from '#app/domain/response/response.ts';
import { answersOf, type ShownAnswer } from '#app/domain/response/shown-answer.ts';
import { standingOf, type Standing } from '#app/domain/analysis/standing.ts';
import { targetKey } from '#app/domain/response/target.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import {
  countPublished,
  findClearance,
  findReasonKeptBack,
  listRedactions,
  listUnmoderated,
} from '#app/infrastructure/db/publications.server.ts';
import { findResponseByNumber } from '#app/infrastructure/db/responses.server.ts';
import type { AppContext } from '../context.ts';
import { permits } from '../people/permits.server.ts';
import { answeredPapers } from './answered-paper.server.ts';
import type { ResponseAddress } from './decide-response.server.ts';

const WAITING_A_PAGE = 50;

type NotReached =
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'unknown-consultation' }
  | { readonly kind: 'unknown-response' };

export type WaitingRow = Pick<Response, 'number' | 'reference'> & {
  readonly consent: Consent;
  readonly from: string;
  readonly type: Respondent['type'];
  /** Details such as telephone numbers that stand in its words. */
  readonly personalDetails: number;
};

export type ModerationQueue = {
  readonly slug: string;
  readonly title: string;
  readonly published: number;
  /** By number. */
  readonly waiting: readonly WaitingRow[];
  /** Number after which the next page starts; null on the last. */
  readonly next: number | null;
};

export async function showModerationQueue(
  app: AppContext,
  staff: StaffMember,
  sought: { readonly slug: string; readonly after: number },
): Promise<Result<ModerationQueue, NotReached>> {
  if (!permits(app, staff, 'moderate-response')) return refuse({ kind: 'not-permitted' });
  const { read } = app.db;
  const consultation = await findConsultationBySlug(read, sought.slug);
  if (!consultation) return refuse({ kind: 'unknown-consultation' });
  const { id: consultationId, slug, title } = consultation;
  const page = { consultationId, after: sought.after, limit: WAITING_A_PAGE + 1 };
  const numbers = await listUnmoderated(read, page);
  const shown = numbers.slice(0, WAITING_A_PAGE);
  const waiting: WaitingRow[] = [];
  for (const number of shown) {
    const response = await findResponseByNumber(read, consultationId, number);
    if (response && waitsForModeration(response, null)) waiting.push(toRow(response));
  }
  return accept({
    ...{ slug, title, waiting },
    published: await countPublished(read, consultationId),
    next: numbers.length > WAITING_A_PAGE ? (shown.at(-1) ?? null) : null,
  });
}

function toRow(response: Response): WaitingRow {
  const { respondent, consent, comments } = contentOf(response);
  const details = comments.flatMap(({ words, suggestedWording }) =>
    findPersonalDetails(`${words}\n${suggestedWording ?? ''}`),
  );
  return {
    number: response.number,
    reference: response.reference,
    consent,
    type: respondent.type,
    from: respondent.organisation?.name ?? respondent.name,
    personalDetails: details.length,
  };
}

/** One text of an answer, with what stands in it that should perhaps not be public. */
export type ModeratedPart = {
  readonly part: RedactablePart;
  /** As sent. */
  readonly text: string;
  /** As it would be published. */
  readonly published: string;
  /** Telephone numbers and the like that would still be published. */
  readonly suggestions: readonly string[];
  readonly redactions: readonly (Pick<Redaction, 'id' | 'reason'> & {
    readonly passage: string;
  })[];
};

export type ModeratedAnswer = Pick<ShownAnswer, 'key' | 'title' | 'position' | 'choices'> & {
  readonly parts: readonly ModeratedPart[];
};

export type ModerationPage = Pick<Response, 'number' | 'reference'> & {
  readonly slug: string;
  readonly title: string;
  readonly versionId: string;
  readonly consent: Consent;
  readonly respondent: Respondent;
  readonly standing: Standing;
  readonly state: 'waiting' | 'published' | 'kept-back';
  /** Null unless it is kept back. */
  readonly reasonKeptBack: string | null;
  readonly answers: readonly ModeratedAnswer[];
  /** Number of the next response that waits; null when none does. */
  readonly next: number | null;
};

export async function showModeration(
  app: AppContext,
  staff: StaffMember,
  { slug, number }: ResponseAddress,
): Promise<Result<ModerationPage, NotReached>> {
  if (!permits(app, staff, 'moderate-response')) return refuse({ kind: 'not-permitted' });
  const { read } = app.db;
  const consultation = await findConsultationBySlug(read, slug);
  const response = consultation && (await findResponseByNumber(read, consultation.id, number));
  const version = response?.versions.at(-1);
  if (!consultation || !response || !version) return refuse({ kind: 'unknown-response' });

  const clearance = await findClearance(read, response.id);
  const redactions = await listRedactions(read, [version.id]);
  const { comments, consent, respondent } = version.content;
  const { paperVersion } = version;
  const papers = await answeredPapers(read, consultation.id, { paperVersion, comments });
  const page = { consultationId: consultation.id, after: number, limit: 1 };
  const [next] = await listUnmoderated(read, page);
  const state = stateOf(clearance, version.id);
  return accept({
    ...{ number, reference: response.reference, slug, title: consultation.title },
    ...{ versionId: version.id, consent, respondent, standing: standingOf(response), state },
    reasonKeptBack: state === 'kept-back' ? await findReasonKeptBack(read, response.id) : null,
    answers: answersOf(papers, comments).map(({ key, title, position, choices }) => {
      const comment = comments.find(({ target }) => targetKey(target) === key);
      const published = comment && redactComment(comment, redactions);
      const texts = [
        ['words', comment?.words, published?.words],
        ['suggested-wording', comment?.suggestedWording, published?.suggestedWording],
      ] as const;
      return {
        ...{ key, title, position, choices },
        parts: texts
          .filter(([, text]) => (text ?? '').trim() !== '')
          .map(([part, text, shown]) =>
            moderatedPart({ part, text: text ?? '', published: shown ?? '' }, key, redactions),
          ),
      };
    }),
    next: next ?? null,
  });
}

function moderatedPart(
  texts: Pick<ModeratedPart, 'part' | 'text' | 'published'>,
  key: string,
  redactions: readonly Redaction[],
): ModeratedPart {
  return {
    ...texts,
    suggestions: findPersonalDetails(texts.published).map(({ text }) => text),
    redactions: redactions
      .filter((redaction) => redaction.targetKey === key && redaction.part === texts.part)
      .map(({ id, reason, start, end }) => ({
        ...{ id, reason },
        passage: texts.text.slice(start, end),
      })),
  };
}

function stateOf(
  clearance: {
    readonly moderatedVersionId: string | null;
    readonly publishedVersionId: string | null;
  },
  versionId: string,
): ModerationPage['state'] {
  if (clearance.publishedVersionId === versionId) return 'published';
  return clearance.moderatedVersionId === versionId ? 'kept-back' : 'waiting';
}

function contentOf(response: Response) {
  const version = response.versions.at(-1);
  if (!version) throw new Error(`Response ${response.reference} has no version`);
  return version.content;
}
