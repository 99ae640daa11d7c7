/**
 * Everything that an operation needs from outside itself.
 *
 * It is the first argument of every operation, so a test passes a scratch database, a stopped clock
 * and counted ids, and nothing has to be mocked. `app/context.server.ts` fills it with real devices.
 */
import type { Config } from '#app/infrastructure/config.server.ts';
import type { Database } from '#app/infrastructure/db/client.server.ts';
import type { FileStore } from '#app/infrastructure/files/file-store.server.ts';
import type { Logger } from '#app/infrastructure/log.server.ts';
import type { SendEmail } from '#app/infrastructure/mail/mailer.server.ts';
import type { Secrets } from '#app/infrastructure/secrets.server.ts';

export type AppContext = {
  readonly config: Config;
  readonly db: Database;
  /** Null when no SMTP server is set: letters wait in the outbox. */
  readonly sendEmail: SendEmail | null;
  readonly log: Logger;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Fresh random bytes, `length` of them. */
  readonly randomBytes: (length: number) => Uint8Array;
  readonly secrets: Secrets;
  /** Where attached files are kept. */
  readonly files: FileStore;
};
