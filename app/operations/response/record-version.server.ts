/**
 * What goes with every version put on record, in its transaction: the audit entry, and the receipt in
 * the outbox when the respondent gave an e-mail address.
 */
import { stageAt, takesResponses } from '#app/domain/consultation/consultation.ts';
import type { Response } from '#app/domain/response/response.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { findConsultationById } from '#app/infrastructure/db/consultations.server.ts';
import { touchPublicPages } from '#app/infrastructure/db/content-stamp.server.ts';
import { enqueueLetter } from '#app/infrastructure/db/outbox.server.ts';
import { takeBackForModeration } from '#app/infrastructure/db/publications.server.ts';
import type { AppContext } from '../context.ts';
import { markResponse } from './mark-response.server.ts';

export async function recordVersion(
  app: Pick<AppContext, 'newId' | 'secrets'>,
  tx: Db,
  { response, at }: { readonly response: Response; readonly at: Date },
): Promise<void> {
  const version = response.versions.at(-1);
  if (!version) throw new Error('A response without a version');
  await appendAudit(tx, {
    at,
    actor: response.enteredBy ?? version.submittedBy ?? 'respondent',
    action: version.number === 1 ? 'response-received' : 'response-changed',
    subject: `response:${response.id}`,
    before: version.number === 1 ? null : { version: version.number - 1 },
    after: {
      version: version.number,
      digest: version.digest,
      channel: response.channel,
      timeliness: response.timeliness,
    },
  });
  if (version.number > 1) await takeBackForModeration(tx, response.id);
  await markResponse(app, tx, { ...response, content: version.content });
  await touchLedger(tx, response, at);
  const { email } = version.content.respondent;
  if (email === '') return;
  await enqueueLetter(tx, {
    id: app.newId(),
    letter: {
      kind: 'submission-receipt',
      responseId: response.id,
      versionNumber: version.number,
    },
    recipient: email,
    enqueuedAt: at,
  });
}

/** Once the consultation has closed, its list of digests is public and has just grown. */
async function touchLedger(tx: Db, { consultationId }: Response, at: Date): Promise<void> {
  const consultation = await findConsultationById(tx, consultationId);
  if (consultation && !takesResponses(stageAt(consultation, at))) await touchPublicPages(tx);
}
