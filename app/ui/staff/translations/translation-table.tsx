/** The translations of a paper, with what each is and where it stands. */
import { languageNames } from '#app/domain/consultation/languages.ts';
import { formatInstant } from '#app/domain/consultation/london-time.ts';
import {
  isBehind,
  stateOfTranslation,
  type TranslationState,
  type TranslationFacts,
} from '#app/domain/consultation/translation.ts';
import { DataTable } from '../../data-table.tsx';
import { Tag } from '../../tag.tsx';

type TranslationTableProps = {
  readonly translations: readonly TranslationFacts[];
  /** Number of the latest published version of the paper; null while none is. */
  readonly latest: number | null;
  /** Address of the list. */
  readonly address: string;
};

export function TranslationTable({ translations, latest, address }: TranslationTableProps) {
  if (translations.length === 0) {
    return <p className="govuk-body">There is none yet.</p>;
  }
  return (
    <DataTable
      caption="Uploaded so far, newest first"
      columns={[{ header: 'Language' }, { header: 'State' }, { header: 'Uploaded' }]}
      rows={translations.map((translation) => [
        <TranslationLink key="link" translation={translation} address={address} />,
        <StateOfTranslation key="state" translation={translation} latest={latest} />,
        formatInstant(translation.addedAt),
      ])}
    />
  );
}

type TranslationLinkProps = {
  readonly translation: TranslationFacts;
  readonly address: string;
};

function TranslationLink({ translation, address }: TranslationLinkProps) {
  const { own, english } = languageNames(translation.language);
  return (
    <>
      <a className="govuk-link" href={`${address}/${translation.id}`}>
        {english}
        <span className="govuk-visually-hidden">
          , uploaded {formatInstant(translation.addedAt)}
        </span>
      </a>
      {own !== english && (
        <>
          <br />
          <bdi lang={translation.language}>{own}</bdi>
        </>
      )}
    </>
  );
}

const STATES = {
  waiting: { label: 'To be checked', colour: 'orange' },
  shown: { label: 'Shown to all', colour: 'green' },
  withdrawn: { label: 'Withdrawn', colour: 'grey' },
} as const satisfies Readonly<Record<TranslationState, unknown>>;

type StateProps = Pick<TranslationTableProps, 'latest'> & {
  readonly translation: TranslationFacts;
};

export function StateOfTranslation({ translation, latest }: StateProps) {
  const state = stateOfTranslation(translation);
  const { checked, withdrawn } = translation;
  return (
    <>
      <Tag colour={STATES[state].colour}>{STATES[state].label}</Tag>
      {state === 'shown' && checked !== null && (
        <> As version {checked.version} of the paper.</>
      )}
      {state === 'shown' && latest !== null && isBehind(translation, latest) && (
        <>
          {' '}
          <strong>The paper was corrected since.</strong>
        </>
      )}
      {withdrawn !== null && withdrawn.reason !== '' && <> {withdrawn.reason}</>}
    </>
  );
}
