/**
 * Putting a changed paper on record as a further revision, within an operation's transaction.
 *
 * The public sees nothing of it until it is published.
 */
import { canonicalJson } from '#app/domain/agm/canonical-json.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import type { PaperRevision } from '#app/domain/paper/revision.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { insertRevision } from '#app/infrastructure/db/paper-revisions.server.ts';
import type { AppContext } from '../context.ts';
import { takeBackCheck } from './take-stage-step.server.ts';

export type PaperChange = {
  /** What the change was made on: the working copy. */
  readonly from: PaperRevision;
  readonly paper: Paper;
  /** What was done, in a few words. */
  readonly summary: string;
  /** Sequence of the revision whose paper is brought back; left out for a change of its own. */
  readonly restores?: number;
};

/** The new working copy; the old one, and nothing written, when the paper is the same. */
export async function recordRevision(
  app: AppContext,
  tx: Db,
  actor: Actor,
  { from, paper, summary, restores }: PaperChange,
): Promise<PaperRevision> {
  const contentHash = app.secrets.sha256(canonicalJson(paper));
  if (contentHash === from.contentHash && restores === undefined) return from;
  const revision: PaperRevision = {
    id: app.newId(),
    consultationId: from.consultationId,
    sequence: from.sequence + 1,
    paper,
    contentHash,
    summary,
    restores: restores ?? null,
    madeBy: actor.id,
    madeAt: app.now(),
    publication: null,
  };
  await insertRevision(tx, revision);
  await appendAudit(tx, {
    at: revision.madeAt,
    actor: actor.id,
    action: 'paper-revised',
    subject: `consultation:${from.consultationId}`,
    before: { revision: from.id, contentHash: from.contentHash },
    after: { revision: revision.id, contentHash },
  });
  await takeBackCheck(app, tx, actor, from.consultationId);
  return revision;
}
