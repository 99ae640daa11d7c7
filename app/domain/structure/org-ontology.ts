/**
 * The structure as linked data in the vocabulary of W3C's Organization Ontology.
 *
 * The two structures are two named graphs, each an ordinary organisation chart, because a group may
 * have another name, line or seat in each. A change is an `org:ChangeEvent` between them; it is only
 * proposed, which the ontology has no word for, so it is a `portal:ProposedChange` as well.
 */
import { nameAt, SIDES, type Side } from './structure-view.ts';
import type { Change, Group, ReportingLine, Seat, Structure } from './structure.ts';

export type LinkedDataSubject = {
  readonly structure: Structure;
  readonly title: string;
  readonly publisher: string;
  /** Address of the whole portal, without a slash at the end. */
  readonly publicUrl: string;
  readonly slug: string;
};

export function structureAsLinkedData(subject: LinkedDataSubject) {
  const { structure, title, publisher, publicUrl, slug } = subject;
  const page = `${publicUrl}/consultations/${slug}`;
  return {
    '@context': { ...CONTEXT, portal: `${publicUrl}/open-data#` },
    '@id': `${page}/structure.jsonld`,
    'dcterms:title': title,
    'dcterms:publisher': publisher,
    'dcterms:isVersionOf': { '@id': `${page}/structure` },
    '@graph': [
      ...SIDES.map((side) => structureGraph(structure, side, page)),
      ...structure.changes.map((change) => changeEvent(change, structure, page)),
    ],
  };
}

const CONTEXT = {
  org: 'http://www.w3.org/ns/org#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
} as const;

/** One of the two structures as a named graph: `…/structure#before`, `…/structure#after`. */
function structureGraph(structure: Structure, side: Side, page: string) {
  return {
    '@id': `${page}/structure#${side}`,
    '@graph': [
      ...structure.groups
        .filter((group) => stands(group, side))
        .map((group) => organisation(group, { structure, side, page })),
      ...structure.seats.filter((seat) => stands(seat, side)).map((seat) => post(seat, page)),
    ],
  };
}

type Place = {
  readonly structure: Structure;
  readonly side: Side;
  readonly page: string;
};

function organisation(group: Group, { structure, side, page }: Place) {
  const former = side === 'before' ? group.former : null;
  const lines = structure.reportingLines.filter(
    (line) => line.from === group.id && stands(line, side),
  );
  return {
    '@id': groupId(page, group.id),
    '@type': 'org:Organization',
    'skos:prefLabel': nameAt(group, side),
    'skos:altLabel': [...group.aliases],
    'dcterms:identifier': group.id,
    'portal:groupType': group.type,
    'portal:status': group.status,
    ...given('org:purpose', former?.remit ?? group.remit),
    ...given('portal:frequency', former?.frequency ?? group.frequency),
    ...given('portal:meetingsPerYear', former?.meetingsPerYear ?? group.meetingsPerYear),
    ...given('portal:secretariat', group.secretariat),
    ...linked('org:reportsTo', ofKind(lines, 'accountable'), page),
    ...linked('org:linkedTo', ofKind(lines, 'links'), page),
    ...linked('portal:advises', ofKind(lines, 'advisory'), page),
  };
}

/** A seat is a post that exists whoever fills it; no person is ever named. */
function post(seat: Seat, page: string) {
  return {
    '@id': `${page}/structure#seat-${encodeURIComponent(seat.id)}`,
    '@type': 'org:Post',
    'skos:prefLabel': seat.label,
    'dcterms:identifier': seat.id,
    'org:postIn': { '@id': groupId(page, seat.group) },
    'portal:minimum': seat.minimum,
    ...given('portal:maximum', seat.maximum),
    ...given('portal:dependsOn', seat.condition),
    ...(seat.organisation === null
      ? {}
      : {
          'org:heldBy': { '@type': 'org:Organization', 'skos:prefLabel': seat.organisation },
        }),
  };
}

function changeEvent(change: Change, structure: Structure, page: string) {
  const affected = structure.groups.filter(({ id }) => change.groups.includes(id));
  const nodesAt = (side: Side) =>
    affected
      .filter((group) => stands(group, side))
      .map(({ id }) => ({ '@id': groupId(page, id) }));
  return {
    '@id': `${page}/structure#change-${encodeURIComponent(change.id)}`,
    '@type': ['org:ChangeEvent', 'portal:ProposedChange'],
    'dcterms:identifier': change.id,
    'dcterms:title': change.title,
    'portal:changeType': [...change.types],
    'portal:certainty': change.certainty,
    'org:originalOrganization': nodesAt('before'),
    'org:resultingOrganization': nodesAt('after'),
    ...given('portal:before', change.before),
    ...given('portal:after', change.after),
    ...given('skos:editorialNote', change.note),
    'dcterms:source': change.sourceBlocks.map((id) => ({
      '@id': `${page}#${encodeURIComponent(id)}`,
    })),
  };
}

function groupId(page: string, id: string): string {
  return `${page}/structure#group-${encodeURIComponent(id)}`;
}

function stands({ when }: Pick<Group, 'when'>, side: Side): boolean {
  return when === 'both' || when === side;
}

function ofKind(lines: readonly ReportingLine[], kind: ReportingLine['kind']) {
  return lines.filter((line) => line.kind === kind);
}

/** Left out altogether where the paper does not say it. */
function given(name: string, value: string | number | null) {
  return value === null ? {} : { [name]: value };
}

function linked(name: string, lines: readonly ReportingLine[], page: string) {
  return lines.length === 0
    ? {}
    : { [name]: lines.map(({ to }) => ({ '@id': groupId(page, to) })) };
}
