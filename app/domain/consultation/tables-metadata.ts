/**
 * The data dictionary for programs: the tables described as CSV on the Web (W3C, Metadata Vocabulary
 * for Tabular Data), so that a reader of the files need not guess types and separators.
 */
import { VALUE_SEPARATOR, type ColumnMeaning, type OpenTable } from './open-table.ts';
import { OPEN_TABLES } from './open-tables.ts';

export type TablesSubject = {
  /** Without a slash at the end. */
  readonly publicUrl: string;
  readonly slug: string;
  readonly title: string;
  readonly publisher: string;
  readonly language: string;
};

export function describeTables(subject: TablesSubject) {
  const { publicUrl, slug, title, publisher, language } = subject;
  const address = `${publicUrl}/consultations/${slug}`;
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en-GB' }],
    'dc:title': `${title}: structure and meetings`,
    'dc:publisher': publisher,
    'dc:language': language,
    'rdfs:seeAlso': `${publicUrl}/open-data`,
    dialect: { encoding: 'utf-8', header: true, delimiter: ',', quoteChar: '"' },
    tables: OPEN_TABLES.map((table) => describeTable(table, address)),
  };
}

function describeTable({ name, title, description, columns }: OpenTable, address: string) {
  return {
    url: `${address}/${name}.csv`,
    'dc:title': title,
    'dc:description': description,
    tableSchema: { columns: columns.map(describeColumn), primaryKey: 'id' },
  };
}

function describeColumn(meaning: ColumnMeaning) {
  const { name, title, description, datatype, isList, isOptional, values } = meaning;
  return {
    name,
    titles: name,
    'dc:title': title,
    'dc:description': description,
    datatype:
      values === null ? datatype : { base: datatype, format: `^(${values.join('|')})$` },
    required: !isOptional,
    ...(isList ? { separator: VALUE_SEPARATOR } : {}),
  };
}
