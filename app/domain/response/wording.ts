/** The words in which positions, channels, consent and respondents are said, in every format. */
import { formatDay, formatInstant, londonDay } from '../consultation/london-time.ts';
import type { AbuseSignal } from './abuse-signals.ts';
import type { LateOutcome } from '../analysis/ledger-line.ts';
import type { DuplicateSign } from './duplicate-signs.ts';
import type {
  Channel,
  Consent,
  ExclusionReason,
  Position,
  RespondentType,
  Timeliness,
} from './response.ts';

export const POSITION_WORDS: Readonly<Record<Position, string>> = {
  support: 'Support',
  'support-with-changes': 'Support with changes',
  oppose: 'Oppose',
  'dont-know': 'Don’t know',
  'no-view': 'No view',
};

/** "Not at all" is said as an instruction, because the law may still ask for disclosure. */
export const CONSENT_WORDS: Readonly<Record<Consent, string>> = {
  'with-name': 'Publish with my name',
  'without-name': 'Publish without my name',
  'not-at-all': 'Do not publish',
};

export const RESPONDENT_TYPE_WORDS: Readonly<Record<RespondentType, string>> = {
  individual: 'As an individual',
  organisation: 'For an organisation',
  meeting: 'In the note of a meeting',
};

export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  online: 'Online',
  email: 'Email',
  letter: 'Letter',
  phone: 'Telephone',
  event: 'Event',
};

/** As staff say it of somebody else's reply. */
export const RESPONDENT_NOUNS: Readonly<Record<RespondentType, string>> = {
  individual: 'An individual',
  organisation: 'An organisation',
  meeting: 'The note of a meeting',
};

/** As staff note what a reply on paper says of publication. */
export const STATED_CONSENT_WORDS: Readonly<Record<Consent, string>> = {
  'with-name': 'Publish with the name',
  'without-name': 'Publish without the name',
  'not-at-all': 'Do not publish',
};

/**
 * When a response was received: to the minute for one sent online, the day for one that came another
 * way, whose time of day nobody recorded.
 */
export function receivedWords(response: {
  readonly channel: Channel;
  readonly receivedAt: Date;
}): string {
  if (response.channel === 'online') return formatInstant(response.receivedAt);
  return formatDay(londonDay(response.receivedAt));
}

/** What stands wherever a respondent left something out. */
export const NOT_PROVIDED = 'Not provided';

export const EXCLUSION_WORDS: Readonly<Record<ExclusionReason, string>> = {
  blank: 'Blank',
  duplicate: 'Duplicate of another response',
  spam: 'Spam',
  'out-of-scope': 'Out of scope',
  'no-contact': 'No valid name or contact',
  superseded: 'Replaced by another response',
  withdrawn: 'Withdrawn by the respondent',
  late: 'Late, and refused or not yet decided',
};

/** What became of those that came late. */
export const LATE_OUTCOME_WORDS = {
  accepted: 'accepted, and analysed',
  refused: 'refused',
  undecided: 'waiting for a decision',
  leftOut: 'withdrawn, or left out for another reason',
} as const satisfies Readonly<Record<LateOutcome, string>>;

/** Where a response stands in the ledger. */
export function standingWords(
  standing: { kind: 'analysed' } | { kind: 'excluded'; reason: ExclusionReason },
): string {
  if (standing.kind === 'analysed') return 'Analysed';
  return `Not analysed: ${EXCLUSION_WORDS[standing.reason].toLowerCase()}`;
}

export const TIMELINESS_WORDS: Readonly<Record<Timeliness, string>> = {
  'on-time': 'Yes',
  'in-progress-at-close': 'Yes: it was being written when the consultation closed',
  late: 'No, it came late',
};

/** What two responses that may be one have in common. */
export const DUPLICATE_SIGN_WORDS: Readonly<Record<DuplicateSign['kind'], string>> = {
  email: 'the same e-mail address',
  organisation: 'the same organisation',
  person: 'the same name',
  words: 'the same words',
};

/** Signals for a person to look at. None is a reason to leave a response out by itself. */
export const FLAG_WORDS: Readonly<Record<string, string>> = {
  'honeypot-filled': 'The field that people leave blank was filled in',
  'sent-very-quickly': 'It was sent within seconds of being started',
  'many-from-one-address': 'Many responses came from one network address',
  'many-from-one-email': 'Many responses name one email address',
  'reported-as-not-sent-by-them': 'The person named says that they did not send it',
} satisfies Readonly<Record<AbuseSignal, string>>;
