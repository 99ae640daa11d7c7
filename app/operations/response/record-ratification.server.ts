/**
 * Operations: the lead of an organisation, or staff for a letter from its board, record what the board
 * decided about the answer that was sent (W-03). The answer itself stays as it is.
 */
import { stageAt, takesResponses } from '#app/domain/consultation/consultation.ts';
import { londonDay, opensAtFromStated } from '#app/domain/consultation/london-time.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import {
  checkDecision,
  type Ratification,
  type RatifyRefusal,
  type StatedDecision,
} from '#app/domain/response/ratification.ts';
import type { Response } from '#app/domain/response/response.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import {
  insertRatification,
  listRatifications,
} from '#app/infrastructure/db/ratifications.server.ts';
import { findResponse, findResponseByNumber } from '#app/infrastructure/db/responses.server.ts';
import type { AppContext } from '../context.ts';
import { permitsPartner } from '../people/permits-partner.server.ts';
import { permits } from '../people/permits.server.ts';
import type { ResponseAddress } from './decide-response.server.ts';
import { findDesk, type Desk } from './respond-visit.server.ts';
import { frameOf, type RespondFrame } from './show-draft.server.ts';
import type { PartnerVisit } from './sign-off-draft.server.ts';

export type RecordRatificationRefusal =
  | RatifyRefusal
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'unknown-response' }
  /** The letter is said to have come on a day that has not. */
  | { readonly kind: 'not-received-yet' };

type Recorded = Result<'recorded', RecordRatificationRefusal>;

export async function recordOwnRatification(
  app: AppContext,
  visit: PartnerVisit,
  decision: StatedDecision,
): Promise<Recorded> {
  if (!permitsPartner(app, visit.partner, 'state-mandate')) {
    return refuse({ kind: 'not-permitted' });
  }
  const id = app.newId();
  return app.db.transact(async (tx) => {
    const desk = await findDesk(app, tx, visit);
    const response = desk && (await responseOf(tx, desk));
    if (!response) return refuse({ kind: 'unknown-response' });
    const receivedAt = visit.at;
    const recordedBy = visit.partner.id;
    return record(app, tx, response, { ...decision, id, receivedAt, recordedBy });
  });
}

/** `receivedOn` is the London day on which the board's letter came: the closing day is in time. */
export async function recordRatification(
  app: AppContext,
  staff: StaffMember,
  {
    slug,
    number,
    receivedOn,
    ...decision
  }: ResponseAddress & StatedDecision & { readonly receivedOn: string },
): Promise<Recorded> {
  if (!permits(app, staff, 'enter-letter')) return refuse({ kind: 'not-permitted' });
  const receivedAt = opensAtFromStated(receivedOn);
  if (!receivedAt.ok || receivedOn > londonDay(app.now())) {
    return refuse({ kind: 'not-received-yet' });
  }
  const id = app.newId();
  return app.db.transact(async (tx) => {
    const consultation = await findConsultationBySlug(tx, slug);
    const response = consultation && (await findResponseByNumber(tx, consultation.id, number));
    if (!response) return refuse({ kind: 'unknown-response' });
    const made = { ...decision, id, receivedAt: receivedAt.value, recordedBy: staff.id };
    return record(app, tx, response, made);
  });
}

export type RatificationPage = RespondFrame & {
  readonly ratifications: readonly Ratification[];
  /** True while a changed view can still be sent as a further version. */
  readonly mayRevise: boolean;
  readonly mayRecord: boolean;
};

/** `not-sent` while the organisation has sent nothing that a board could decide about. */
export async function showRatification(
  app: AppContext,
  visit: PartnerVisit,
): Promise<RatificationPage | 'not-sent' | null> {
  const { read } = app.db;
  const desk = await findDesk(app, read, visit);
  if (!desk) return null;
  const response = await responseOf(read, desk);
  if (!response) return 'not-sent';
  return {
    ...(await frameOf(app, desk, visit)),
    ratifications: await listRatifications(read, response.id),
    mayRevise: takesResponses(stageAt(desk.consultation, visit.at)),
    mayRecord: visit.partner.role === 'lead' && response.withdrawnAt === null,
  };
}

/** The response that the organisation's draft has become, or is to change. */
async function responseOf(db: Db, { draft }: Desk): Promise<Response | null> {
  const id = draft?.responseId ?? draft?.revisesId ?? null;
  return id === null ? null : findResponse(db, id);
}

async function record(
  app: AppContext,
  tx: Db,
  response: Response,
  made: StatedDecision & Pick<Ratification, 'id' | 'receivedAt' | 'recordedBy'>,
): Promise<Recorded> {
  const latest = response.versions.at(-1);
  const isOrganisation = latest?.content.respondent.type === 'organisation';
  const recordedAt = app.now();
  const checked = checkDecision(
    { isOrganisation, withdrawnAt: response.withdrawnAt },
    made,
    recordedAt,
  );
  if (!checked.ok) return checked;
  const versionNumber = latest?.number ?? 0;
  await insertRatification(tx, response.id, { ...made, versionNumber, recordedAt });
  await appendAudit(tx, {
    at: recordedAt,
    actor: made.recordedBy,
    action: 'ratification-recorded',
    subject: `response:${response.id}`,
    before: null,
    after: {
      version: versionNumber,
      outcome: made.outcome,
      metOn: made.metOn,
      words: app.secrets.keyedDigest(`${made.body}\n${made.words}`),
    },
  });
  return accept('recorded');
}
