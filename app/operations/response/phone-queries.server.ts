/**
 * Operations: staff log a question asked by telephone, mark it as answered, and see those logged
 * . The audit entry holds the day and digests, never the words.
 */
import { londonDay } from '#app/domain/consultation/london-time.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import {
  logQuery,
  type LogQuery,
  type LogQueryRefusal,
  type PhoneQuery,
} from '#app/domain/response/phone-query.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import {
  findQuery,
  insertQuery,
  listQueries,
  updateQuery,
} from '#app/infrastructure/db/phone-queries.server.ts';
import type { AppContext } from '../context.ts';
import { permits } from '../people/permits.server.ts';

type Unreachable =
  { readonly kind: 'not-permitted' } | { readonly kind: 'unknown-consultation' };

export type QueriesPage = {
  readonly slug: string;
  readonly title: string;
  /** Makes a form that is sent twice one query. */
  readonly formId: string;
  readonly today: string;
  /** Those that wait for an answer first. */
  readonly queries: readonly PhoneQuery[];
};

/** More than a team answers; older ones stay on record. */
const MAX_SHOWN = 500;

export async function showQueries(
  app: AppContext,
  staff: StaffMember,
  slug: string,
): Promise<Result<QueriesPage, Unreachable>> {
  if (!permits(app, staff, 'log-query')) return refuse({ kind: 'not-permitted' });
  const consultation = await findConsultationBySlug(app.db.read, slug);
  if (!consultation) return refuse({ kind: 'unknown-consultation' });
  return accept({
    slug,
    title: consultation.title,
    formId: app.newId(),
    today: londonDay(app.now()),
    queries: await listQueries(app.db.read, consultation.id, MAX_SHOWN),
  });
}

export async function logPhoneQuery(
  app: AppContext,
  staff: StaffMember,
  command: LogQuery & { readonly slug: string; readonly formId: string },
): Promise<Result<PhoneQuery, LogQueryRefusal | Unreachable>> {
  if (!permits(app, staff, 'log-query')) return refuse({ kind: 'not-permitted' });
  const loggedAt = app.now();
  return app.db.transact(async (tx) => {
    const consultation = await findConsultationBySlug(tx, command.slug);
    if (!consultation) return refuse({ kind: 'unknown-consultation' });
    const earlier = await findQuery(tx, command.formId);
    if (earlier) return accept(earlier);
    const query = logQuery(command, {
      id: command.formId,
      consultationId: consultation.id,
      today: londonDay(loggedAt),
      loggedBy: staff.id,
      loggedAt,
    });
    if (!query.ok) return query;
    await insertQuery(tx, query.value);
    await appendAudit(tx, {
      at: loggedAt,
      actor: staff.id,
      action: 'query-logged',
      subject: `query:${query.value.id}`,
      before: null,
      after: { askedOn: query.value.askedOn, aboutDigest: app.secrets.sha256(command.about) },
    });
    return query;
  });
}

export async function answerPhoneQuery(
  app: AppContext,
  staff: StaffMember,
  command: { readonly slug: string; readonly queryId: string; readonly answer: string },
): Promise<Result<null, Unreachable | { readonly kind: 'unknown-query' }>> {
  if (!permits(app, staff, 'log-query')) return refuse({ kind: 'not-permitted' });
  const answeredAt = app.now();
  return app.db.transact(async (tx) => {
    const consultation = await findConsultationBySlug(tx, command.slug);
    if (!consultation) return refuse({ kind: 'unknown-consultation' });
    const query = await findQuery(tx, command.queryId);
    if (query?.consultationId !== consultation.id) return refuse({ kind: 'unknown-query' });
    if (query.answeredAt !== null) return accept(null);
    const { answer } = command;
    await updateQuery(tx, query.id, { answer, answeredAt, answeredBy: staff.id });
    await appendAudit(tx, {
      at: answeredAt,
      actor: staff.id,
      action: 'query-answered',
      subject: `query:${query.id}`,
      before: null,
      after: { answerDigest: app.secrets.sha256(answer) },
    });
    return accept(null);
  });
}
