/**
 * The content stamp: counts the changes that a public page shows, and so names what the page cache
 * holds. Every operation that changes such a page calls `touchPublicPages` in its transaction.
 */
import type { Db } from './client.server.ts';

export async function touchPublicPages(tx: Db): Promise<void> {
  await tx.contentStamp.update({ where: { id: 1 }, data: { stamp: { increment: 1 } } });
}
