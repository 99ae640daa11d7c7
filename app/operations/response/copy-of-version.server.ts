/** The copy of a response version on record, written again from what is stored. */
import type { Consultation } from '#app/domain/consultation/consultation.ts';
import { renderCopy } from '#app/domain/response/copy.ts';
import type { ResponseVersion } from '#app/domain/response/response.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { answeredPapers } from './answered-paper.server.ts';

export async function copyOfVersion(
  db: Db,
  consultation: Pick<Consultation, 'id'>,
  { paperVersion, content }: ResponseVersion,
): Promise<string> {
  const { comments } = content;
  const { main, others } = await answeredPapers(db, consultation.id, {
    paperVersion,
    comments,
  });
  return renderCopy({ paperVersion, paper: main.paper, content, others });
}
