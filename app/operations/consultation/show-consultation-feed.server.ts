/** Operation: the feed that tells subscribers of new and changed consultations. */
import { atomFeed } from '#app/domain/consultation/atom-feed.ts';
import { findSettings } from '#app/infrastructure/db/settings.server.ts';
import type { AppContext } from '../context.ts';
import { listPublicRecords } from './list-public-records.server.ts';

export async function showConsultationFeed(
  app: Pick<AppContext, 'db' | 'now' | 'config'>,
): Promise<string> {
  const { name: portalName } = await findSettings(app.db.read);
  const records = await listPublicRecords(app);
  return atomFeed(records, { portalName, publicUrl: app.config.publicUrl });
}
