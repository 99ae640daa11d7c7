/**
 * The Consultation Principles of the Cabinet Office (2018), A to K in words of our own: for each, what
 * in this consultation speaks for it and what does not (D-20).
 */
import type { Advice } from './publish-check.ts';
import type { WarningCode } from '../paper/warning.ts';
import type { GunningSubject } from './gunning.ts';
import { addDays } from './days.ts';
import { closingDay, formatDay, periodLength } from './london-time.ts';
import { counted, hasContact, said, type PrincipleEvidence } from './principle-evidence.ts';
import { FULL_PERIOD_DAYS } from './publish-check.ts';

export const CONSULTATION_PRINCIPLES = {
  A: 'Clear and short',
  B: 'Asked for a purpose, on what is still open',
  C: 'Enough facts to answer',
  D: 'One part of talking with people',
  E: 'Long enough for what is asked',
  F: 'Aimed at those concerned',
  G: 'Mindful of those who are asked',
  H: 'Agreed before it is published',
  I: 'Open to scrutiny',
  J: 'Answered in good time',
  K: 'Not before an election',
} as const;
export type ConsultationPrincipleId = keyof typeof CONSULTATION_PRINCIPLES;

type Points = Pick<PrincipleEvidence, 'evidence' | 'gaps'>;

/** In the order of their letters. */
export function consultationPrinciplesSheet(
  subject: GunningSubject,
): readonly PrincipleEvidence<ConsultationPrincipleId>[] {
  const ids = Object.keys(CONSULTATION_PRINCIPLES) as ConsultationPrincipleId[];
  return ids.map((id) => ({
    id,
    title: CONSULTATION_PRINCIPLES[id],
    ...POINTS[id](subject),
  }));
}

const POINTS: Readonly<Record<ConsultationPrincipleId, (subject: GunningSubject) => Points>> = {
  A: ({ paper }) => ({
    evidence: [
      ...said(
        paper.glossary.length > 0,
        `Spelt out: ${counted(paper.glossary.length, 'abbreviation')}.`,
      ),
      ...said(
        paper.proposals.some(({ summary }) => summary !== null),
        'Proposals have a plain summary.',
      ),
    ],
    gaps: [
      ...said(
        paper.proposals.length === 0 || paper.proposals.some(({ summary }) => summary === null),
        'No plain summary stands beside each proposal.',
      ),
      ...warningsOf(paper, ['abbreviation-unexpanded', 'ambiguous-word']),
    ],
  }),
  B: ({ paper: { proposals, questions } }) => ({
    evidence: [
      ...said(proposals.length > 0, `It asks about ${counted(proposals.length, 'proposal')}.`),
      ...said(questions.length > 0, `It puts ${counted(questions.length, 'question')}.`),
    ],
    gaps: said(
      proposals.length + questions.length === 0,
      'No proposal and no question says what is asked.',
    ),
  }),
  C: ({ paper }) => ({
    evidence: [
      ...said(paper.blocks.length > 0, `${counted(paper.blocks.length, 'passage')} of text.`),
      ...said(paper.structure.changes.length > 0, 'Old and new structure can be compared.'),
    ],
    gaps: [
      ...said(paper.blocks.length === 0, 'The paper has no text.'),
      ...warningsOf(paper, ['missing-attachment', 'unresolved-reference', 'vague-reference']),
    ],
  }),
  D: ({ consultation }) => ({
    evidence: [
      ...said(consultation.nextSteps !== null, 'It says what happens next.'),
      ...said(hasContact(consultation, 'query'), 'People can ask before they answer.'),
    ],
    gaps: [
      ...said(consultation.nextSteps === null, 'It does not say what happens next.'),
      ...said(!hasContact(consultation, 'query'), 'It does not say whom to ask.'),
    ],
  }),
  E: lengthPoints,
  F: ({ consultation: { audience } }) => ({
    evidence: said(audience.trim() !== '', `It says who can reply: ${audience}`),
    gaps: said(audience.trim() === '', 'It does not say who can reply.'),
  }),
  G: ({ consultation, check }) => ({
    evidence: [
      ...said(hasContact(consultation, 'alternative-formats'), 'Other formats can be had.'),
      ...said(hasContact(consultation, 'telephone-help'), 'People can telephone for help.'),
    ],
    gaps: [
      ...said(
        !hasContact(consultation, 'alternative-formats'),
        'It does not say how to ask for another format.',
      ),
      ...said(
        !hasContact(consultation, 'telephone-help'),
        'It gives no telephone number for help.',
      ),
      ...adviceOf(check, ['overlaps-august', 'overlaps-christmas', 'overlaps-bank-holidays']),
    ],
  }),
  H: ({ check: { unmet } }) => ({
    evidence: ['Who publishes it, when, and what was accepted is kept on record.'],
    gaps: unmet.map(({ message }) => message),
  }),
  I: ({ consultation: { decisionBody } }) => ({
    evidence: [
      'Each version, the number of replies and the outcome stay at the address of the paper.',
      ...said(decisionBody !== null, `It names who decides: ${decisionBody ?? ''}.`),
    ],
    gaps: said(decisionBody === null, 'It does not name the body that decides.'),
  }),
  J: ({ consultation: { closesAt, decisionMeeting } }) => ({
    evidence: [
      ...said(
        closesAt !== null,
        `Twelve weeks after closing is ${closesAt ? formatDay(answerDue(closesAt)) : ''}: publish the outcome by then, or say why not.`,
      ),
    ],
    gaps: [
      ...said(closesAt === null, 'It has no closing time, so no day is due for the outcome.'),
      ...said(
        closesAt !== null && (decisionMeeting?.date ?? '') > answerDue(closesAt),
        'The meeting that decides comes more than twelve weeks after closing.',
      ),
    ],
  }),
  K: ({ consultation: { opensAt, closesAt }, check }) => {
    const isDated = opensAt !== null && closesAt !== null && closesAt > opensAt;
    const gaps = adviceOf(check, ['overlaps-election']);
    return {
      evidence: said(
        isDated && gaps.length === 0,
        'No time before an election that the portal knows of shares a day with it.',
      ),
      gaps: [...gaps, ...said(!isDated, 'Opening and closing are not both set.')],
    };
  },
};

function lengthPoints({ consultation, check }: GunningSubject): Points {
  const { opensAt, closesAt, shortPeriodReason } = consultation;
  if (opensAt === null || closesAt === null || closesAt <= opensAt) {
    return { evidence: [], gaps: ['Opening and closing are not both set.'] };
  }
  const { days, text } = periodLength(opensAt, closesAt);
  const isExplained = days >= FULL_PERIOD_DAYS || shortPeriodReason !== null;
  return {
    evidence: [
      `It is open for ${text}.`,
      ...said(shortPeriodReason !== null, `Why it is shorter: ${shortPeriodReason ?? ''}`),
    ],
    gaps: [
      ...said(!isExplained, 'It is open for less than 12 weeks, and no reason is given.'),
      ...adviceOf(check, ['breaks-notice']),
    ],
  };
}

function answerDue(closesAt: Date): string {
  return addDays(closingDay(closesAt), FULL_PERIOD_DAYS);
}

function warningsOf(
  { warnings }: GunningSubject['paper'],
  codes: readonly WarningCode[],
): readonly string[] {
  return warnings.filter(({ code }) => codes.includes(code)).map(({ message }) => message);
}

function adviceOf(
  { advice }: GunningSubject['check'],
  codes: readonly Advice['code'][],
): readonly string[] {
  return advice.filter(({ code }) => codes.includes(code)).map(({ message }) => message);
}
