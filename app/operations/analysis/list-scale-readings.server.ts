/** Operation: the scales of surveys that were read as positions in a consultation's figures. */
import { scaleReadings, type ScaleReading } from '#app/domain/analysis/scale-reading.ts';
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
