/**
 * What a board decided about an answer that was sent before it had met, and which view stood when the
 * consultation closed.
 *
 * A decision of a board is a record beside the version that it was about: nothing that was sent is
 * changed by it, and it is no response of its own, so it is never late. Where the board changed the
 * view, its words are kept; as long as the consultation is open they can also be sent as a further
 * version, and after that they change nothing of what stood at closing.
 *
 * Source: W-03.
 */
import type { Consultation } from '../consultation/consultation.ts';
import { londonDay } from '../consultation/london-time.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { Mandate } from './mandate.ts';
import type { Timeliness } from './response.ts';

export const RATIFICATION_OUTCOMES = ['agreed', 'changed', 'refused'] as const;

export type Ratification = {
  readonly id: string;
  /** Number of the version that the board had before it. */
  readonly versionNumber: number;
  readonly outcome: (typeof RATIFICATION_OUTCOMES)[number];
  /** The board or committee. */
  readonly body: string;
  /** `YYYY-MM-DD` on which it met. */
  readonly metOn: string;
  /** What it agreed instead, or why it did not; '' when not said. Never '' where it changed the view. */
  readonly words: string;
  /** When the office learned of it: as it was typed, or when the letter came. */
  readonly receivedAt: Date;
  /** Id of the partner contact or of the staff member. */
  readonly recordedBy: string;
  readonly recordedAt: Date;
};

/** What binds the organisation, of one version at one instant. */
export const BINDING_VIEWS = [
  'not-said',
  'officer-view',
  'subject-to-ratification',
  'ratified',
  'changed-by-board',
  'refused-by-board',
] as const;
export type BindingView = (typeof BINDING_VIEWS)[number];

/** A version as far as it matters here. */
export type MandatedVersion = {
  readonly number: number;
  readonly submittedAt: Date;
  /** What was said of it when it was sent; null for nothing. */
  readonly mandate: Mandate | null;
};

export type StandingView = {
  readonly versionNumber: number;
  readonly view: BindingView;
};

/** An organisation's answer as far as it matters here. */
export type MandatedAnswer = {
  /** Of its first version. */
  readonly timeliness: Timeliness;
  /** True when staff entered it: further versions then correct the entry of the same letter. */
  readonly isEntered: boolean;
  /** Oldest first. */
  readonly versions: readonly MandatedVersion[];
  /** In the order in which they were recorded: the last about a version counts. */
  readonly ratifications: readonly Ratification[];
};

/** What stands now: of the latest version, with all that is known; null when there is none. */
export function viewNow(answer: Omit<MandatedAnswer, 'timeliness'>): StandingView | null {
  const latest = answer.versions.at(-1);
  return latest ? standing(latest, answer) : null;
}

const MINUTE_MS = 60_000;

/**
 * What stood when the consultation closed: the last version that was in time, with what the office had
 * learned of boards by then. Null before it closes, and for an answer that came late.
 */
export function viewAtClosing(
  { timeliness, ...answer }: MandatedAnswer,
  { closesAt, graceMinutes }: Pick<Consultation, 'closesAt' | 'graceMinutes'>,
  now: Date,
): StandingView | null {
  if (closesAt === null || now < closesAt || timeliness === 'late') return null;
  const graceEnd = new Date(closesAt.getTime() + graceMinutes * MINUTE_MS);
  const last = answer.versions.findLast(
    // What staff enter is put on record later than it came.
    ({ submittedAt }) => answer.isEntered || submittedAt < graceEnd,
  );
  if (!last) return null;
  const known = answer.ratifications.filter(({ receivedAt }) => receivedAt < closesAt);
  return standing(last, { ...answer, ratifications: known });
}

function standing(
  { number, mandate }: MandatedVersion,
  { isEntered, ratifications }: Pick<MandatedAnswer, 'isEntered' | 'ratifications'>,
): StandingView {
  const last = ratifications.findLast(
    ({ versionNumber }) => isEntered || versionNumber === number,
  );
  return { versionNumber: number, view: last ? VIEW_AFTER[last.outcome] : statedView(mandate) };
}

const VIEW_AFTER: Readonly<Record<Ratification['outcome'], BindingView>> = {
  agreed: 'ratified',
  changed: 'changed-by-board',
  refused: 'refused-by-board',
};

function statedView(mandate: Mandate | null): BindingView {
  return mandate?.kind ?? 'not-said';
}

export type StatedDecision = Pick<Ratification, 'outcome' | 'body' | 'metOn' | 'words'>;

export type RatifyRefusal =
  | { readonly kind: 'withdrawn' }
  /** It is the answer of a person, or there is no version to decide about. */
  | { readonly kind: 'no-organisation' }
  /** The board is said to have met on a day that has not come. */
  | { readonly kind: 'not-met-yet' }
  /** It changed the view, and its words are missing. */
  | { readonly kind: 'words-missing' };

type Ratified = {
  readonly isOrganisation: boolean;
  readonly withdrawnAt: Date | null;
};

/** Decides whether a board's decision can be recorded; at any time, also long after closing. */
export function checkDecision(
  { isOrganisation, withdrawnAt }: Ratified,
  { outcome, metOn, words }: StatedDecision,
  now: Date,
): Result<'recordable', RatifyRefusal> {
  if (withdrawnAt !== null) return refuse({ kind: 'withdrawn' });
  if (!isOrganisation) return refuse({ kind: 'no-organisation' });
  if (metOn > londonDay(now)) return refuse({ kind: 'not-met-yet' });
  if (outcome === 'changed' && words.trim() === '') return refuse({ kind: 'words-missing' });
  return accept('recordable');
}
