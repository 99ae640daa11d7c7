/** How the draft of an organisation stands to its sign-off, and the digest that an approval is bound to. */
import type { PaperVersion } from '#app/domain/consultation/consultation.ts';
import { renderCopy } from '#app/domain/response/copy.ts';
import { contentOfDraft, type ResponseDraft } from '#app/domain/response/draft.ts';
import { signOffState, type SignOffState } from '#app/domain/response/sign-off.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { needsSignOff } from '#app/infrastructure/db/partner-roll.server.ts';
import { listSignOffs } from '#app/infrastructure/db/sign-offs.server.ts';
import type { AppContext } from '../context.ts';
import { otherAnswered } from './answered-paper.server.ts';

export type DraftSignOff = {
  /** True when the organisation sends nothing that its approver has not agreed to. */
  readonly isNeeded: boolean;
  readonly state: SignOffState;
  /** SHA-256, lower-case hex, of the copy as it stands now. */
  readonly copyHash: string;
};

export async function signOffOfDraft(
  { secrets }: Pick<AppContext, 'secrets'>,
  db: Db,
  { draft, version }: { readonly draft: ResponseDraft; readonly version: PaperVersion },
): Promise<DraftSignOff> {
  const copyHash = secrets.sha256(await copyOfDraft(db, draft, version));
  const latest = (await listSignOffs(db, draft.id)).at(-1) ?? null;
  return {
    isNeeded: draft.organisationId !== null && (await needsSignOff(db, draft.organisationId)),
    state: signOffState(latest, copyHash),
    copyHash,
  };
}

/** The copy that would go on record if the draft were sent now. */
export async function copyOfDraft(
  db: Db,
  draft: ResponseDraft,
  { number: paperVersion, paper }: PaperVersion,
): Promise<string> {
  const content = contentOfDraft(draft, paper);
  const { comments } = content;
  const others = await otherAnswered(db, draft.consultationId, { paperVersion, comments });
  return renderCopy({ paperVersion, paper, content, others });
}
