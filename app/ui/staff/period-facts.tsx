/** When a consultation is open, in words, with the length and the extensions so far. */
import type { Consultation } from '#app/domain/consultation/consultation.ts';
import {
  formatDeadline,
  formatInstant,
  periodLength,
} from '#app/domain/consultation/london-time.ts';
import { SummaryList } from '../summary-list.tsx';

type PeriodFactsProps = {
  readonly consultation: Pick<Consultation, 'opensAt' | 'closesAt' | 'extensions'>;
};

export function PeriodFacts({ consultation }: PeriodFactsProps) {
  const { opensAt, closesAt, extensions } = consultation;
  const hasLength = opensAt !== null && closesAt !== null && opensAt < closesAt;
  return (
    <SummaryList
      rows={[
        { name: 'Opens', value: opensAt ? formatInstant(opensAt) : 'Not set' },
        { name: 'Closes', value: closesAt ? formatDeadline(closesAt) : 'Not set' },
        {
          name: 'Length',
          value: hasLength ? periodLength(opensAt, closesAt).text : 'Not known yet',
        },
        ...extensions.map(({ previousClosesAt, reason }) => ({
          name: 'Extended',
          value: `It was to close at ${formatDeadline(previousClosesAt)}. ${reason}`,
        })),
      ]}
    />
  );
}
