/** The forms on which staff decide about a response, each with the reason that it needs. */
import { STAFF_EXCLUSION_REASONS } from '#app/domain/response/decide-response.ts';
import { EXCLUSION_WORDS } from '#app/domain/response/wording.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { Button } from '../button.tsx';
import { Details } from '../details.tsx';
import { Radios } from '../radios.tsx';
import { TextArea } from '../text-area.tsx';

type ResponseDecisionsProps = {
  readonly page: {
    readonly exclusion: object | null;
    readonly lateDecision: { readonly decision: string } | null;
    readonly mayExclude: boolean;
    readonly mayDecideLate: boolean;
  };
  readonly rejection: Rejection | undefined;
};

export function ResponseDecisions({ page, rejection }: ResponseDecisionsProps) {
  return (
    <>
      {page.mayDecideLate && <LateForm page={page} rejection={rejection} />}
      {page.mayExclude && page.exclusion === null && <ExcludeForm rejection={rejection} />}
      {page.mayExclude && page.exclusion !== null && <IncludeForm rejection={rejection} />}
    </>
  );
}

function LateForm({ page, rejection }: ResponseDecisionsProps) {
  const isUndecided = page.lateDecision === null;
  return (
    <Details
      summary={isUndecided ? 'Accept or refuse this late response' : 'Change the decision'}
      isOpen={isUndecided || wasPressed(rejection, 'late')}
    >
      <form method="post" noValidate>
        <Radios
          name="lateDecision"
          label="What is decided?"
          choices={[
            { value: 'accepted', label: 'Accept it: it is analysed, and reported as late' },
            { value: 'refused', label: 'Refuse it: it is kept, and not analysed' },
          ]}
          value={page.lateDecision?.decision}
          rejection={rejection}
        />
        <TextArea name="lateReason" label="Why?" rows={3} rejection={rejection} />
        <Button name="decide" value="late">
          Record this decision
        </Button>
      </form>
    </Details>
  );
}

function ExcludeForm({ rejection }: Pick<ResponseDecisionsProps, 'rejection'>) {
  return (
    <Details
      summary="Leave this response out of the analysis"
      isOpen={wasPressed(rejection, 'exclude')}
    >
      <form method="post" noValidate>
        <Radios
          name="exclusionReason"
          label="Why is it left out?"
          choices={STAFF_EXCLUSION_REASONS.map((value) => ({
            value,
            label: EXCLUSION_WORDS[value],
          }))}
          rejection={rejection}
        />
        <TextArea
          name="exclusionNote"
          label="Say more"
          hint="It stays on record with your name. Nothing is deleted."
          rows={3}
          rejection={rejection}
        />
        <Button name="decide" value="exclude" look="warning">
          Leave it out
        </Button>
      </form>
    </Details>
  );
}

function IncludeForm({ rejection }: Pick<ResponseDecisionsProps, 'rejection'>) {
  return (
    <Details
      summary="Take this response back into the analysis"
      isOpen={wasPressed(rejection, 'include')}
    >
      <form method="post" noValidate>
        <TextArea
          name="inclusionReason"
          label="Why is it taken back?"
          hint="It stays on record with your name, beside why it was left out."
          rows={3}
          rejection={rejection}
        />
        <Button name="decide" value="include">
          Take it back into the analysis
        </Button>
      </form>
    </Details>
  );
}

/** A form that was sent back is shown open, with its errors. */
function wasPressed(rejection: Rejection | undefined, button: string): boolean {
  return rejection?.values['decide'] === button;
}
