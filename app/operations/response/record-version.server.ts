/**
 * What goes with every version put on record, in its transaction, whichever way it came: the audit
 * entry, the marks by which others like it are found, the moderation that begins anew, and the receipt
 * in the outbox when the respondent gave an e-mail address.
 */
import { stageAt, takesResponses } from '#app/domain/consultation/consultation.ts';
import type { Response, ResponseVersion } from '#app/domain/response/response.ts';
import { appendAudits, type AuditFact } from '#app/infrastructure/db/audit.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { findConsultationById } from '#app/infrastructure/db/consultations.server.ts';
import { touchPublicPages } from '#app/infrastructure/db/content-stamp.server.ts';
import { enqueueLetter } from '#app/infrastructure/db/outbox.server.ts';
import { takeBackForModeration } from '#app/infrastructure/db/publications.server.ts';
import type { AppContext } from '../context.ts';
import { markResponses } from './mark-response.server.ts';

type Tools = Pick<AppContext, 'newId' | 'secrets'>;

/** Of one response. */
export async function recordVersion(
  app: Tools,
  tx: Db,
  { response, at }: { readonly response: Response; readonly at: Date },
): Promise<void> {
  const { consultationId } = response;
  const responses = [response];
  await recordVersions(app, tx, { consultationId, responses, at, owesReceipts: true });
}

export type RecordedVersions = {
  readonly consultationId: string;
  /** The last version of each has just been put on record. */
  readonly responses: readonly Response[];
  readonly at: Date;
  /** False for replies of a survey, which has thanked its respondents itself. */
  readonly owesReceipts: boolean;
};

export async function recordVersions(
  app: Tools,
  tx: Db,
  { consultationId, responses, at, owesReceipts }: RecordedVersions,
): Promise<void> {
  const recorded = responses.map((response) => ({ response, version: latestOf(response) }));
  await appendAudits(
    tx,
    recorded.map(({ response, version }) => auditFact(response, version, at)),
  );
  for (const { response, version } of recorded) {
    if (version.number > 1) await takeBackForModeration(tx, response.id);
  }
  await markResponses(
    app,
    tx,
    consultationId,
    recorded.map(({ response, version }) => ({ ...version, responseId: response.id })),
  );
  await touchLedger(tx, consultationId, at);
  if (!owesReceipts) return;
  for (const { response, version } of recorded)
    await oweReceipt(app, tx, response, version, at);
}

function auditFact(response: Response, version: ResponseVersion, at: Date): AuditFact {
  const { correction, submittedBy, number } = version;
  const enteredBy = number === 1 ? response.enteredBy : (correction?.correctedBy ?? null);
  return {
    at,
    actor: enteredBy ?? submittedBy ?? 'respondent',
    action: number === 1 ? 'response-received' : 'response-changed',
    subject: `response:${response.id}`,
    before: number === 1 ? null : { version: number - 1 },
    after: {
      version: number,
      digest: version.digest,
      channel: response.channel,
      timeliness: response.timeliness,
    },
  };
}

async function oweReceipt(
  app: Tools,
  tx: Db,
  response: Response,
  { content, number: versionNumber }: ResponseVersion,
  at: Date,
): Promise<void> {
  const { email } = content.respondent;
  if (email === '') return;
  await enqueueLetter(tx, {
    id: app.newId(),
    letter: { kind: 'submission-receipt', responseId: response.id, versionNumber },
    recipient: email,
    enqueuedAt: at,
  });
}

/** Once the consultation has closed, its list of digests is public and has just grown. */
async function touchLedger(tx: Db, consultationId: string, at: Date): Promise<void> {
  const consultation = await findConsultationById(tx, consultationId);
  if (consultation && !takesResponses(stageAt(consultation, at))) await touchPublicPages(tx);
}

function latestOf({ reference, versions }: Response): ResponseVersion {
  const version = versions.at(-1);
  if (!version) throw new Error(`Response ${reference} has no version`);
  return version;
}
