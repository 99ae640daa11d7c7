/**
 * Who has said something about given parts of a paper: in responses, by the version that counts, and
 * in drafts, of which only a number is read, because a draft is its writer's own until it is sent.
 */
import type { Db } from './client.server.ts';

/** One comment of a response that stands. */
export type CommentPlace = {
  readonly targetKey: string;
  /** Public number of the response. */
  readonly number: number;
  readonly reference: string;
  /** Number of the paper version that it was made on (D-05). */
  readonly paperVersion: number;
};

type Sought = { readonly consultationId: string; readonly keys: readonly string[] };

/** Keys in one question: both databases take more, and neither takes any number. */
const KEYS_AT_ONCE = 500;

/**
 * Comments on any of the targets, by number of the response. `isComplete` is false when there are more
 * than `limit` of them, replaced versions counted in.
 */
export async function listCommentsOn(
  db: Db,
  { consultationId, keys, limit }: Sought & { readonly limit: number },
): Promise<{ readonly comments: readonly CommentPlace[]; readonly isComplete: boolean }> {
  const found: CommentPlace[] = [];
  let isComplete = true;
  for (const targetKeys of portionsOf(keys)) {
    const rows = await db.comment.findMany({
      where: {
        targetKey: { in: targetKeys },
        responseVersion: { response: { consultationId, withdrawnAt: null } },
      },
      orderBy: [{ responseVersion: { response: { number: 'asc' } } }, { id: 'asc' }],
      take: limit + 1,
      select: selectPlace,
    });
    isComplete &&= rows.length <= limit;
    found.push(
      ...rows
        .slice(0, limit)
        .filter(({ responseVersion: { number, response } }) => {
          return response.versions[0]?.number === number;
        })
        .map(({ targetKey, paperVersion, responseVersion: { response, ...answered } }) => ({
          targetKey,
          number: response.number,
          reference: response.reference,
          paperVersion: paperVersion ?? answered.paperVersion,
        })),
    );
  }
  return { comments: found, isComplete };
}

const selectPlace = {
  targetKey: true,
  paperVersion: true,
  responseVersion: {
    select: {
      number: true,
      paperVersion: true,
      response: {
        select: {
          number: true,
          reference: true,
          versions: { orderBy: { number: 'desc' }, take: 1, select: { number: true } },
        },
      },
    },
  },
} as const;

/** One comment in a draft that is not sent. */
export type DraftCommentPlace = Pick<CommentPlace, 'targetKey' | 'paperVersion'>;

/** Comments in drafts that are not sent and say anything, without what they say. */
export async function listDraftCommentsOn(
  db: Db,
  { consultationId, keys }: Sought,
): Promise<readonly DraftCommentPlace[]> {
  const found: DraftCommentPlace[] = [];
  for (const targetKeys of portionsOf(keys)) {
    const rows = await db.draftComment.findMany({
      where: {
        targetKey: { in: targetKeys },
        draft: { consultationId, responseId: null },
        OR: [
          { position: { not: null } },
          { words: { not: '' } },
          { suggestedWording: { not: null } },
          { NOT: { choices: { equals: [] } } },
        ],
      },
      select: {
        targetKey: true,
        paperVersion: true,
        draft: { select: { paperVersion: true } },
      },
    });
    found.push(
      ...rows.map(({ targetKey, paperVersion, draft }) => ({
        targetKey,
        paperVersion: paperVersion ?? draft.paperVersion,
      })),
    );
  }
  return found;
}

function portionsOf(keys: readonly string[]): readonly string[][] {
  return Array.from({ length: Math.ceil(keys.length / KEYS_AT_ONCE) }, (_, at) =>
    keys.slice(at * KEYS_AT_ONCE, (at + 1) * KEYS_AT_ONCE),
  );
}
