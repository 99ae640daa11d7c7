/** Operations: look at the letters that have not been sent, and have them tried again (D-14). */
import type { Letter, LetterStatus, OutboxCount } from '#app/domain/outbox/letter.ts';
import {
  countLetters,
  listUnsentLetters,
  retryLetters,
} from '#app/infrastructure/db/outbox.server.ts';
import type { AppContext } from '../context.ts';

/** A letter as a list shows it, without its words. */
export type UnsentLetter = {
  readonly id: string;
  readonly kind: Letter['kind'];
  readonly recipient: string;
  readonly status: LetterStatus;
  readonly attempts: number;
  readonly enqueuedAt: Date;
  readonly nextAttemptAt: Date;
  readonly lastFault: string | null;
};

export type OutboxPage = OutboxCount & {
  /** Oldest first, at most 200. */
  readonly unsent: readonly UnsentLetter[];
};

const MAX_LISTED_LETTERS = 200;

export async function showOutbox({ db }: AppContext): Promise<OutboxPage> {
  const unsent = await listUnsentLetters(db.read, MAX_LISTED_LETTERS);
  return {
    ...(await countLetters(db.read)),
    unsent: unsent.map(({ letter, sentAt: _sentAt, ...message }) => ({
      ...message,
      kind: letter.kind,
    })),
  };
}

/** Makes every unsent letter due now, failed ones too; the counts are those after it. */
export async function retryOutbox({ db, now }: AppContext): Promise<OutboxCount> {
  await db.transact((tx) => retryLetters(tx, now()));
  return countLetters(db.read);
}
