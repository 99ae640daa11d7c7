/** Operation: shows the form on which staff enter a reply that came by post or another way. */
import { isPublic, stageAt } from '#app/domain/consultation/consultation.ts';
import { formatDay, closingDay } from '#app/domain/consultation/london-time.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import { replyParts, type ReplyPart } from '#app/domain/response/reply-parts.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { findLatestVersion } from '#app/infrastructure/db/paper-revisions.server.ts';
import type { AppContext } from '../context.ts';
import { permits } from '../people/permits.server.ts';
import {
  startFromEmail,
  startFromMeeting,
  startFromQuery,
  type StartedReply,
} from './start-reply.server.ts';

export type ReplyFormPage = {
  readonly slug: string;
  readonly title: string;
  /** Makes a form that is sent twice one response. */
  readonly formId: string;
  readonly areas: readonly string[];
  readonly parts: readonly ReplyPart[];
  /** Last day on which a reply is in time, in words; null when no closing time is set. */
  readonly lastDay: string | null;
  /** What the form starts with; null for an empty one. */
  readonly started: StartedReply | null;
};

/** What the form may start from: each null for nothing. */
export type ReplyStart = {
  readonly query: string | null;
  readonly mail: string | null;
  /** Number of the note of the meeting at which the reply was said. */
  readonly meeting: number | null;
};

export type ShowReplyFormRefusal =
  { readonly kind: 'not-permitted' } | { readonly kind: 'unknown-consultation' };

export async function showReplyForm(
  app: AppContext,
  staff: StaffMember,
  slug: string,
  from: ReplyStart = NOTHING,
): Promise<Result<ReplyFormPage, ShowReplyFormRefusal>> {
  if (!permits(app, staff, 'enter-letter')) return refuse({ kind: 'not-permitted' });
  const { read } = app.db;
  const consultation = await findConsultationBySlug(read, slug);
  const version = consultation && (await findLatestVersion(read, consultation.id));
  if (!consultation || !version || !isPublic(stageAt(consultation, app.now()))) {
    return refuse({ kind: 'unknown-consultation' });
  }
  const { closesAt } = consultation;
  const started = await startOf(app, consultation.id, from);
  return accept({
    slug,
    title: consultation.title,
    formId: started?.formId ?? app.newId(),
    areas: consultation.areas,
    parts: replyParts(version.paper, []),
    lastDay: closesAt && formatDay(closingDay(closesAt)),
    started,
  });
}

const NOTHING: ReplyStart = { query: null, mail: null, meeting: null };

async function startOf(
  app: AppContext,
  consultationId: string,
  { query, mail, meeting }: ReplyStart,
): Promise<StartedReply | null> {
  if (query !== null) return startFromQuery(app.db.read, consultationId, query);
  if (mail !== null) return startFromEmail(app, consultationId, mail);
  return meeting === null ? null : startFromMeeting(app.db.read, consultationId, meeting);
}
