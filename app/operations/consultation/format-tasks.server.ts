/**
 * Operations: staff see who asked for a paper in another format, and mark a request as done or open
 * it again. The audit entry holds no personal words.
 */
import type { FormatRequest } from '#app/domain/consultation/format-request.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import {
  findFormatRequest,
  listFormatRequests,
  updateFormatRequest,
} from '#app/infrastructure/db/format-requests.server.ts';
import { findStaffById } from '#app/infrastructure/db/staff.server.ts';
import type { AppContext } from '../context.ts';
import { permits } from '../people/permits.server.ts';

type Unreachable =
  { readonly kind: 'not-permitted' } | { readonly kind: 'unknown-consultation' };

export type FormatTask = FormatRequest & {
  /** Address of the staff member who marked it as done; '' while it waits. */
  readonly doneByEmail: string;
};

export type FormatTasksPage = {
  readonly slug: string;
  readonly title: string;
  /** Those that wait first. */
  readonly tasks: readonly FormatTask[];
};

/** More than a team answers; older ones stay on record. */
const MAX_SHOWN = 500;

export async function showFormatTasks(
  app: AppContext,
  staff: StaffMember,
  slug: string,
): Promise<Result<FormatTasksPage, Unreachable>> {
  if (!permits(app, staff, 'answer-format-request')) return refuse({ kind: 'not-permitted' });
  const consultation = await findConsultationBySlug(app.db.read, slug);
  if (!consultation) return refuse({ kind: 'unknown-consultation' });
  const requests = await listFormatRequests(app.db.read, consultation.id, MAX_SHOWN);
  const emails = await emailsOf(app, new Set(requests.map(({ doneBy }) => doneBy)));
  return accept({
    slug,
    title: consultation.title,
    tasks: requests.map((request) => ({
      ...request,
      doneByEmail: emails.get(request.doneBy) ?? '',
    })),
  });
}

async function emailsOf(
  { db }: Pick<AppContext, 'db'>,
  ids: ReadonlySet<string | null>,
): Promise<ReadonlyMap<string | null, string>> {
  const emails = new Map<string | null, string>();
  for (const id of ids) {
    const member = id === null ? null : await findStaffById(db.read, id);
    if (member) emails.set(id, member.email);
  }
  return emails;
}

export async function settleFormatRequest(
  app: AppContext,
  staff: StaffMember,
  command: {
    readonly slug: string;
    readonly requestId: string;
    readonly isDone: boolean;
  },
): Promise<Result<null, Unreachable | { readonly kind: 'unknown-request' }>> {
  if (!permits(app, staff, 'answer-format-request')) return refuse({ kind: 'not-permitted' });
  const at = app.now();
  return app.db.transact(async (tx) => {
    const consultation = await findConsultationBySlug(tx, command.slug);
    if (!consultation) return refuse({ kind: 'unknown-consultation' });
    const request = await findFormatRequest(tx, command.requestId);
    if (request?.consultationId !== consultation.id) return refuse({ kind: 'unknown-request' });
    if ((request.doneAt !== null) === command.isDone) return accept(null);
    await updateFormatRequest(
      tx,
      request.id,
      command.isDone ? { doneAt: at, doneBy: staff.id } : { doneAt: null, doneBy: null },
    );
    await appendAudit(tx, {
      at,
      actor: staff.id,
      action: command.isDone ? 'format-request-done' : 'format-request-reopened',
      subject: `format-request:${request.id}`,
      before: null,
      after: null,
    });
    return accept(null);
  });
}
