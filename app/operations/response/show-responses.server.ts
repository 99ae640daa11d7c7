/**
 * Operation: lists the responses to one consultation for staff, a page at a time.
 *
 * The page starts after a number, so that it costs the same however many came before it.
 */
import { standingOf, type Standing } from '#app/domain/analysis/standing.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import type { Channel, Response, RespondentType } from '#app/domain/response/response.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { countResponses, listResponsesAfter } from '#app/infrastructure/db/responses.server.ts';
import type { AppContext } from '../context.ts';
import { permits } from '../people/permits.server.ts';

export const RESPONSES_A_PAGE = 50;

export type ResponseRow = Pick<
  Response,
  'number' | 'reference' | 'receivedAt' | 'timeliness'
> & {
  readonly channel: Channel;
  readonly type: RespondentType;
  /** Name of the organisation or person; '' when none was given. */
  readonly from: string;
  readonly comments: number;
  readonly standing: Standing;
  readonly isFlagged: boolean;
};

export type ResponsesPage = {
  readonly slug: string;
  readonly title: string;
  readonly total: number;
  /** By number. */
  readonly rows: readonly ResponseRow[];
  /** Number after which the next page starts; null on the last page. */
  readonly next: number | null;
};

export type ShowResponsesRefusal =
  { readonly kind: 'not-permitted' } | { readonly kind: 'unknown-consultation' };

export async function showResponses(
  app: AppContext,
  staff: StaffMember,
  sought: { readonly slug: string; readonly after: number; readonly isFlaggedOnly: boolean },
): Promise<Result<ResponsesPage, ShowResponsesRefusal>> {
  if (!permits(app, staff, 'see-responses')) return refuse({ kind: 'not-permitted' });
  const { read } = app.db;
  const consultation = await findConsultationBySlug(read, sought.slug);
  if (!consultation) return refuse({ kind: 'unknown-consultation' });

  const found = await listResponsesAfter(read, {
    consultationId: consultation.id,
    after: sought.after,
    limit: RESPONSES_A_PAGE + 1,
    isFlaggedOnly: sought.isFlaggedOnly,
  });
  const shown = found.slice(0, RESPONSES_A_PAGE);
  return accept({
    slug: consultation.slug,
    title: consultation.title,
    total: await countResponses(read, consultation.id),
    rows: shown.map(toRow),
    next: found.length > RESPONSES_A_PAGE ? (shown.at(-1)?.number ?? null) : null,
  });
}

function toRow(response: Response): ResponseRow {
  const content = response.versions.at(-1)?.content;
  if (!content) throw new Error(`Response ${response.reference} has no version`);
  const { respondent } = content;
  return {
    number: response.number,
    reference: response.reference,
    receivedAt: response.receivedAt,
    timeliness: response.timeliness,
    channel: response.channel,
    type: respondent.type,
    from: respondent.organisation?.name ?? respondent.name,
    comments: content.comments.length,
    standing: standingOf(response),
    isFlagged: response.flags.length > 0,
  };
}
