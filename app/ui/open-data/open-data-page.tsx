/** The data dictionary: the files for other programs, and the meaning of every column (D-19). */
import {
  VALUE_SEPARATOR,
  type ColumnMeaning,
  type OpenTable,
} from '#app/domain/consultation/open-table.ts';
import { DataTable } from '../data-table.tsx';
import { OfficePage } from '../office/office-page.tsx';

type OpenDataPageProps = {
  readonly portalName: string;
  readonly tables: readonly OpenTable[];
};

export function OpenDataPageView({ portalName, tables }: OpenDataPageProps) {
  return (
    <OfficePage portalName={portalName} heading="Open data">
      <p>
        Every paper that we publish is here as data too: the groups, seats and changes it sets
        out, and its meetings. You may use it for anything. Nothing in these files is about a
        person who replied.
      </p>
      <h2 className="govuk-heading-m">Files of one consultation</h2>
      <p>
        Put the end of the address after the address of the consultation’s page. Each file holds
        the version that is published now.
      </p>
      <DataTable
        caption="Files of one consultation"
        isCaptionShown={false}
        columns={[{ header: 'End of the address' }, { header: 'What it holds' }]}
        rows={[
          ...tables.map(({ name, title }) => [<code key="end">/{name}.csv</code>, title]),
          ...OTHER_FILES.map(([end, what]) => [<code key="end">{end}</code>, what]),
        ]}
      />
      <h2 className="govuk-heading-m">How the tables are written</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>CSV as RFC 4180 says, in UTF-8. The first line names the columns.</li>
        <li>An empty cell means that it is not stated. It never means none.</li>
        <li>
          A cell that may hold several values has <code>{VALUE_SEPARATOR}</code> between them.
        </li>
        <li>
          Text that a spreadsheet could run as a formula begins with an apostrophe. The JSON
          files hold the text as it is.
        </li>
      </ul>
      {tables.map((table) => (
        <TableMeaning key={table.name} table={table} />
      ))}
      <LinkedDataTerms />
    </OfficePage>
  );
}

const OTHER_FILES = [
  ['/structure.json', 'Groups, seats, reporting lines and changes in one file'],
  ['/structure.jsonld', 'The same as linked data, in the Organization Ontology of the W3C'],
  ['/tables.json', 'What the columns mean, for programs (CSV on the Web)'],
  ['.json', 'The whole consultation: its text, proposals, structure and meetings'],
] as const;

function TableMeaning({ table }: { readonly table: OpenTable }) {
  const { name, title, description, columns } = table;
  return (
    <section aria-labelledby={`table-${name}`}>
      <h2 className="govuk-heading-m" id={`table-${name}`}>
        {title}
      </h2>
      <p>
        <code>{name}.csv</code>. {description}
      </p>
      <DataTable
        caption={`${title}: the columns`}
        isCaptionShown={false}
        columns={[{ header: 'Column' }, { header: 'Meaning' }, { header: 'Values' }]}
        rows={columns.map((column) => [
          <code key="name">{column.name}</code>,
          `${column.title}. ${column.description}`,
          valueWords(column),
        ])}
      />
    </section>
  );
}

const DATATYPE_WORDS = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
} as const;

function valueWords({ datatype, isList, isOptional, values }: ColumnMeaning): string {
  const kind = values === null ? DATATYPE_WORDS[datatype] : values.join(', ');
  return [kind, isList ? 'several' : '', isOptional ? 'may be empty' : '']
    .filter((part) => part !== '')
    .join('; ');
}

/** Words of our own in the linked data; their ids are where their addresses lead. */
const TERMS = [
  ['ProposedChange', 'A change that is proposed and has not happened yet.'],
  ['changeType', 'What kind of change it is: the values of “types” above.'],
  ['certainty', 'Whether the paper is clear: the values of “certainty” above.'],
  ['before', 'How it is now, in words.'],
  ['after', 'How it would be, in words.'],
  ['groupType', 'What a group is for: the values of “type” above.'],
  ['status', 'Whether a group exists: the values of “status” above.'],
  ['frequency', 'How often a group meets, as stated.'],
  ['meetingsPerYear', 'Meetings a year, as stated.'],
  ['secretariat', 'Which office supports a group.'],
  ['advises', 'The group advises the other one.'],
  ['minimum', 'Fewest people in a seat line.'],
  ['maximum', 'Most people in a seat line, where stated.'],
  ['dependsOn', 'What the number of people depends on.'],
] as const;

function LinkedDataTerms() {
  return (
    <section aria-labelledby="linked-data">
      <h2 className="govuk-heading-m" id="linked-data">
        Words of our own in the linked data
      </h2>
      <p>
        The linked data uses the{' '}
        <a className="govuk-link" href="https://www.w3.org/TR/vocab-org/">
          Organization Ontology
        </a>
        . It has no words for these:
      </p>
      <dl className="portal-terms">
        {TERMS.map(([term, meaning]) => (
          <div key={term} id={term}>
            <dt>
              <code>{term}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
