/** Operation: the scales of surveys that were read as positions in a consultation's figures. */
import { scaleReadings, type ScaleReading } from '#app/domain/analysis/scale-reading.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import { titleOfTarget } from '#app/domain/response/target-description.ts';
import { listImports } from '#app/infrastructure/db/response-imports.server.ts';
import type { AppContext } from '../context.ts';

/** More files than one consultation has. */
const MAX_IMPORTS = 1000;

export async function listScaleReadings(
  { db }: Pick<AppContext, 'db'>,
  consultationId: string,
): Promise<readonly ScaleReading[]> {
  return scaleReadings(await listImports(db.read, consultationId, MAX_IMPORTS));
}

/** The same, each with the title of what it was read as positions on. */
export async function listTitledReadings(
  app: Pick<AppContext, 'db'>,
  consultationId: string,
  paper: Paper,
): Promise<readonly (ScaleReading & { readonly title: string })[]> {
  const readings = await listScaleReadings(app, consultationId);
  return readings.map((reading) => ({
    ...reading,
    title: titleOfTarget(paper, reading.target),
  }));
}
