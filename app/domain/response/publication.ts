/**
 * What of a response the public may read.
 *
 * Three things have to hold: the respondent agreed, a person has read this very version and cleared
 * it, and it counts in the analysis. Passages that were blacked out are replaced; the words on record
 * stay as they were sent.
 */
import { standingOf } from '../analysis/standing.ts';
import { takesResponses, type Stage } from '../consultation/consultation.ts';
import { londonDay } from '../consultation/london-time.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { Comment, Respondent, RespondentType, Response } from './response.ts';
import { targetKey } from './target.ts';

/** Parts of a comment in which words can be blacked out. */
export const REDACTABLE_PARTS = ['words', 'suggested-wording'] as const;
export type RedactablePart = (typeof REDACTABLE_PARTS)[number];

/** A passage that nobody but staff may read, with the reason. */
export type Redaction = {
  readonly id: string;
  /** The version of the response whose words they are. */
  readonly versionId: string;
  readonly targetKey: string;
  readonly part: RedactablePart;
  /** Offsets into the text as sent, in UTF-16 units; `end` is the first that stays. */
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  readonly madeBy: string;
  readonly madeAt: Date;
};

export type Span = Pick<Redaction, 'start' | 'end'>;

/** What a person decided after reading a version: to show it, or to keep it back and why. */
export type Moderation =
  | { readonly decision: 'publish' }
  | { readonly decision: 'keep-back'; readonly reason: string };

export type ModerationRefusal =
  /** The respondent asked us not to publish it. */
  | { readonly kind: 'no-consent' }
  /** Withdrawn, left out, or late and not accepted. */
  | { readonly kind: 'not-analysed' }
  /** A newer version has come in since the page was opened. */
  | { readonly kind: 'changed-since' }
  | { readonly kind: 'reason-missing' };

/** Decides whether the version that a person has read may be decided about in this way. */
export function moderateResponse(
  response: Response,
  moderation: Moderation & { readonly versionId: string },
): Result<Moderation, ModerationRefusal> {
  const latest = latestOf(response);
  if (latest.id !== moderation.versionId) return refuse({ kind: 'changed-since' });
  if (latest.content.consent === 'not-at-all') return refuse({ kind: 'no-consent' });
  if (standingOf(response).kind !== 'analysed') return refuse({ kind: 'not-analysed' });
  if (moderation.decision === 'publish') return accept({ decision: 'publish' });
  const reason = moderation.reason.trim();
  return reason === ''
    ? refuse({ kind: 'reason-missing' })
    : accept({ decision: 'keep-back', reason });
}

/** True while a person has yet to read the version that counts before the public may. */
export function waitsForModeration(
  response: Response,
  moderatedVersionId: string | null,
): boolean {
  const latest = latestOf(response);
  return (
    latest.content.consent !== 'not-at-all' &&
    standingOf(response).kind === 'analysed' &&
    moderatedVersionId !== latest.id
  );
}

/**
 * True in the stages in which responses are shown: from the closing instant on, so that nobody
 * answers by what others have said, and until a withdrawal.
 */
export function showsResponses(stage: Stage): boolean {
  return !takesResponses(stage) && !HIDDEN_STAGES.includes(stage);
}

const HIDDEN_STAGES: readonly Stage[] = ['draft', 'checked', 'scheduled', 'withdrawn'];

/** A response as everybody may read it. */
export type PublishedResponse = {
  readonly number: number;
  /** London day of receipt, `YYYY-MM-DD`. */
  readonly receivedOn: string;
  readonly type: RespondentType;
  /** The organisation's or person's name; null unless they agreed to be named. */
  readonly name: string | null;
  readonly paperVersion: number;
  /** With passages that were blacked out replaced. */
  readonly comments: readonly Comment[];
};

/** Null unless consent, a person's clearance and the response's standing all allow it. */
export function publishedResponse(
  response: Response,
  cleared: {
    readonly versionId: string | null;
    readonly redactions: readonly Redaction[];
  },
): PublishedResponse | null {
  const latest = latestOf(response);
  const { consent, respondent, comments } = latest.content;
  const isCleared = cleared.versionId === latest.id && consent !== 'not-at-all';
  if (!isCleared || standingOf(response).kind !== 'analysed') return null;
  const ofVersion = cleared.redactions.filter(({ versionId }) => versionId === latest.id);
  return {
    number: response.number,
    receivedOn: londonDay(response.receivedAt),
    type: respondent.type,
    name: consent === 'with-name' ? publicName(respondent) : null,
    paperVersion: latest.paperVersion,
    comments: comments.map((comment) => redactComment(comment, ofVersion)),
  };
}

/**
 * An organisation or a meeting is named as itself: the person who wrote for it agreed to nothing of
 * their own.
 */
export function publicName({ type, ...respondent }: Respondent): string | null {
  const names = {
    individual: respondent.name,
    organisation: respondent.organisation?.name ?? '',
    meeting: respondent.meeting?.group ?? '',
  };
  const said = names[type].trim();
  return said === '' ? null : said;
}

/** The comment with what was blacked out replaced by words that say so. */
export function redactComment(comment: Comment, redactions: readonly Redaction[]): Comment {
  const key = targetKey(comment.target);
  const spansOf = (part: RedactablePart) =>
    redactions.filter((redaction) => redaction.targetKey === key && redaction.part === part);
  const { suggestedWording } = comment;
  return {
    ...comment,
    words: redactText(comment.words, spansOf('words')),
    suggestedWording:
      suggestedWording && redactText(suggestedWording, spansOf('suggested-wording')),
  };
}

/** What stands in the place of a passage. */
export const REMOVED_WORDS = '[words removed]';

/** The text with each span replaced once, however spans overlap or touch. */
export function redactText(text: string, spans: readonly Span[]): string {
  const merged: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) {
      merged.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) });
    } else {
      merged.push(span);
    }
  }
  let from = 0;
  let shown = '';
  for (const { start, end } of merged) {
    shown += text.slice(from, start) + REMOVED_WORDS;
    from = end;
  }
  return shown + text.slice(from);
}

/**
 * Every place at which a passage stands in a text, first to last, none overlapping. A run of white
 * space in one matches any run in the other: a passage that is copied off a page loses its line ends.
 */
export function placesOf(text: string, passage: string): readonly Span[] {
  const words = passage.trim().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  const pattern = new RegExp(words.map(escapePattern).join('\\s+'), 'gu');
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}

function latestOf(response: Response) {
  const latest = response.versions.at(-1);
  if (!latest) throw new Error(`Response ${response.reference} has no version`);
  return latest;
}
