/** Papers in other languages, at rest. One is only added, checked and withdrawn: never edited. */
import { z } from 'zod';

import type {
  Check,
  TranslatedWords,
  Translation,
  TranslationFacts,
  Withdrawal,
} from '#app/domain/consultation/translation.ts';
import { attachedFileSchema } from './attachments.server.ts';
import type { Db } from './client.server.ts';
import type { Prisma } from './generated/sqlite/client.ts';
import { blocksSchema } from './stored-paper.ts';

const selectFacts = {
  id: true,
  consultationId: true,
  language: true,
  title: true,
  note: true,
  videoUrl: true,
  addedBy: true,
  addedAt: true,
  paperVersion: true,
  checkedBy: true,
  checkedAt: true,
  withdrawnBy: true,
  withdrawnAt: true,
  withdrawnReason: true,
} as const satisfies Prisma.TranslationSelect;

const selectTranslation = { ...selectFacts, words: true } as const;

type FactsRow = Prisma.TranslationGetPayload<{ select: typeof selectFacts }>;
type TranslationRow = Prisma.TranslationGetPayload<{ select: typeof selectTranslation }>;

const wordsSchema: z.ZodType<TranslatedWords | null> = z
  .object({
    blocks: blocksSchema,
    setAside: z.array(z.object({ text: z.string(), reason: z.string() })),
    file: attachedFileSchema,
  })
  .nullable();

export async function insertTranslation(tx: Db, translation: Translation): Promise<void> {
  const { words, checked, withdrawn, ...plain } = translation;
  await tx.translation.create({
    data: {
      ...plain,
      ...changeColumns({ checked, withdrawn }),
      ...(words === null ? {} : { words }),
    },
    select: { id: true },
  });
}

export async function updateTranslation(
  tx: Db,
  { id, checked, withdrawn }: Pick<Translation, 'id' | 'checked' | 'withdrawn'>,
): Promise<void> {
  await tx.translation.update({
    where: { id },
    data: changeColumns({ checked, withdrawn }),
    select: { id: true },
  });
}

export async function findTranslation(db: Db, id: string): Promise<Translation | null> {
  const row = await db.translation.findUnique({ where: { id }, select: selectTranslation });
  return row && toTranslation(row);
}

/** The one that everybody reads in a language; `language` is a tag in its usual form. */
export async function findShownTranslation(
  db: Db,
  consultationId: string,
  language: string,
): Promise<Translation | null> {
  const row = await db.translation.findFirst({
    where: { ...shownIn(consultationId), language },
    orderBy: [{ checkedAt: 'desc' }, { id: 'asc' }],
    select: selectTranslation,
  });
  return row && toTranslation(row);
}

/** Those that everybody reads, by their tags. */
export async function listShownTranslations(
  db: Db,
  consultationId: string,
): Promise<readonly TranslationFacts[]> {
  const rows = await db.translation.findMany({
    where: shownIn(consultationId),
    orderBy: [{ language: 'asc' }, { id: 'asc' }],
    select: selectFacts,
  });
  return rows.map(toFacts);
}

/** All of them, the newest first. */
export async function listTranslations(
  db: Db,
  consultationId: string,
): Promise<readonly TranslationFacts[]> {
  const rows = await db.translation.findMany({
    where: { consultationId },
    orderBy: [{ addedAt: 'desc' }, { id: 'desc' }],
    select: selectFacts,
  });
  return rows.map(toFacts);
}

function shownIn(consultationId: string) {
  return { consultationId, withdrawnAt: null, NOT: { checkedAt: null } };
}

function changeColumns({ checked, withdrawn }: Pick<Translation, 'checked' | 'withdrawn'>) {
  const check = checked ?? { version: null, by: null, at: null };
  const withdrawal = withdrawn ?? { by: null, at: null, reason: null };
  return {
    paperVersion: check.version,
    checkedBy: check.by,
    checkedAt: check.at,
    withdrawnBy: withdrawal.by,
    withdrawnAt: withdrawal.at,
    withdrawnReason: withdrawal.reason,
  };
}

function toTranslation({ words, ...facts }: TranslationRow): Translation {
  return { ...toFacts(facts), words: wordsSchema.parse(words) };
}

function toFacts(row: FactsRow): TranslationFacts {
  const { paperVersion, checkedBy, checkedAt, ...rest } = row;
  const { withdrawnBy, withdrawnAt, withdrawnReason, ...plain } = rest;
  return {
    ...plain,
    checked: toCheck({ paperVersion, checkedBy, checkedAt }),
    withdrawn: toWithdrawal({ withdrawnBy, withdrawnAt, withdrawnReason }),
  };
}

function toCheck({
  paperVersion: version,
  checkedBy: by,
  checkedAt: at,
}: Pick<FactsRow, 'paperVersion' | 'checkedBy' | 'checkedAt'>): Check | null {
  return version === null || by === null || at === null ? null : { version, by, at };
}

function toWithdrawal({
  withdrawnBy: by,
  withdrawnAt: at,
  withdrawnReason: reason,
}: Pick<FactsRow, 'withdrawnBy' | 'withdrawnAt' | 'withdrawnReason'>): Withdrawal | null {
  return by === null || at === null ? null : { by, at, reason: reason ?? '' };
}
