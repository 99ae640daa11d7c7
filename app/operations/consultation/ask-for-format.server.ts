/**
 * Operations: anybody asks for a paper in another format, without an account, and is told by letter
 * that the request is here. A form that is sent twice is one request.
 */
import {
  askForFormat,
  type AskForFormat,
  isSameRequest,
  type AskForFormatRefusal,
} from '#app/domain/consultation/format-request.ts';
import { isThrottled, THROTTLE_WINDOW_MS } from '#app/domain/people/throttle.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import {
  countAttempts,
  deleteAttemptsBefore,
  insertAttempt,
} from '#app/infrastructure/db/attempts.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import {
  findFormatRequest,
  insertFormatRequest,
} from '#app/infrastructure/db/format-requests.server.ts';
import { enqueueLetter } from '#app/infrastructure/db/outbox.server.ts';
import type { AppContext } from '../context.ts';
import { normalEmail } from '#app/domain/people/normal-email.ts';
import { findPublicPaper } from './public-paper.server.ts';

export type FormatPage = {
  readonly portalName: string;
  readonly slug: string;
  readonly title: string;
  /** Makes a form that is sent twice one request. */
  readonly formId: string;
};

const DAY_MS = 24 * 60 * 60_000;
/** Acknowledgements that go to one address within a day: anybody can type anybody's address. */
const RECEIPTS_PER_DAY = 3;

/** Null when there is no such consultation, or the public may not see it yet. */
export async function showFormatPage(
  app: AppContext,
  slug: string,
): Promise<FormatPage | null> {
  const found = await findPublicPaper(app, slug);
  if (!found) return null;
  const { portalName, consultation } = found;
  return { portalName, slug, title: consultation.title, formId: app.newId() };
}

export type FormatCommand = AskForFormat & {
  readonly slug: string;
  readonly formId: string;
  /** Network address of the client. */
  readonly peer: string;
};

export type FormatRequestRefusal =
  | AskForFormatRefusal
  | { readonly kind: 'unknown-consultation' | 'not-an-email' | 'throttled' };

export async function recordFormatRequest(
  app: AppContext,
  { slug, formId, peer, ...asked }: FormatCommand,
): Promise<Result<null, FormatRequestRefusal>> {
  const found = await findPublicPaper(app, slug);
  if (!found) return refuse({ kind: 'unknown-consultation' });
  const email = asked.email === '' ? '' : normalEmail(asked.email);
  if (email === null) return refuse({ kind: 'not-an-email' });
  const request = askForFormat(
    { ...asked, email },
    {
      id: formId === '' ? app.newId() : formId,
      consultationId: found.consultation.id,
      askedAt: app.now(),
    },
  );
  if (!request.ok) return request;
  return app.db.transact(async (tx) => {
    const earlier = await findFormatRequest(tx, request.value.id);
    if (earlier && isSameRequest(earlier, request.value)) return accept(null);
    if (!(await countAsking(app, tx, peer))) return refuse({ kind: 'throttled' });
    const id = earlier ? app.newId() : request.value.id;
    await insertFormatRequest(tx, { ...request.value, id });
    if (email !== '' && !request.value.isSuspect) {
      await enqueueReceipt(app, tx, { requestId: id, email });
    }
    return accept(null);
  });
}

/** False when too many requests came from one network address. */
async function countAsking(app: AppContext, tx: Db, peer: string): Promise<boolean> {
  const at = app.now();
  const key = `format-request:peer:${app.secrets.keyedDigest(peer)}`;
  const since = new Date(at.getTime() - THROTTLE_WINDOW_MS);
  await deleteAttemptsBefore(tx, new Date(at.getTime() - DAY_MS));
  const fromPeer = await countAttempts(tx, { key, since });
  if (isThrottled({ onAccount: 0, fromPeer })) return false;
  await insertAttempt(tx, { id: app.newId(), key, at });
  return true;
}

async function enqueueReceipt(
  app: AppContext,
  tx: Db,
  { requestId, email }: { readonly requestId: string; readonly email: string },
): Promise<void> {
  const at = app.now();
  const key = `format-request:address:${app.secrets.keyedDigest(email)}`;
  const since = new Date(at.getTime() - DAY_MS);
  if ((await countAttempts(tx, { key, since })) >= RECEIPTS_PER_DAY) return;
  await insertAttempt(tx, { id: app.newId(), key, at });
  await enqueueLetter(tx, {
    id: `format-request-${requestId}`,
    letter: { kind: 'format-request-receipt', requestId },
    recipient: email,
    enqueuedAt: at,
  });
}
