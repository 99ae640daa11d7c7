/** A file of partners before and after it is taken in: what it would do, the question, what it did. */
import type {
  RefusedRow,
  RollCounts,
  RollPlan,
} from '#app/domain/partners/import/roll-plan.ts';
import { Button, ButtonGroup } from '../button.tsx';
import { InsetText } from '../notices.tsx';
import {
  PlannedChanges,
  PlannedContacts,
  PlannedOrganisations,
  RefusedRows,
  RollCountsList,
} from './roll-plan.tsx';

type RollImportTrialProps = {
  readonly plan: RollPlan;
  /** By which the plan that is shown here is known again when it is carried out. */
  readonly digest: string;
  readonly counts: RollCounts;
  /** True when the roll says everything already that the file does. */
  readonly isNothing: boolean;
  readonly mappingAddress: string;
};

export function RollImportTrial(trial: RollImportTrialProps) {
  const { plan, digest, counts, isNothing, mappingAddress } = trial;
  const { organisations, refused } = plan;
  return (
    <>
      {isNothing && (
        <InsetText>
          Nothing would change
          {refused.length === 0
            ? ': the roll says everything already that the file does.'
            : '. What is not refused, the roll says already.'}
        </InsetText>
      )}
      <RollCountsList counts={counts} refused={refused.length} isTrial />
      <RefusedRows refused={refused} />
      <ToLookAt plan={plan} />
      <PlannedChanges organisations={organisations} />
      <PlannedOrganisations organisations={organisations} />
      <PlannedContacts organisations={organisations} />
      <form method="post">
        <input type="hidden" name="seen" value={digest} />
        <ButtonGroup>
          {!isNothing && (
            <Button name="do" value="import">
              Take this in
            </Button>
          )}
          <Button name="do" value="abandon" look="secondary">
            {isNothing ? 'Forget the file' : 'Give up this import'}
          </Button>
          <a className="govuk-link" href={mappingAddress}>
            Change what the columns are
          </a>
        </ButtonGroup>
      </form>
    </>
  );
}

/** What is taken in as it stands, and may be a slip all the same. */
function ToLookAt({ plan }: { readonly plan: RollPlan }) {
  const { organisations, newSectors } = plan;
  const withoutLead = organisations.filter(({ hasLead }) => !hasLead);
  if (newSectors.length === 0 && withoutLead.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Look at these</h2>
      <ul className="govuk-list govuk-list--bullet">
        {newSectors.length > 0 && (
          <li>
            Sectors that nobody on the roll has yet: {newSectors.join(', ')}. Turnout is counted
            by sector, so spell one sector in one way.
          </li>
        )}
        {withoutLead.length > 0 && (
          <li>
            Nobody would be lead of {withoutLead.map(({ after }) => after.name).join(', ')}: a
            lead sends the response.
          </li>
        )}
      </ul>
    </>
  );
}

type RollImportDoneProps = {
  readonly counts: RollCounts;
  readonly refused: readonly RefusedRow[];
};

export function RollImportDone({ counts, refused }: RollImportDoneProps) {
  return (
    <>
      <RollCountsList counts={counts} refused={refused.length} isTrial={false} />
      <p className="govuk-body">
        <a className="govuk-link" href="/staff/partners">
          See the roll
        </a>
      </p>
      <RefusedRows refused={refused} />
    </>
  );
}
