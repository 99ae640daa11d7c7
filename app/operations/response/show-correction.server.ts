/** Operation: shows the form on which staff correct a reply that they entered, as it is on record. */
import { closingDay, formatDay } from '#app/domain/consultation/london-time.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import { entryFacts } from '#app/domain/response/correct-reply.ts';
import { replyParts, type ReplyPart } from '#app/domain/response/reply-parts.ts';
import type { EntryFacts, Response, ResponseContent } from '#app/domain/response/response.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { findVersion } from '#app/infrastructure/db/paper-revisions.server.ts';
import { findResponseByNumber } from '#app/infrastructure/db/responses.server.ts';
import type { AppContext } from '../context.ts';
import { permits } from '../people/permits.server.ts';
import { answeredPaper } from './answered-paper.server.ts';
import type { ResponseAddress } from './decide-response.server.ts';

export type CorrectionPage = EntryFacts & {
  readonly slug: string;
  readonly title: string;
  readonly number: number;
  readonly reference: string;
  readonly seenVersion: number;
  readonly areas: readonly string[];
  readonly parts: readonly ReplyPart[];
  /** Last day on which a reply is in time, in words; null when no closing time is set. */
  readonly lastDay: string | null;
  readonly content: ResponseContent;
};

export type ShowCorrectionRefusal =
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'unknown-response' }
  /** A respondent sent it, or has withdrawn it. */
  | { readonly kind: 'not-correctable' };

export async function showCorrection(
  app: AppContext,
  staff: StaffMember,
  { slug, number }: ResponseAddress,
): Promise<Result<CorrectionPage, ShowCorrectionRefusal>> {
  if (!permits(app, staff, 'enter-letter')) return refuse({ kind: 'not-permitted' });
  const { read } = app.db;
  const consultation = await findConsultationBySlug(read, slug);
  const response = consultation && (await findResponseByNumber(read, consultation.id, number));
  const version = response?.versions.at(-1);
  if (!consultation || !response || !version) return refuse({ kind: 'unknown-response' });
  if (!isCorrectable(response)) return refuse({ kind: 'not-correctable' });
  const answered = await findVersion(read, consultation.id, version.paperVersion);
  if (!answered) throw new Error(`No paper version ${version.paperVersion}`);
  const paper = await answeredPaper(read, consultation.id, answered.paper);
  return accept({
    ...{ slug, number, title: consultation.title, reference: response.reference },
    ...entryFacts(response),
    seenVersion: version.number,
    areas: withOwnArea(consultation.areas, version.content.respondent.area),
    parts: replyParts(paper, version.content.comments),
    lastDay: consultation.closesAt && formatDay(closingDay(consultation.closesAt)),
    content: version.content,
  });
}

function isCorrectable({ enteredBy, withdrawnAt }: Response): boolean {
  return enteredBy !== null && withdrawnAt === null;
}

/** An area that is no longer offered can stay. */
function withOwnArea(areas: readonly string[], own: string): readonly string[] {
  return own === '' || areas.includes(own) ? areas : [...areas, own];
}
