/**
 * A visit to the pages on which people answer: which consultation, which version of its paper, and
 * which draft the browser may open.
 *
 * A draft is opened by the secret in the browser's cookie, of which only a hash is stored. After 30
 * minutes at rest the cookie alone no longer opens it, but a form that was shown from it can still
 * be saved into it, so that nobody who writes for an hour loses a word. A partner who has signed in
 * opens the draft of their organisation instead.
 */
import { isPublic, stageAt } from '#app/domain/consultation/consultation.ts';
import type { Consultation, PaperVersion } from '#app/domain/consultation/consultation.ts';
import type { PartnerMember } from '#app/domain/people/partner.ts';
import { isIdle, type ResponseDraft } from '#app/domain/response/draft.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { findLatestVersion } from '#app/infrastructure/db/paper-revisions.server.ts';
import {
  findDraftByToken,
  updateDraft,
} from '#app/infrastructure/db/response-drafts.server.ts';
import type { AppContext } from '../context.ts';
import { findOrganisationDraft, isAdmitted } from './organisation-draft.server.ts';

export type RespondVisit = {
  readonly slug: string;
  /** Secret of the browser's cookie; null when it has none. */
  readonly token: string | null;
  /** Who is signed in, on the pages of partners; null on those of everybody else. */
  readonly partner: PartnerMember | null;
  /** Id of the draft that the posted form was shown from; null when it names none. */
  readonly formDraftId: string | null;
  /** When the request reached the server. */
  readonly at: Date;
};

export type Desk = {
  readonly consultation: Consultation;
  readonly version: PaperVersion;
  /** Null when the browser has none here, or it has rested too long. */
  readonly draft: ResponseDraft | null;
};

/** A desk with a draft on it. */
export type OpenDesk = Desk & { readonly draft: ResponseDraft };

/**
 * Null when there is no such consultation, or the public may not see it; for a partner also when
 * their organisation was not asked, or the form was not one of its own (P-06).
 */
export async function findDesk(
  app: Pick<AppContext, 'secrets' | 'log'>,
  db: Db,
  visit: RespondVisit,
): Promise<Desk | null> {
  // What cannot be a slug is not asked for: PostgreSQL refuses some characters outright.
  if (!/^[a-z0-9-]+$/.test(visit.slug)) return null;
  const consultation = await findConsultationBySlug(db, visit.slug);
  if (!consultation || !isPublic(stageAt(consultation, visit.at))) return null;
  const version = await findLatestVersion(db, consultation.id);
  if (!version) return null;
  const { partner, formDraftId } = visit;
  if (partner === null) {
    return { consultation, version, draft: await findOpenDraft(app, db, consultation, visit) };
  }
  if (!(await isAdmitted(app, db, { partner, formDraftId }, consultation))) return null;
  return {
    consultation,
    version,
    draft: await findOrganisationDraft(db, partner, consultation.id),
  };
}

/** False for a partner who has no business on the pages of the consultation (P-06). */
export async function mayVisit(
  app: Pick<AppContext, 'secrets' | 'log' | 'db'>,
  visit: RespondVisit,
): Promise<boolean> {
  return (await findDesk(app, app.db.read, visit)) !== null;
}

/** What is stored of a browser's secret: one for each consultation, so that drafts stay apart. */
export function tokenHashOf(
  { secrets }: Pick<AppContext, 'secrets'>,
  consultationId: string,
  token: string,
): string {
  return secrets.sha256(`draft ${consultationId} ${token}`);
}

const TOKEN_BYTES = 24;

/** A fresh secret for a browser's cookie: 192 random bits as hexadecimal digits. */
export function newDraftToken({ randomBytes }: Pick<AppContext, 'randomBytes'>): string {
  return Array.from(randomBytes(TOKEN_BYTES), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

const SHORTEST_REST_MS = 60_000;

/** Notes that the draft is in use, at most once a minute. */
export async function keepAwake(
  { db }: Pick<AppContext, 'db'>,
  draft: ResponseDraft | null,
  at: Date,
): Promise<void> {
  if (!draft || at.getTime() - draft.updatedAt.getTime() < SHORTEST_REST_MS) return;
  await db.transact((tx) => updateDraft(tx, draft.id, { updatedAt: at }));
}

async function findOpenDraft(
  app: Pick<AppContext, 'secrets'>,
  db: Db,
  consultation: Consultation,
  { token, formDraftId, at }: RespondVisit,
): Promise<ResponseDraft | null> {
  if (token === null) return null;
  const draft = await findDraftByToken(db, tokenHashOf(app, consultation.id, token));
  if (!draft) return null;
  return isIdle(draft, at) && draft.id !== formDraftId ? null : draft;
}
