/**
 * Operation: the public ledger of receipts. One digest for every submitted version, sorted, so that
 * the order says nothing of when each came; whoever holds a receipt can find its line (W-13).
 */
import { stageAt, type Stage } from '#app/domain/consultation/consultation.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { listDigests } from '#app/infrastructure/db/responses.server.ts';
import type { AppContext } from '../context.ts';

/** Stages before the closing instant, in which the list would tell who has answered so far. */
const BEFORE_CLOSING: readonly Stage[] = ['draft', 'checked', 'scheduled', 'open', 'extended'];

/** Null when there is no such consultation, or it has not closed. */
export async function listReceiptDigests(
  { db, now }: Pick<AppContext, 'db' | 'now'>,
  slug: string,
): Promise<readonly string[] | null> {
  if (!/^[a-z0-9-]+$/.test(slug)) return null;
  const consultation = await findConsultationBySlug(db.read, slug);
  if (!consultation || BEFORE_CLOSING.includes(stageAt(consultation, now()))) return null;
  const digests = await listDigests(db.read, consultation.id);
  return [...digests].sort();
}
