/**
 * Promises a letter with the link to a draft, a few a day to one address: anybody can type anybody's
 * address into the form. Whether the letter was promised is told to nobody.
 */
import type { Db } from '#app/infrastructure/db/client.server.ts';
import {
  countAttempts,
  deleteAttemptsBefore,
  insertAttempt,
} from '#app/infrastructure/db/attempts.server.ts';
import { enqueueLetter } from '#app/infrastructure/db/outbox.server.ts';
import type { AppContext } from '../context.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Links to drafts that go to one address within a day. */
export const DRAFT_LINKS_PER_DAY = 5;

export async function enqueueDraftLink(
  app: AppContext,
  tx: Db,
  { draftId, email }: { readonly draftId: string; readonly email: string },
): Promise<void> {
  const now = app.now();
  const dayAgo = new Date(now.getTime() - DAY_MS);
  const key = `draft-link:${app.secrets.keyedDigest(email.toLowerCase())}`;
  await deleteAttemptsBefore(tx, dayAgo);
  if ((await countAttempts(tx, { key, since: dayAgo })) >= DRAFT_LINKS_PER_DAY) return;
  await insertAttempt(tx, { id: app.newId(), key, at: now });
  await enqueueLetter(tx, {
    id: `${draftLettersPrefix(draftId)}link-${app.newId()}`,
    letter: { kind: 'draft-link', draftId },
    recipient: email,
    enqueuedAt: now,
  });
}

/** What the ids of a draft's letters begin with, so that they can be deleted with the draft. */
export function draftLettersPrefix(draftId: string): string {
  return `${draftId}-letter-`;
}
