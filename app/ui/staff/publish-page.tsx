/**
 * The publish check on one page: what it comes to at the top, with the way to each part; what blocks;
 * the step itself; then the two sheets of principles, folded (D-01, D-20).
 */
import type { Consultation } from '#app/domain/consultation/consultation.ts';
import {
  scoreOf,
  type PrincipleEvidence,
} from '#app/domain/consultation/principle-evidence.ts';
import type { PublishCheck } from '#app/domain/consultation/publish-check.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { SummaryList } from '../summary-list.tsx';
import { PeriodFacts } from './period-facts.tsx';
import { PrinciplesSheet } from './principles-sheet.tsx';
import { BlockingPoints, PublishForm } from './publish-form.tsx';

export type PublishPageProps = {
  readonly consultation: Pick<
    Consultation,
    'slug' | 'title' | 'opensAt' | 'closesAt' | 'extensions'
  >;
  readonly check: PublishCheck;
  readonly isCorrection: boolean;
  readonly isReady: boolean;
  readonly revision: string;
  readonly gunning: readonly PrincipleEvidence[];
  readonly principles: readonly PrincipleEvidence[];
  readonly rejection: Rejection | undefined;
};

export function PublishPageView(props: PublishPageProps) {
  const { consultation, check, gunning, principles } = props;
  const address = `/staff/consultations/${consultation.slug}`;
  return (
    <>
      <span className="govuk-caption-l">{consultation.title}</span>
      <h1 className="govuk-heading-l">{headingOf(props)}</h1>
      <WhatItComesTo {...props} />
      <BlockingPoints check={check} address={address} />
      <h2 className="govuk-heading-m" id="publish">
        {props.isReady ? 'Publish it' : 'Opening and closing'}
      </h2>
      <PeriodFacts consultation={consultation} />
      {props.isCorrection && props.isReady && (
        <p className="govuk-body">
          <a className="govuk-link" href={`${address}/corrections`}>
            See what the correction changes, and whose comments it touches
          </a>
        </p>
      )}
      <PublishForm {...props} />
      <PrinciplesSheet
        name="gunning"
        title="Is it fair? The four Gunning principles"
        sheet={gunning}
        numbering={(_principle, index) => String(index + 1)}
      />
      <PrinciplesSheet
        name="principles"
        title="The Consultation Principles of 2018"
        sheet={principles}
        numbering={({ id }) => id}
      />
    </>
  );
}

/** One line for each part of the page, with the way to it. */
function WhatItComesTo({ check, gunning, principles }: PublishPageProps) {
  const blocking = check.unmet.filter(({ isAcceptable }) => !isAcceptable).length;
  const acceptable = check.unmet.length - blocking;
  return (
    <SummaryList
      rows={[
        partRow('To put right first', String(blocking), 'check'),
        partRow('To put right or accept', String(acceptable), 'publish'),
        partRow('Advice, which stops nothing', String(check.advice.length), 'check'),
        partRow('The four Gunning principles', scoreWords(gunning), 'gunning'),
        partRow('The principles of 2018', scoreWords(principles), 'principles'),
      ]}
    />
  );
}

function partRow(name: string, value: string, place: string) {
  return { name, value, action: { href: `#${place}`, label: 'See', subject: name } };
}

function scoreWords(sheet: readonly PrincipleEvidence[]): string {
  const scores = sheet.map(scoreOf);
  const found = scores.reduce((sum, score) => sum + score.found, 0);
  const of = scores.reduce((sum, score) => sum + score.of, 0);
  return `${found} of ${of} points speak for it`;
}

function headingOf({
  isReady,
  isCorrection,
}: Pick<PublishPageProps, 'isReady' | 'isCorrection'>): string {
  if (!isReady) return 'Publish check';
  return isCorrection ? 'Publish a correction' : 'Check and publish';
}
