/** Operation: shows the people of an organisation how its draft stands to sign-off, and what it says. */
import { mayAsPartner } from '#app/domain/people/permissions.ts';
import type { SignOffState } from '#app/domain/response/sign-off.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { listPartnerContacts } from '#app/infrastructure/db/partner-roll.server.ts';
import type { AppContext } from '../context.ts';
import { namesOf } from './organisation-desk.server.ts';
import { findDesk } from './respond-visit.server.ts';
import { frameOf, type RespondFrame } from './show-draft.server.ts';
import type { PartnerVisit } from './sign-off-draft.server.ts';
import { copyOfDraft, signOffOfDraft } from './sign-off-of-draft.server.ts';

export type SignOffPage = RespondFrame & {
  readonly isNeeded: boolean;
  readonly state: SignOffState;
  readonly askedBy: string;
  readonly approver: string;
  /** Contacts who may be asked. */
  readonly approvers: readonly { readonly id: string; readonly name: string }[];
  readonly copy: string;
  readonly copyHash: string;
  readonly mayAsk: boolean;
  /** True for the approver whose answer is awaited. */
  readonly mayAnswer: boolean;
  readonly mayWaive: boolean;
};

/** `no-draft` when nothing is saved that could be signed off. */
export async function showSignOff(
  app: AppContext,
  visit: PartnerVisit,
): Promise<SignOffPage | 'no-draft' | null> {
  const { read } = app.db;
  const desk = await findDesk(app, read, visit);
  if (!desk) return null;
  const { draft, version } = desk;
  if (draft?.responseId !== null) return 'no-draft';
  const { isNeeded, state, copyHash } = await signOffOfDraft(app, read, { draft, version });
  const { partner } = visit;
  const isApprover = mayAsPartner(partner, 'sign-off-response');
  return {
    ...(await frameOf(app, desk, visit)),
    ...{ isNeeded, state, copyHash },
    ...(await peopleOf(read, state)),
    approvers: await approversOf(read, partner.organisation.id),
    copy: await copyOfDraft(read, draft, version),
    mayAsk: mayAsPartner(partner, 'ask-for-sign-off'),
    mayAnswer: isApprover && isWaitingFor(state, partner.id),
    mayWaive: isApprover && isNeeded,
  };
}

/** Names of who asked and who was asked; '' when nobody was. */
async function peopleOf(
  db: Db,
  state: SignOffState,
): Promise<Pick<SignOffPage, 'askedBy' | 'approver'>> {
  if (state.kind === 'not-asked') return { askedBy: '', approver: '' };
  const { askedBy, approverId } = state.signOff;
  const names = await namesOf(db, new Set([askedBy, approverId]));
  return { askedBy: names.get(askedBy) ?? '', approver: names.get(approverId) ?? '' };
}

async function approversOf(db: Db, organisationId: string): Promise<SignOffPage['approvers']> {
  const contacts = await listPartnerContacts(db, organisationId);
  return contacts
    .filter(({ role, removed }) => role === 'approver' && removed === null)
    .map(({ id, name }) => ({ id, name }));
}

function isWaitingFor(state: SignOffState, contactId: string): boolean {
  return state.kind === 'waiting' && state.signOff.approverId === contactId;
}
