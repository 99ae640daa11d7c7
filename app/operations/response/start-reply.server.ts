/** What a reply form starts with: a telephone query that was a reply, or an e-mail put with the form. */
import { typedDay } from '#app/domain/consultation/days.ts';
import { formatInstant } from '#app/domain/consultation/london-time.ts';
import type { AttachedFile } from '#app/domain/response/attachment.ts';
import { splitEmailText } from '#app/domain/response/email-text.ts';
import { entryFacts } from '#app/domain/response/correct-reply.ts';
import { isMeetingNote } from '#app/domain/response/meeting-note.ts';
import type { OfflineChannel } from '#app/domain/response/enter-reply.ts';
import {
  findAttachment,
  listAttachedFiles,
} from '#app/infrastructure/db/attachments.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { findResponseByNumber } from '#app/infrastructure/db/responses.server.ts';
import { findQuery } from '#app/infrastructure/db/phone-queries.server.ts';
import { readEmail, type ReceivedEmail } from '#app/infrastructure/mail/read-email.server.ts';
import type { AppContext } from '../context.ts';
import { readAttachedFile } from '../files/read-file.server.ts';
import { formOwner, isEmailForm } from './email-form.ts';
import { EMAIL_MEDIA_TYPE } from './hold-email.server.ts';
import { daysOfEmail, wordsOfEmail } from './receive-email.server.ts';

/** Days as they are typed. */
export type StartedReply = {
  /** Null for a form of its own. */
  readonly formId: string | null;
  readonly queryId: string | null;
  readonly channel: OfflineChannel;
  readonly receivedOn: string;
  readonly writtenOn: string;
  readonly name: string;
  readonly email: string;
  readonly general: string;
  readonly mail: StartingEmail | null;
  /** The note of the meeting at which it was said; null when it was said at none. */
  readonly meeting: { readonly number: number; readonly reference: string } | null;
};

/** What a person should see of the mail beside the form. */
export type StartingEmail = {
  /** Earlier mails that it quotes; '' when none. */
  readonly quoted: string;
  /** Names of the files that go with the response, the mail itself first. */
  readonly files: readonly string[];
  /** In words; null where the mail does not say. */
  readonly receivedAt: string | null;
  readonly sentAt: string | null;
  readonly automatic: ReceivedEmail['automatic'];
};

/** Null when there is no such query, or when it has been entered already. */
export async function startFromQuery(
  db: Db,
  consultationId: string,
  queryId: string,
): Promise<StartedReply | null> {
  const query = await findQuery(db, queryId);
  if (query?.consultationId !== consultationId || query.responseNumber !== null) return null;
  return {
    ...{ formId: null, queryId, channel: 'phone', writtenOn: '', email: '' },
    ...{ mail: null, meeting: null },
    receivedOn: typedDay(query.askedOn),
    name: query.askedBy,
    general: query.about,
  };
}

/** Null when there is no such note. */
export async function startFromMeeting(
  db: Db,
  consultationId: string,
  number: number,
): Promise<StartedReply | null> {
  const note = await findResponseByNumber(db, consultationId, number);
  if (!note || !isMeetingNote(note)) return null;
  const { receivedOn, writtenOn } = entryFacts(note);
  return {
    ...{ formId: null, queryId: null, channel: 'event', name: '', email: '', general: '' },
    receivedOn: typedDay(receivedOn),
    writtenOn: writtenOn === null ? '' : typedDay(writtenOn),
    mail: null,
    meeting: { number, reference: note.reference },
  };
}

/** Null when no such mail waits for its form. */
export async function startFromEmail(
  app: AppContext,
  consultationId: string,
  formId: string,
): Promise<StartedReply | null> {
  if (!isEmailForm(formId)) return null;
  const files = await listAttachedFiles(app.db.read, formOwner(formId));
  const email = await openOriginal(app, consultationId, files);
  if (!email) return null;
  const { own, quoted } = splitEmailText(email.text);
  const days = daysOfEmail(email, app.now());
  return {
    ...{ formId, queryId: null, channel: 'email', meeting: null },
    receivedOn: typedDay(days.receivedOn),
    writtenOn: days.writtenOn === null ? '' : typedDay(days.writtenOn),
    name: email.fromName,
    email: email.fromAddress,
    general: wordsOfEmail(email, own.trim()),
    mail: {
      quoted,
      files: files.map(({ name }) => name),
      receivedAt: email.receivedAt && formatInstant(email.receivedAt),
      sentAt: email.sentAt && formatInstant(email.sentAt),
      automatic: email.automatic,
    },
  };
}

/** The mail among the files of a form, read again; null when it is another consultation's. */
async function openOriginal(
  app: AppContext,
  consultationId: string,
  files: readonly AttachedFile[],
): Promise<ReceivedEmail | null> {
  const original = files.find(({ mediaType }) => mediaType === EMAIL_MEDIA_TYPE);
  const kept = original && (await findAttachment(app.db.read, original.id));
  if (!original || kept?.consultationId !== consultationId) return null;
  const download = await readAttachedFile(app, app.db.read, original);
  const email = download && (await readEmail(download.content));
  return email?.ok ? email.value : null;
}
