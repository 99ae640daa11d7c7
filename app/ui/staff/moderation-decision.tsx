/** Whether a response may be published, what stands in the way, and the buttons that decide. */
import type { Standing } from '#app/domain/analysis/standing.ts';
import { publicName } from '#app/domain/response/publication.ts';
import type { Consent, Respondent } from '#app/domain/response/response.ts';
import {
  NOT_PROVIDED,
  RESPONDENT_NOUNS,
  STATED_CONSENT_WORDS,
  standingWords,
} from '#app/domain/response/wording.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { Button } from '../button.tsx';
import { Details } from '../details.tsx';
import { SummaryList } from '../summary-list.tsx';
import { TextArea } from '../text-area.tsx';

type Page = {
  readonly versionId: string;
  readonly consent: Consent;
  readonly respondent: Respondent;
  readonly standing: Standing;
  readonly state: 'waiting' | 'published' | 'kept-back';
  readonly reasonKeptBack: string | null;
};

const STATE_WORDS = {
  waiting: 'Waits to be read',
  published: 'Cleared: shown to everybody once the consultation has closed',
  'kept-back': 'Kept back',
} as const;

export function ModerationFacts({ page }: { readonly page: Page }) {
  const { respondent, consent, standing, state, reasonKeptBack } = page;
  return (
    <SummaryList
      rows={[
        { name: 'Publication', value: STATE_WORDS[state] },
        ...(reasonKeptBack === null ? [] : [{ name: 'Why', value: reasonKeptBack }]),
        { name: 'What they agreed to', value: STATED_CONSENT_WORDS[consent] },
        { name: 'From', value: RESPONDENT_NOUNS[respondent.type] },
        { name: 'Name that would be shown', value: shownName(page) },
        { name: 'Standing', value: standingWords(standing) },
      ]}
    />
  );
}

function shownName({ consent, respondent }: Page): string {
  if (consent !== 'with-name') return 'None';
  return publicName(respondent) ?? NOT_PROVIDED;
}

type ModerationDecisionProps = {
  readonly page: Page;
  readonly rejection: Rejection | undefined;
};

export function ModerationDecision({ page, rejection }: ModerationDecisionProps) {
  if (page.consent === 'not-at-all') {
    return (
      <p className="govuk-inset-text">
        The respondent asked us not to publish this. It is counted and analysed, and never shown
        or quoted.
      </p>
    );
  }
  if (page.standing.kind !== 'analysed') {
    return (
      <p className="govuk-inset-text">
        This response is not analysed, so it is not published either.
      </p>
    );
  }
  return (
    <>
      {page.state !== 'published' && (
        <form method="post">
          <input type="hidden" name="version" value={page.versionId} />
          <Button name="decide" value="publish">
            I have read it: publish it as shown
          </Button>
        </form>
      )}
      {page.state !== 'kept-back' && <KeepBack page={page} rejection={rejection} />}
    </>
  );
}

function KeepBack({ page, rejection }: ModerationDecisionProps) {
  return (
    <Details
      summary="Do not publish it"
      isOpen={rejection?.errors['keptBackReason'] !== undefined}
    >
      <form method="post" noValidate>
        <input type="hidden" name="version" value={page.versionId} />
        <TextArea
          name="keptBackReason"
          label="Why is it kept back?"
          hint="It stays on record with your name. The response is counted all the same."
          rows={3}
          rejection={rejection}
        />
        <Button name="decide" value="keep-back" look="warning">
          Keep it back
        </Button>
      </form>
    </Details>
  );
}
