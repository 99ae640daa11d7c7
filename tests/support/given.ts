/** Records that a test starts from, put into a scratch database. */
import type { Response } from '#app/domain/response/response.ts';
import type { Database } from '#app/infrastructure/db/client.server.ts';
import { insertConsultation } from '#app/infrastructure/db/consultations.server.ts';
import { insertRevision } from '#app/infrastructure/db/paper-revisions.server.ts';
import { insertResponse } from '#app/infrastructure/db/responses.server.ts';
import type { Consultation } from '#app/domain/consultation/consultation.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import { aConsultation, aPaper } from './factories.ts';

/** A consultation with one published version of a paper, a short one by default. */
export async function givenConsultation(
  db: Database,
  consultation: Consultation = aConsultation(),
  paper: Paper = aPaper(),
): Promise<Consultation> {
  const madeAt = new Date('2011-07-20T09:00:00Z');
  await db.transact(async (tx) => {
    await insertConsultation(tx, consultation, madeAt);
    await insertRevision(tx, {
      id: `revision-of-${consultation.id}`,
      consultationId: consultation.id,
      sequence: 1,
      paper,
      contentHash: 'b'.repeat(64),
      summary: 'Imported',
      restores: null,
      madeBy: 'staff-1',
      madeAt,
      publication: { number: 1, publishedAt: madeAt, changeNote: null, accepted: [] },
    });
  });
  return consultation;
}

export async function givenResponse(db: Database, response: Response): Promise<Response> {
  await db.transact((tx) => insertResponse(tx, response, null));
  return response;
}
