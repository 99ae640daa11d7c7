/**
 * Operations: the structure and the schedule of a published paper in the forms that other programs
 * read: the register, linked data, tables and the dictionary of their columns (D-19).
 *
 * Null throughout for a consultation that nobody has or that is not public, and for a table that
 * does not exist.
 */
import { OPEN_TABLES } from '#app/domain/consultation/open-tables.ts';
import { describeTables } from '#app/domain/consultation/tables-metadata.ts';
import { structureAsLinkedData } from '#app/domain/structure/org-ontology.ts';
import type { Structure } from '#app/domain/structure/structure.ts';
import { writeCsv } from '#app/reports/write-csv.ts';
import type { AppContext } from '../context.ts';
import { findPublicPaper } from './public-paper.server.ts';

type Devices = Pick<AppContext, 'db' | 'now' | 'config'>;

export async function showRegister(devices: Devices, slug: string): Promise<Structure | null> {
  const found = await findPublicPaper(devices, slug);
  return found?.version.paper.structure ?? null;
}

export async function showLinkedData(devices: Devices, slug: string) {
  const found = await findPublicPaper(devices, slug);
  if (!found) return null;
  const { title, publisher } = found.consultation;
  const { publicUrl } = devices.config;
  const { structure } = found.version.paper;
  return structureAsLinkedData({ structure, title, publisher, publicUrl, slug });
}

export async function showTablesMetadata(devices: Devices, slug: string) {
  const found = await findPublicPaper(devices, slug);
  if (!found) return null;
  const { title, publisher } = found.consultation;
  const { publicUrl } = devices.config;
  const { language } = found.version.paper;
  return describeTables({ publicUrl, slug, title, publisher, language });
}

/** `name` as the table's file is called, without its ending. */
export async function showOpenTable(
  devices: Devices,
  slug: string,
  name: string,
): Promise<string | null> {
  const table = OPEN_TABLES.find((candidate) => candidate.name === name);
  const found = table && (await findPublicPaper(devices, slug));
  if (!found) return null;
  const header = table.columns.map((column) => column.name);
  return writeCsv([header, ...table.rows(found.version.paper)]);
}
