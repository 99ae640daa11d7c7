/** Composes the receipt of one response version, at the moment at which it is sent. */
import type { Email } from '#app/domain/outbox/letter.ts';
import { submissionReceipt } from '#app/emails/response/submission-receipt.ts';
import { findConsultationById } from '#app/infrastructure/db/consultations.server.ts';
import { findResponse } from '#app/infrastructure/db/responses.server.ts';
import type { AppContext } from '../context.ts';
import { copyOfVersion } from './copy-of-version.server.ts';

export type ReceiptSubject = {
  readonly responseId: string;
  readonly versionNumber: number;
  readonly to: string;
};

/** Null when the response or that version of it is no longer there. */
export async function composeReceipt(
  { db, config, secrets }: Pick<AppContext, 'db' | 'config' | 'secrets'>,
  { responseId, versionNumber, to }: ReceiptSubject,
): Promise<Email | null> {
  const response = await findResponse(db.read, responseId);
  const version = response?.versions.find(({ number }) => number === versionNumber);
  const consultation =
    response && (await findConsultationById(db.read, response.consultationId));
  if (!response || !version || !consultation) return null;
  return submissionReceipt({
    to,
    consultation,
    reference: response.reference,
    secret: secrets.receiptSecret(response.id),
    timeliness: response.timeliness,
    version: version.correction === null ? versionNumber : 'corrected-by-staff',
    submittedAt: version.submittedAt,
    copy: await copyOfVersion(db.read, consultation, version),
    receiptUrl: `${config.publicUrl}/receipts/${response.reference}`,
  });
}
