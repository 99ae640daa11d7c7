/** Where a response stood from when on, who decided it and why: nothing of it is ever taken away. */
import type { LedgerPlace } from '#app/domain/analysis/standing.ts';
import { formatInstant } from '#app/domain/consultation/london-time.ts';
import type { StandingChange } from '#app/domain/response/standing-change.ts';
import {
  placeWords,
  STANDING_CHANGE_WORDS,
} from '#app/domain/response/standing-change-wording.ts';
import { SaidText } from '../respond/said.tsx';

type StandingHistoryProps = {
  readonly history: readonly (Pick<StandingChange, 'kind' | 'at' | 'reason'> & {
    readonly place: LedgerPlace;
    /** E-mail address of the staff member; null for the respondent. */
    readonly by: string | null;
  })[];
};

export function StandingHistory({ history }: StandingHistoryProps) {
  if (history.length === 0) return null;
  return (
    <section aria-labelledby="standing-history">
      <h2 className="govuk-heading-m" id="standing-history">
        What was decided about it
      </h2>
      <ol className="govuk-list govuk-list--spaced">
        {history.map(({ kind, at, reason, place, by }, index) => (
          <li key={index}>
            <strong>{STANDING_CHANGE_WORDS[kind]}</strong> on {formatInstant(at)} by{' '}
            {by ?? 'its respondent'}. Then: {placeWords(place).toLowerCase()}.
            {reason !== '' && <SaidText text={reason} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
