/** The scan that staff send along with a reply: stored first, then put with the response. */
import { SCAN_KINDS, type FileRefusal } from '#app/domain/response/attachment.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { insertAttachment } from '#app/infrastructure/db/attachments.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import type { AppContext } from '../context.ts';
import { storeFile, type StoredUpload, type Upload } from '../files/store-file.server.ts';

export type ScanRefusal = { readonly kind: 'scan-not-taken'; readonly file: FileRefusal };

/** Kept before the transaction that records it, because a transaction may run again. */
export async function storeScan(
  app: AppContext,
  scan: Upload | null,
): Promise<Result<StoredUpload | null, ScanRefusal>> {
  if (scan === null) return accept(null);
  const stored = await storeFile(app, scan, SCAN_KINDS);
  return stored.ok ? stored : refuse({ kind: 'scan-not-taken', file: stored.refusal });
}

/** Nothing when there is none. */
export async function insertScan(
  tx: Db,
  stored: StoredUpload | null,
  owner: {
    readonly responseId: string;
    readonly consultationId: string;
    readonly addedBy: string;
    readonly addedAt: Date;
  },
): Promise<void> {
  if (stored === null) return;
  const { responseId, ...added } = owner;
  await insertAttachment(tx, {
    ...stored,
    ...added,
    owner: { kind: 'response', id: responseId },
    removedAt: null,
  });
}
