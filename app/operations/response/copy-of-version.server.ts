/** The copy of a response version on record, written again from what is stored. */
import type { Consultation } from '#app/domain/consultation/consultation.ts';
import { renderCopy } from '#app/domain/response/copy.ts';
import type { ResponseVersion } from '#app/domain/response/response.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { findVersion } from '#app/infrastructure/db/paper-revisions.server.ts';
import { answeredPaper } from './answered-paper.server.ts';

export async function copyOfVersion(
  db: Db,
  consultation: Pick<Consultation, 'id'>,
  { paperVersion, content }: ResponseVersion,
): Promise<string> {
  const version = await findVersion(db, consultation.id, paperVersion);
  if (!version) throw new Error(`Version ${paperVersion} of an answered paper is not there`);
  const paper = await answeredPaper(db, consultation.id, version.paper);
  return renderCopy({ paperVersion, paper, content });
}
