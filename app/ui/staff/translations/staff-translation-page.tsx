/** One translation as staff see it: what it is, the form that shows or withdraws it, and its words. */
import { formatInstant } from '#app/domain/consultation/london-time.ts';
import { stateOfTranslation, type Translation } from '#app/domain/consultation/translation.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { BackLink } from '../../back-link.tsx';
import { Button } from '../../button.tsx';
import { Checkboxes } from '../../checkboxes.tsx';
import { TranslatedWordsView, TranslationTitle } from '../../consultation/translation-page.tsx';
import { Details } from '../../details.tsx';
import { ErrorSummary } from '../../error-summary.tsx';
import { Main } from '../../layout.tsx';
import { InsetText } from '../../notices.tsx';
import { Select } from '../../select.tsx';
import { SummaryList } from '../../summary-list.tsx';
import { TextArea } from '../../text-area.tsx';
import { StateOfTranslation } from './translation-table.tsx';

type StaffTranslationProps = {
  readonly page: {
    readonly slug: string;
    readonly title: string;
    readonly isPublic: boolean;
    readonly versions: readonly number[];
    readonly translation: Translation;
    readonly people: {
      readonly added: string;
      readonly checked: string;
      readonly withdrawn: string;
    };
  };
  readonly rejection: Rejection | undefined;
};

export function StaffTranslationPage({ page, rejection }: StaffTranslationProps) {
  const { translation } = page;
  const address = `/staff/consultations/${page.slug}/translations`;
  return (
    <>
      <BackLink href={address} label="Back to other languages and forms" />
      <Main>
        {rejection && <ErrorSummary errors={rejection.errors} />}
        <TranslationTitle translation={translation} caption={page.title} />
        <Facts page={page} />
        <Steps page={page} rejection={rejection} />
        <SetAside translation={translation} />
        <TranslatedWordsView
          translation={translation}
          fileHref={`${address}/${translation.id}/file`}
        />
      </Main>
    </>
  );
}

function Facts({ page }: Pick<StaffTranslationProps, 'page'>) {
  const { translation, people, versions } = page;
  const { checked, withdrawn } = translation;
  return (
    <SummaryList
      rows={[
        {
          name: 'State',
          value: (
            <StateOfTranslation translation={translation} latest={versions.at(-1) ?? null} />
          ),
        },
        { name: 'Uploaded', value: stepWords(translation.addedAt, people.added) },
        ...(checked === null
          ? []
          : [{ name: 'Checked', value: stepWords(checked.at, people.checked) }]),
        ...(withdrawn === null
          ? []
          : [{ name: 'Withdrawn', value: stepWords(withdrawn.at, people.withdrawn) }]),
      ]}
    />
  );
}

function stepWords(at: Date, by: string): string {
  return by === '' ? formatInstant(at) : `${formatInstant(at)}, by ${by}`;
}

function Steps({ page, rejection }: StaffTranslationProps) {
  const state = stateOfTranslation(page.translation);
  if (state === 'withdrawn') return null;
  return (
    <>
      {page.versions.length === 0 ? (
        <InsetText>
          It can be shown once the paper is published. Until then it waits here.
        </InsetText>
      ) : (
        <ShowForm page={page} rejection={rejection} />
      )}
      <Details
        summary={state === 'shown' ? 'Withdraw it' : 'Take it off the list'}
        isOpen={rejection?.errors.reason !== undefined}
      >
        <form method="post" noValidate>
          <TextArea
            name="reason"
            label={state === 'shown' ? 'Why is it withdrawn?' : 'Why? (optional)'}
            rows={2}
            rejection={rejection}
          />
          <Button look="warning" name="do" value="withdraw">
            {state === 'shown' ? 'Withdraw this version' : 'Take it off the list'}
          </Button>
        </form>
      </Details>
    </>
  );
}

function ShowForm({ page, rejection }: StaffTranslationProps) {
  const { versions, translation } = page;
  const isShown = translation.checked !== null;
  return (
    <form className="portal-prose" method="post" noValidate>
      <h2 className="govuk-heading-m">{isShown ? 'Check it again' : 'Show it to everybody'}</h2>
      <Select
        name="version"
        label="Which version of the paper does it say?"
        hint="After a correction that leaves this as it is, choose the newer version."
        value={String(translation.checked?.version ?? versions.at(-1))}
        blank={null}
        choices={versions.map((number) => ({
          value: String(number),
          label: `Version ${number}`,
        }))}
        rejection={rejection}
      />
      <Checkboxes
        name="isChecked"
        label="Check"
        choices={[
          {
            value: 'yes',
            label: 'Somebody who reads it well has compared it with that version',
          },
        ]}
        rejection={rejection}
      />
      <Button name="do" value="show">
        {isShown ? 'Save' : 'Show it to everybody'}
      </Button>
    </form>
  );
}

function SetAside({ translation }: { readonly translation: Translation }) {
  const setAside = translation.words?.setAside ?? [];
  if (setAside.length === 0) return null;
  return (
    <Details summary={`What was left out of the text: ${setAside.length}`}>
      <ul className="govuk-list govuk-list--bullet">
        {setAside.map(({ text, reason }, at) => (
          <li key={at}>
            <bdi lang={translation.language}>{text}</bdi> ({reason})
          </li>
        ))}
      </ul>
    </Details>
  );
}
