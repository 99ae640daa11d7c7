/**
 * What the usual answers of surveys mean: positions that a scale may stand for, kinds of respondent,
 * consent, yes and no. They are proposals for a person to look at, and lean to the careful side.
 */
import {
  CHANNELS,
  CONSENTS,
  POSITIONS,
  ANSWERING_TYPES,
  type Channel,
  type Consent,
  type Position,
  type AnsweringType,
} from '../response.ts';
import {
  CHANNEL_WORDS,
  CONSENT_WORDS,
  POSITION_WORDS,
  RESPONDENT_NOUNS,
  RESPONDENT_TYPE_WORDS,
  STATED_CONSENT_WORDS,
} from '../wording.ts';
import { comparable } from './mapping.ts';

/** The portal's own name of a position, in its words or as programs write it; null for any other. */
export function ownPosition(answer: string): Position | null {
  return ownValue(POSITIONS, [POSITION_WORDS], answer);
}

export function ownType(answer: string): AnsweringType | null {
  return ownValue(ANSWERING_TYPES, [RESPONDENT_TYPE_WORDS, RESPONDENT_NOUNS], answer);
}

export function ownConsent(answer: string): Consent | null {
  return ownValue(CONSENTS, [CONSENT_WORDS, STATED_CONSENT_WORDS], answer);
}

/** The way by which a reply came, in our words or those of an office's own list; null for any other. */
export function likelyChannel(answer: string): Channel | null {
  const own = ownValue(CHANNELS, [CHANNEL_WORDS], answer);
  if (own !== null) return own;
  const plain = comparable(answer)
    .replace(/[^a-z]+/g, ' ')
    .trim();
  return WAYS.find(([, way]) => way.test(plain))?.[0] ?? null;
}

const WAYS: readonly (readonly [Channel, RegExp])[] = [
  ['email', /^(?:by |via )?e ?mail(?:ed)?(?: response| reply)?$/],
  [
    'letter',
    /^(?:by |via )?(?:letter|post(?:al)?|posted|mail|paper|hard copy|written|hand delivered|by hand|freepost)(?: (?:response|reply|form|copy|questionnaire|survey))?$/,
  ],
  ['phone', /^(?:by |via )?(?:tele)?phone(?:d)?(?: call)?$|^call$/],
  [
    'event',
    /^(?:at )?(?:an? |the )?(?:public |drop in |consultation |community )*(?:event|meeting|workshop|session|drop in|focus group|in person|face to face)$/,
  ],
  [
    'online',
    /^(?:by |via )?(?:online|on line|web ?site|web(?: ?(?:form|page))?|internet|portal|electronic|survey ?monkey|citizen space|microsoft forms|ms forms|google forms)(?: (?:response|reply|form|survey|questionnaire))?$/,
  ],
];

function ownValue<Value extends string>(
  values: readonly Value[],
  words: readonly Readonly<Record<Value, string>>[],
  answer: string,
): Value | null {
  const sought = comparable(answer);
  return (
    values.find(
      (value) =>
        value === sought || words.some((wording) => comparable(wording[value]) === sought),
    ) ?? null
  );
}

/** True for an answer of one of the scales that surveys use: agreement, support, yes and no. */
export function isScaleAnswer(answer: string): boolean {
  return ownPosition(answer) !== null || scaleMeaning(answer) !== undefined;
}

/** The position that a scale's answer might stand for; null where it is none that we can tell. */
export function suggestedPosition(answer: string): Position | null {
  return ownPosition(answer) ?? scaleMeaning(answer) ?? null;
}

/** Undefined for an answer of no known scale; null for one that is no position. */
function scaleMeaning(answer: string): Position | null | undefined {
  const plain = comparable(answer)
    .replace(/^[\d.)\s-]+(?=[a-z])/, '')
    .replace(/[.!]+$/, '');
  return SCALES.find(([pattern]) => pattern.test(plain))?.[1];
}

const STRENGTH =
  '(?:strongly|fully|completely|totally|tend to|mostly|broadly|slightly|somewhat)';

