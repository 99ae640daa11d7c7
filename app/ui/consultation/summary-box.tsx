/**
 * The facts that a reader needs first: who asks, from when until when, where it stands, how to reply
 * and what comes next (R-01, R-14, R-22, D-03).
 */
import type { ReactNode } from 'react';

import {
  takesResponses,
  type Consultation,
  type Stage,
} from '#app/domain/consultation/consultation.ts';
import {
  formatDay,
  formatDeadline,
  londonDay,
  type PeriodLength,
} from '#app/domain/consultation/london-time.ts';
import { formatMeetingDate } from '#app/domain/response/next-steps.ts';
import { LinkButton } from '../button.tsx';
import { Tag } from '../tag.tsx';
import { daysLeftInWords } from './days-left.ts';
import { STAGE_WORDS } from './stage-words.ts';

export type SummaryBoxProps = {
  readonly consultation: Consultation;
  readonly stage: Stage;
  /** Null until both instants are set. */
  readonly length: PeriodLength | null;
  /** London days to the closing day, 0 on the day itself; null once closed. */
  readonly daysLeft: number | null;
  /** Address of the published outcome; null when there is none. */
  readonly outcomeHref: string | null;
};

export function SummaryBox(props: SummaryBoxProps) {
  const { consultation, stage, outcomeHref } = props;
  return (
    <div className="portal-summary">
      <dl className="portal-facts">
        <Fact name="Stage">
          <Tag colour={STAGE_WORDS[stage].colour}>{STAGE_WORDS[stage].label}</Tag>{' '}
          {STAGE_WORDS[stage].sentence}
        </Fact>
        <Fact name="Asked by">{consultation.publisher}</Fact>
        <Period {...props} />
      </dl>
      <div className="govuk-button-group">
        {takesResponses(stage) && (
          <LinkButton href={`/consultations/${consultation.slug}/respond`}>
            Respond to this consultation
          </LinkButton>
        )}
        {outcomeHref !== null && <LinkButton href={outcomeHref}>Read the outcome</LinkButton>}
      </div>
      <dl className="portal-facts">
        <Fact name="Who can reply">{consultation.audience}</Fact>
        <ReplyFact {...props} />
        <Fact name="What happens next">{consultation.nextSteps ?? NEXT_UNSTATED}</Fact>
        <Fact name="Who decides">{decisionWords(consultation)}</Fact>
        <Fact name="Other formats">
          Other languages, large print, Braille, audio, Easy Read or British Sign Language
          (BSL). <a href="#other-formats">Ask for another format</a>
        </Fact>
      </dl>
    </div>
  );
}

const NEXT_UNSTATED = 'We read every reply and write a report for those who decide.';

function Period({ consultation, stage, length, daysLeft }: SummaryBoxProps) {
  const { opensAt, closesAt, shortPeriodReason, extensions } = consultation;
  const isOpen = takesResponses(stage);
  return (
    <>
      {opensAt !== null && (
        <Fact name={stage === 'scheduled' ? 'Opens' : 'Opened'}>
          {formatDay(londonDay(opensAt))}
        </Fact>
      )}
      {closesAt !== null && (
        <Fact name={isOpen || stage === 'scheduled' ? 'Closes' : 'Closed'}>
          <strong>{formatDeadline(closesAt)}</strong>
          {isOpen && daysLeft !== null && <> ({daysLeftInWords(daysLeft)})</>}
        </Fact>
      )}
      {extensions.map(({ previousClosesAt, reason, recordedAt }) => (
        <Fact name="More time given" key={recordedAt.toISOString()}>
          On {formatDay(londonDay(recordedAt))}. It was to close at{' '}
          {formatDeadline(previousClosesAt)}. Why: {reason}
        </Fact>
      ))}
      {length !== null && (
        <Fact name="Length">
          {length.text}
          {shortPeriodReason !== null && <>. Why it is shorter: {shortPeriodReason}</>}
        </Fact>
      )}
    </>
  );
}

function ReplyFact({ consultation, stage }: SummaryBoxProps) {
  if (takesResponses(stage)) {
    return (
      <Fact name="Ways to reply">
        <a href={`/consultations/${consultation.slug}/respond`}>On this website</a>, by e-mail
        or by letter. If you need help, telephone us.{' '}
        <a href="#ways-to-reply">Addresses and numbers</a>
      </Fact>
    );
  }
  if (stage === 'scheduled') {
    return (
      <Fact name="Ways to reply">On this website, by e-mail or by letter, once it opens.</Fact>
    );
  }
  return (
    <Fact name="Late replies">
      You can still write to us. <a href="#ways-to-reply">What happens to a late reply</a>
    </Fact>
  );
}

function decisionWords({ decisionBody, decisionMeeting }: Consultation): string {
  const body = decisionMeeting?.body ?? decisionBody;
  if (body === null) return 'To be confirmed';
  return `${body}, ${formatMeetingDate(decisionMeeting)}`;
}

type FactProps = { readonly name: string; readonly children: ReactNode };

function Fact({ name, children }: FactProps) {
  return (
    <div className="portal-facts__row">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
