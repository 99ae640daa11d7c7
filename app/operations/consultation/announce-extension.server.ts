/**
 * What follows from a longer period, in the transaction in which it is recorded: everybody who has a
 * draft and left an e-mail address, and every contact of a partner that was asked, is told, once
 * (P-07), and a response that came after the old closing time and before the new one is in time, for
 * the new one is everybody's (D-11).
 */
import type { Consultation } from '#app/domain/consultation/consultation.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { listInvitedContacts } from '#app/infrastructure/db/invitations.server.ts';
import { enqueueLetters } from '#app/infrastructure/db/outbox.server.ts';
import { listDraftHolders } from '#app/infrastructure/db/draft-holders.server.ts';
import { markResponseOnTime } from '#app/infrastructure/db/response-changes.server.ts';
import { listNotOnTimeBefore } from '#app/infrastructure/db/response-timeliness.server.ts';
import type { AppContext } from '../context.ts';
import { draftLettersPrefix } from '../response/enqueue-draft-link.server.ts';
import { addToHistory, requireBalance } from '../response/record-standing.server.ts';

export async function announceExtension(
  app: Pick<AppContext, 'now'>,
  tx: Db,
  extended: { readonly actor: Actor; readonly consultation: Consultation },
): Promise<void> {
  const told = await tellDraftHolders(app, tx, extended.consultation);
  await tellPartners(app, tx, extended.consultation, told);
  await countAsInTime(app, tx, extended);
}

/** Answers the addresses that it wrote to. */
async function tellDraftHolders(
  { now }: Pick<AppContext, 'now'>,
  tx: Db,
  { id, extensions }: Consultation,
): Promise<ReadonlySet<string>> {
  const enqueuedAt = now();
  const extension = extensions.length;
  const holders = await listDraftHolders(tx, id);
  await enqueueLetters(
    tx,
    holders.map(({ draftId, email }) => ({
      // The id names draft and extension, so that nobody can be told of one extension twice.
      id: `${draftLettersPrefix(draftId)}extension-${extension}`,
      letter: { kind: 'period-extended', draftId, extension },
      recipient: email,
      enqueuedAt,
    })),
  );
  return new Set(holders.map(({ email }) => email));
}

/** Whoever is told as the holder of a draft is not told again as a contact. */
async function tellPartners(
  { now }: Pick<AppContext, 'now'>,
  tx: Db,
  { id: consultationId, extensions }: Consultation,
  told: ReadonlySet<string>,
): Promise<void> {
  const enqueuedAt = now();
  const extension = extensions.length;
  const contacts = await listInvitedContacts(tx, consultationId);
  await enqueueLetters(
    tx,
    contacts
      .filter(({ email }) => !told.has(email))
      .map(({ contactId, email }) => ({
        id: `${consultationId}-${contactId}-extension-${extension}`,
        letter: { kind: 'partner-period-extended', consultationId, contactId, extension },
        recipient: email,
        enqueuedAt,
      })),
  );
}

async function countAsInTime(
  { now }: Pick<AppContext, 'now'>,
  tx: Db,
  { actor, consultation }: { readonly actor: Actor; readonly consultation: Consultation },
): Promise<void> {
  const { id: consultationId, closesAt } = consultation;
  if (closesAt === null) return;
  const at = now();
  for (const response of await listNotOnTimeBefore(tx, { consultationId, before: closesAt })) {
    await markResponseOnTime(tx, response.id);
    if (response.timeliness === 'late') {
      const change = { kind: 'in-time-by-extension', decidedBy: actor.id, reason: '' } as const;
      await addToHistory(tx, response.id, { ...change, at });
    }
    await appendAudit(tx, {
      at,
      actor: actor.id,
      action: 'response-in-time-by-extension',
      subject: `response:${response.id}`,
      before: { timeliness: response.timeliness },
      after: { timeliness: 'on-time' },
    });
  }
  await requireBalance(tx, consultationId);
}
