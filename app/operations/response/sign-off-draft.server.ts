/**
 * Operations: a lead asks an approver to sign the organisation's draft off, and the approver agrees or
 * sends it back. Each asking and each answer is a record and a letter (P-15).
 */
import type { PartnerMember } from '#app/domain/people/partner.ts';
import type { PartnerAction } from '#app/domain/people/permissions.ts';
import { isBlank } from '#app/domain/response/content.ts';
import { contentOfDraft } from '#app/domain/response/draft.ts';
import {
  answerSignOff,
  type AnswerSignOffRefusal,
  type SignOffAnswer,
} from '#app/domain/response/sign-off.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { enqueueLetter } from '#app/infrastructure/db/outbox.server.ts';
import { markNeedsSignOff } from '#app/infrastructure/db/partner-roll.server.ts';
import { insertSignOff, updateSignOffAnswer } from '#app/infrastructure/db/sign-offs.server.ts';
import type { AppContext } from '../context.ts';
import { findActiveContact } from '../people/find-active-contact.server.ts';
import { permitsPartner } from '../people/permits-partner.server.ts';
import { findDesk, type OpenDesk, type RespondVisit } from './respond-visit.server.ts';
import { signOffOfDraft } from './sign-off-of-draft.server.ts';

export type PartnerVisit = RespondVisit & { readonly partner: PartnerMember };

type DeskRefusal =
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'unknown-consultation' }
  | { readonly kind: 'no-draft' };

export type AskForSignOffRefusal =
  | DeskRefusal
  | { readonly kind: 'blank' }
  | { readonly kind: 'not-an-approver' }
  /** A contact of another organisation (P-06). */
  | { readonly kind: 'unknown-approver' };

/** From then on the organisation sends nothing that has not been signed off. */
export async function askForSignOff(
  app: AppContext,
  visit: PartnerVisit,
  approverId: string,
): Promise<Result<'asked', AskForSignOffRefusal>> {
  const id = app.newId();
  return app.db.transact(async (tx) => {
    const found = await findOpenDesk(app, tx, visit, 'ask-for-sign-off');
    if (!found.ok) return found;
    const { draft, version } = found.value;
    if (isBlank(contentOfDraft(draft, version.paper))) return refuse({ kind: 'blank' });
    const approver = await findActiveContact(tx, approverId);
    const { organisation } = visit.partner;
    if (approver && approver.organisation.id !== organisation.id) {
      app.log.warn({ contactId: visit.partner.id, action: 'ask-for-sign-off' }, 'denied');
      return refuse({ kind: 'unknown-approver' });
    }
    if (approver?.role !== 'approver') return refuse({ kind: 'not-an-approver' });
    const asked = { id, draftId: draft.id, approverId, askedBy: visit.partner.id };
    await insertSignOff(tx, { ...asked, askedAt: visit.at, answer: null }, organisation.id);
    await markNeedsSignOff(tx, organisation.id, true);
    await record(app, tx, visit, {
      action: 'sign-off-asked',
      draftId: draft.id,
      after: { approverId },
    });
    await enqueueLetter(tx, {
      id: `sign-off-asked-${id}`,
      letter: { kind: 'sign-off-asked', signOffId: id },
      recipient: approver.email,
      enqueuedAt: app.now(),
    });
    return accept('asked');
  });
}

export type GiveSignOffRefusal = DeskRefusal | AnswerSignOffRefusal;

/** `copyHash` is that of the copy which the approver's page showed. */
export async function giveSignOff(
  app: AppContext,
  visit: PartnerVisit,
  given: Pick<SignOffAnswer, 'outcome' | 'words' | 'copyHash'>,
): Promise<Result<'answered', GiveSignOffRefusal>> {
  return app.db.transact(async (tx) => {
    const found = await findOpenDesk(app, tx, visit, 'sign-off-response');
    if (!found.ok) return found;
    const { state, copyHash } = await signOffOfDraft(app, tx, found.value);
    const by = visit.partner.id;
    const answered = answerSignOff(state, { ...given, by, at: visit.at }, copyHash);
    if (!answered.ok) return answered;

    const { id, answer, askedBy, draftId } = answered.value;
    await updateSignOffAnswer(tx, id, answer);
    await record(app, tx, visit, {
      action: answer.outcome === 'approved' ? 'sign-off-given' : 'sign-off-refused',
      draftId,
      after: { copyHash: answer.copyHash },
    });
    const asker = await findActiveContact(tx, askedBy);
    if (asker) {
      await enqueueLetter(tx, {
        id: `sign-off-answered-${id}`,
        letter: { kind: 'sign-off-answered', signOffId: id },
        recipient: asker.email,
        enqueuedAt: app.now(),
      });
    }
    return accept('answered');
  });
}

/** Only an approver says that the organisation's responses need none from now on. */
export async function waiveSignOff(
  app: AppContext,
  visit: PartnerVisit,
): Promise<Result<'waived', DeskRefusal>> {
  if (!permitsPartner(app, visit.partner, 'sign-off-response')) {
    return refuse({ kind: 'not-permitted' });
  }
  const { id } = visit.partner.organisation;
  return app.db.transact(async (tx) => {
    if (!(await findDesk(app, tx, visit))) return refuse({ kind: 'unknown-consultation' });
    await markNeedsSignOff(tx, id, false);
    await appendAudit(tx, {
      at: app.now(),
      actor: visit.partner.id,
      action: 'sign-off-waived',
      subject: `partner:${id}`,
      before: { needsSignOff: true },
      after: { needsSignOff: false },
    });
    return accept('waived');
  });
}

async function findOpenDesk(
  app: AppContext,
  tx: Db,
  visit: PartnerVisit,
  action: PartnerAction,
): Promise<Result<OpenDesk, DeskRefusal>> {
  if (!permitsPartner(app, visit.partner, action)) return refuse({ kind: 'not-permitted' });
  const desk = await findDesk(app, tx, visit);
  if (!desk) return refuse({ kind: 'unknown-consultation' });
  const { draft } = desk;
  if (draft?.responseId !== null) return refuse({ kind: 'no-draft' });
  return accept({ ...desk, draft });
}

async function record(
  { now }: Pick<AppContext, 'now'>,
  tx: Db,
  { partner }: PartnerVisit,
  fact: {
    readonly action: string;
    readonly draftId: string;
    readonly after: Readonly<Record<string, string>>;
  },
): Promise<void> {
  await appendAudit(tx, {
    at: now(),
    actor: partner.id,
    action: fact.action,
    subject: `draft:${fact.draftId}`,
    before: null,
    after: fact.after,
  });
}