/** In the order in which they are tried. */
const SCALES: readonly (readonly [RegExp, Position | null])[] = [
  [/^(?:not applicable|n\/?a|prefer not to say)$/, null],
  [/^(?:don'?t know|do not know|not sure|unsure|undecided)(?:\W.*)?$/, 'dont-know'],
  [/^(?:neither|neutral\b|no (?:strong )?(?:view|opinion|preference)).*$/, 'no-view'],
  [
    /^(?:agree|support|yes|in favour),? (?:but |only )?(?:with|subject to) (?:\w+ )?(?:changes?|amendments?|reservations?|conditions?)$/,
    'support-with-changes',
  ],
  [/^(?:partly|partially|in part)(?: (?:agree|support))?$/, 'support-with-changes'],
  [/^(?:agree|support) (?:partly|partially|in part)$/, 'support-with-changes'],
  [
    new RegExp(`^(?:${STRENGTH} )?(?:disagree|oppose|against|object)(?: ${STRENGTH})?$`),
    'oppose',
  ],
  [/^(?:no|do not support|don't support|do not agree|don't agree)$/, 'oppose'],
  [
    new RegExp(`^(?:${STRENGTH} )?(?:agree|support|in favour|for)(?: ${STRENGTH})?$`),
    'support',
  ],
  [/^yes$/, 'support'],
];

/** Whom an answer to "who are you?" is likely to speak for; null where nothing says. */
export function likelyType(answer: string): AnsweringType | null {
  const own = ownType(answer);
  if (own !== null) return own;
  const plain = comparable(answer);
  if (INDIVIDUAL.test(plain)) return 'individual';
  return ORGANISATION.test(plain) ? 'organisation' : null;
}

const INDIVIDUAL =
  /\b(?:individual|resident|member of (?:the )?public|myself|personal|person|private|citizen|employee|member of staff|student|parent|carer|patient|service user|visitor|councillor|volunteer)\b/;
const ORGANISATION =
  /\b(?:organi[sz]ation|business|company|charity|voluntary|community group|group|council|authority|parish|school|college|university|association|body|agency|trust|provider|union|partnership|forum|club|church|on behalf of|representing)\b/;

/** What an answer to a question about publication allows at most; when in doubt, nothing. */
export function likelyConsent(question: string, answer: string): Consent {
  const own = ownConsent(answer);
  if (own !== null) return own;
  const asked = comparable(question);
  const said = comparable(answer);
  if (/\b(?:not|don't|do not|no|confidential|private)\b/.test(said)) return 'not-at-all';
  if (/\b(?:without|anonym\w*|unnamed)\b/.test(said)) return 'without-name';
  if (/\bname\b/.test(said)) return 'with-name';
  if (!isYes(answer) || /\bconfidential\b/.test(asked)) return 'not-at-all';
  if (/\b(?:without|anonym\w*)\b/.test(asked)) return 'without-name';
  return /\bname\b/.test(asked) ? 'with-name' : 'without-name';
}

export function isYes(answer: string): boolean {
  return /^(?:yes|y|true|1|x|✓|✔|ticked|checked|selected|agreed?)(?:\W|$)/.test(
    comparable(answer),
  );
}

/** What survey tools write of a row whose respondent stopped before the end. */
const UNFINISHED =
  /^(?:false|0|no|n|incomplete|partial(?:ly complete(?:d)?)?|not (?:finished|completed?|submitted)|unfinished|in progress|started|draft|saved|abandoned|disqualified|screened out|quota full)$/;
const FINISHED = /^(?:true|1|yes|y|complete|completed|finished|submitted|full|done)$/;

/** What survey tools write of a row that somebody made to see whether the survey works. */
const TRIAL = /^(?:survey )?(?:preview|test)(?: (?:response|data|mode|row|survey))?$/;
const GENUINE =
  /^(?:ip address|imported|anonymous(?: link)?|normal|live|real|genuine|standard|response|spam|offline)$/;

/** True for a row that nobody answered in earnest. */
export function isTrial(answer: string): boolean {
  return TRIAL.test(comparable(answer));
}

export function saysWhetherTrial(answer: string): boolean {
  return isTrial(answer) || GENUINE.test(comparable(answer));
}

/** True for a row that the survey tool marks as never finished. */
export function isUnfinished(answer: string): boolean {
  return UNFINISHED.test(comparable(answer));
}

/** Plain headers of columns that say how far a respondent came, in per cent. */
export const PROGRESS = /^(?:progress|(?:percent(?:age)?|%) ?(?:complete[d]?|progress))$/;

/** "100", "35%", "12.5 %". */
export function isProgress(answer: string): boolean {
  return progressOf(answer) <= 100;
}

export function isPartOfTheWay(answer: string): boolean {
  return progressOf(answer) < 100;
}

/** NaN where it says no per cent. */
function progressOf(answer: string): number {
  const said = /^(\d{1,3}(?:[.,]\d+)?) ?%?$/.exec(answer.trim());
  return Number(said?.[1]?.replace(',', '.') ?? NaN);
}

export function saysWhetherFinished(answer: string): boolean {
  return isUnfinished(answer) || FINISHED.test(comparable(answer));
}
