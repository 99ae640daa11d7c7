/** The respondent as rows of a check list, each with its link to change it. */
import { UNNAMED_INDIVIDUAL } from '#app/domain/response/content.ts';
import type { Respondent } from '#app/domain/response/response.ts';
import { stakeLines } from '#app/domain/response/stake.ts';
import { mandateWords } from '#app/domain/response/mandate-wording.ts';
import { NOT_PROVIDED, RESPONDENT_TYPE_WORDS } from '#app/domain/response/wording.ts';
import type { SummaryRow } from '../summary-list.tsx';
import { SaidOrNot } from './said.tsx';

type About = {
  readonly respondent: Respondent | null;
  readonly wantsOutcome: boolean;
  readonly areas: readonly string[];
};

/** `href` is the address of the page on which they are changed; null where they only stand. */
export function respondentRows(about: About, href: string | null): readonly SummaryRow[] {
  const { wantsOutcome, areas } = about;
  const { name, email, area, organisation } = about.respondent ?? UNNAMED_INDIVIDUAL;
  const row = rowTo(href);
  return [
    row('type', 'How you are answering', typeWords(about.respondent)),
    row('name', 'Your name', name),
    row('email', 'Your email address', email),
    row('wantsOutcome', 'Email me the decision', wantsOutcome ? 'Yes' : 'No'),
    ...(areas.length === 0 ? [] : [row('area', 'Your area', area)]),
    ...(organisation === null ? [] : organisationRows(organisation, row)),
  ];
}

type Row = (field: string, name: string, value: string) => SummaryRow;

function organisationRows(
  organisation: NonNullable<Respondent['organisation']>,
  row: Row,
): readonly SummaryRow[] {
  return [
    row('organisation', 'Organisation', organisation.name),
    row('sector', 'Sector', organisation.sector),
    row('role', 'Your role there', organisation.role),
    row('authorised', 'Agreed by the organisation', yesOrNo(organisation.isAuthorised)),
    row('authorisedBy', 'Who agreed to it', organisation.authorisedBy),
    row('represents', 'Whom it represents', organisation.represents),
    row('howConsulted', 'How it asked them', organisation.howConsulted),
    ...stakeLines(organisation.stake).map(({ field, name, value }) => row(field, name, value)),
    row('mandate', 'Whose view it is', mandateWords(organisation.mandate)),
  ];
}

function rowTo(href: string | null): Row {
  return (field, name, value) => ({
    name,
    value: <SaidOrNot text={value} />,
    action:
      href === null
        ? undefined
        : { href: `${href}#${field}`, label: 'Change', subject: name.toLowerCase() },
  });
}

function typeWords(respondent: Respondent | null): string {
  return respondent === null ? '' : RESPONDENT_TYPE_WORDS[respondent.type];
}

function yesOrNo(answer: boolean | null): string {
  if (answer === null) return NOT_PROVIDED;
  return answer ? 'Yes' : 'No';
}
