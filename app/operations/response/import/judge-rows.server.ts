/**
 * What becomes of a batch of rows: new, there already, or refused; and how many of the new ones look
 * like a response on record or like each other. Reads alone, so that a trial run says the same.
 */
import type { Consultation, PaperVersion } from '#app/domain/consultation/consultation.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import {
  enterReply,
  type EnteredReply,
  type EnterReplyRefusal,
} from '#app/domain/response/enter-reply.ts';
import type { Channel } from '#app/domain/response/response.ts';
import { accept, assertNever, refuse, type Result } from '#app/domain/result.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { findImportedRows } from '#app/infrastructure/db/response-imports.server.ts';
import { findMarks } from '#app/infrastructure/db/response-marks.server.ts';
import type { AppContext } from '../../context.ts';
import { marksOf } from '../mark-response.server.ts';
import type { ReadRow } from './read-rows.server.ts';

export type Subject = {
  readonly consultation: Consultation;
  readonly version: PaperVersion;
  /** The paper of the version with the questions of surveys joined to it. */
  readonly paper: Paper;
  /** Of rows that name none. */
  readonly channel: Channel;
  /** London day for rows that name none. */
  readonly receivedOn: string;
  /** Today in London. */
  readonly today: string;
  readonly decidedBy: string;
  /** Keys and digests of rows seen earlier in the run, which a trial run does not store. */
  readonly seen: Map<string, string>;
  /** Digests of marks seen earlier in the run. */
  readonly seenMarks: Set<string>;
};

export type NewRow = ReadRow & { readonly received: EnteredReply };

export type Judged = {
  readonly accepted: readonly NewRow[];
  readonly alreadyThere: number;
  readonly late: number;
  readonly possibleDuplicates: number;
  readonly refused: readonly { readonly row: number; readonly reason: string }[];
};

export async function judgeRows(
  app: AppContext,
  db: Db,
  subject: Subject,
  rows: readonly ReadRow[],
): Promise<Judged> {
  const stored = await findImportedRows(
    db,
    subject.consultation.id,
    rows.map(({ key }) => key),
  );
  const accepted: NewRow[] = [];
  const refused: { row: number; reason: string }[] = [];
  let alreadyThere = 0;
  for (const row of rows) {
    const earlier = stored.get(row.key)?.rowDigest ?? subject.seen.get(row.key);
    if (earlier === row.digest) {
      alreadyThere += 1;
      continue;
    }
    const received = earlier === undefined ? receive(app, subject, row) : null;
    if (received?.ok) {
      subject.seen.set(row.key, row.digest);
      accepted.push({ ...row, received: received.value });
    } else {
      refused.push({ row: row.row, reason: received?.refusal ?? changedRow(row) });
    }
  }
  return {
    accepted,
    alreadyThere,
    refused,
    late: accepted.filter(({ received }) => received.timeliness === 'late').length,
    possibleDuplicates: await countAlike(app, db, subject, accepted),
  };
}

function changedRow({ reading }: ReadRow): string {
  return `The id ${reading.id ?? ''} was taken in before, with other answers: correct that response by hand, or name the survey if this is another one.`;
}

/** A reply whose row states a time of day and that came online is held to it, to the instant. */
function receive(
  app: AppContext,
  subject: Subject,
  { reading }: ReadRow,
): Result<EnteredReply, string> {
  const { consultation, receivedOn, today, decidedBy } = subject;
  const day = reading.received?.day ?? receivedOn;
  const entered = enterReply(
    consultation,
    { receivedOn: day, writtenOn: null, content: reading.content },
    { today, decidedBy, enteredAt: app.now() },
  );
  if (!entered.ok) return refuse(refusalWords(entered.refusal, day));
  const instant = reading.received?.instant ?? null;
  const channel = reading.channel ?? subject.channel;
  return accept(
    instant === null
      ? entered.value
      : atInstant(entered.value, instant, { ...subject, channel }),
  );
}

function atInstant(
  entered: EnteredReply,
  receivedAt: Date,
  { consultation: { closesAt }, channel }: Subject,
): EnteredReply {
  const isLate = channel === 'online' && closesAt !== null && receivedAt >= closesAt;
  return { ...entered, receivedAt, timeliness: isLate ? 'late' : entered.timeliness };
}

function refusalWords(refusal: EnterReplyRefusal, day: string): string {
  switch (refusal.kind) {
    case 'in-the-future':
      return `It says that it was received on ${day}, which is yet to come.`;
    case 'meeting-takes-no-position':
      return 'The note of a meeting takes no position.';
    case 'not-a-day':
    case 'written-after-receipt':
      return `It says that it was received on ${day}, which cannot be.`;
    default:
      return assertNever(refusal);
  }
}

async function countAlike(
  app: AppContext,
  db: Db,
  subject: Subject,
  rows: readonly NewRow[],
): Promise<number> {
  const marks = rows.map(({ reading }) => marksOf(app, '', reading.content));
  const sought = [...new Set(marks.flat().map(({ hash }) => hash))];
  const onRecord = await findMarks(db, subject.consultation.id, sought);
  const known = new Set(onRecord.map(({ hash }) => hash));
  let alike = 0;
  for (const own of marks) {
    const isAlike = own.some(({ hash }) => known.has(hash) || subject.seenMarks.has(hash));
    if (isAlike) alike += 1;
    for (const { hash } of own) subject.seenMarks.add(hash);
  }
  return alike;
}
