/**
 * Drafts at rest. Only hashes of the secrets that open them are kept, so a copy of the database
 * opens none. A comment is saved whole, and its revision counts the saves.
 */
import type { AttachedFile } from '#app/domain/response/attachment.ts';
import type { DraftComment, ResponseDraft } from '#app/domain/response/draft.ts';
import type { Comment, Consent, Respondent } from '#app/domain/response/response.ts';
import { attachedFilesColumn, attachedFilesSchema } from './attachments.server.ts';
import type { Db } from './client.server.ts';
import type { Prisma } from './generated/sqlite/client.ts';
import {
  commentColumns,
  consentSchema,
  draftRespondentSchema,
  flagsSchema,
  respondentColumn,
  selectComment,
  toComment,
} from './stored-response.ts';

const selectDraft = {
  id: true,
  consultationId: true,
  organisationId: true,
  respondent: true,
  consent: true,
  wantsOutcome: true,
  paperVersion: true,
  createdAt: true,
  updatedAt: true,
  responseId: true,
  revisesId: true,
  isEqualityDone: true,
  isOwnDevice: true,
  flags: true,
  attachments: true,
  comments: {
    orderBy: { targetKey: 'asc' },
    select: { ...selectComment, revision: true, savedAt: true },
  },
} as const satisfies Prisma.ResponseDraftSelect;

type DraftRow = Prisma.ResponseDraftGetPayload<{ select: typeof selectDraft }>;

export async function findDraft(db: Db, id: string): Promise<ResponseDraft | null> {
  const row = await db.responseDraft.findUnique({ where: { id }, select: selectDraft });
  return row && toDraft(row);
}

export async function findDraftByToken(
  db: Db,
  tokenHash: string,
): Promise<ResponseDraft | null> {
  const row = await db.responseDraft.findUnique({ where: { tokenHash }, select: selectDraft });
  return row && toDraft(row);
}

export async function findDraftByCode(
  db: Db,
  resumeCodeHash: string,
): Promise<ResponseDraft | null> {
  const row = await db.responseDraft.findUnique({
    where: { resumeCodeHash },
    select: selectDraft,
  });
  return row && toDraft(row);
}

export async function insertDraft(
  tx: Db,
  draft: ResponseDraft,
  tokenHash: string,
): Promise<void> {
  const { respondent, flags, comments, attachments, ...plain } = draft;
  await tx.responseDraft.create({
    data: {
      ...plain,
      tokenHash,
      respondent: respondent === null ? {} : respondentColumn(respondent),
      flags: [...flags],
      attachments: attachedFilesColumn(attachments),
      comments: {
        create: comments.map((comment) => ({
          ...commentColumns(comment),
          revision: comment.revision,
          savedAt: comment.savedAt,
        })),
      },
    },
    select: { id: true },
  });
}

export type DraftChange = {
  readonly respondent?: Respondent;
  readonly consent?: Consent | null;
  readonly wantsOutcome?: boolean;
  readonly paperVersion?: number;
  readonly isEqualityDone?: boolean;
  readonly isOwnDevice?: boolean;
  readonly flags?: readonly string[];
  readonly attachments?: readonly AttachedFile[];
  /** Null makes a change of a response a response of its own. */
  readonly revisesId?: null;
  /** What opens it from now on: the browser that had it open before no longer does. */
  readonly tokenHash?: string;
  readonly resumeCodeHash?: string;
  /** Where its link was asked to be sent. */
  readonly linkEmail?: string;
  readonly updatedAt: Date;
};

export async function updateDraft(tx: Db, id: string, change: DraftChange): Promise<void> {
  const { respondent, flags, attachments, ...plain } = change;
  await tx.responseDraft.update({
    where: { id },
    data: {
      ...plain,
      ...(respondent === undefined ? {} : { respondent: respondentColumn(respondent) }),
      ...(flags === undefined ? {} : { flags: [...flags] }),
      ...(attachments === undefined ? {} : { attachments: attachedFilesColumn(attachments) }),
    },
    select: { id: true },
  });
}

/** Puts the comment in the place of any on the same target. */
export async function upsertDraftComment(
  tx: Db,
  draftId: string,
  saved: { readonly comment: Comment; readonly savedAt: Date },
): Promise<void> {
  const { targetKey: key, ...columns } = commentColumns(saved.comment);
  await tx.draftComment.upsert({
    where: { draftId_targetKey: { draftId, targetKey: key } },
    create: { draftId, targetKey: key, ...columns, savedAt: saved.savedAt },
    update: { ...columns, savedAt: saved.savedAt, revision: { increment: 1 } },
    select: { draftId: true },
  });
}

/**
 * Notes what the draft became, and empties it: from then on the response holds the words, and the
 * draft only leads to it.
 */
export async function clearDraft(
  tx: Db,
  id: string,
  sent: { readonly responseId: string; readonly at: Date },
): Promise<void> {
  await tx.draftComment.deleteMany({ where: { draftId: id } });
  await tx.responseDraft.update({
    where: { id },
    data: {
      responseId: sent.responseId,
      respondent: {},
      consent: null,
      wantsOutcome: false,
      isOwnDevice: false,
      linkEmail: null,
      flags: [],
      attachments: [],
      updatedAt: sent.at,
    },
    select: { id: true },
  });
}

/** Removes the draft, every comment in it and what is known of its files: nothing is left of it. */
export async function deleteDraft(tx: Db, id: string): Promise<void> {
  await tx.attachment.deleteMany({ where: { ownerKind: 'draft', ownerId: id } });
  await tx.draftComment.deleteMany({ where: { draftId: id } });
  await tx.responseDraft.deleteMany({ where: { id } });
}

function toDraft(row: DraftRow): ResponseDraft {
  return {
    ...row,
    respondent: draftRespondentSchema.parse(row.respondent),
    consent: row.consent === null ? null : consentSchema.parse(row.consent),
    flags: flagsSchema.parse(row.flags),
    attachments: attachedFilesSchema.parse(row.attachments),
    comments: row.comments.map((comment) => toDraftComment(comment, row.paperVersion)),
  };
}

/** One that was saved before versions were noted was made on the draft's. */
function toDraftComment(row: DraftRow['comments'][number], draftVersion: number): DraftComment {
  return {
    ...toComment(row),
    paperVersion: row.paperVersion ?? draftVersion,
    revision: row.revision,
    savedAt: row.savedAt,
  };
}
