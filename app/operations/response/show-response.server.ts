/** Operation: shows one response to staff: every version of it, where it stands and why. */
import { standingOf, type Standing } from '#app/domain/analysis/standing.ts';
import { may } from '#app/domain/people/permissions.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import type { AttachedFile } from '#app/domain/response/attachment.ts';
import type {
  Consent,
  Correction,
  Respondent,
  Response,
} from '#app/domain/response/response.ts';
import { answersOf, type ShownAnswer } from '#app/domain/response/shown-answer.ts';
import {
  correctedWordings,
  type CorrectedWording,
} from '#app/domain/response/corrected-wording.ts';
import type { StandingChange } from '#app/domain/response/standing-change.ts';
import { isMeetingNote } from '#app/domain/response/meeting-note.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { findLatestVersion } from '#app/infrastructure/db/paper-revisions.server.ts';
import { listSaidAt } from '#app/infrastructure/db/entered-replies.server.ts';
import { findOrigin } from '#app/infrastructure/db/response-imports.server.ts';
import { findResponse, findResponseByNumber } from '#app/infrastructure/db/responses.server.ts';
import { listStandingChanges } from '#app/infrastructure/db/standing-changes.server.ts';
import { findStaffById } from '#app/infrastructure/db/staff.server.ts';
import type { AppContext } from '../context.ts';
import { permits } from '../people/permits.server.ts';
import { answeredPapers } from './answered-paper.server.ts';
import { findAlike, type AlikeResponse } from './find-alike.server.ts';
import { filesAdded, type FileAdded } from './files-added.server.ts';
import { shownBinding, type ShownBinding } from './shown-binding.server.ts';

export type ShownFile = AttachedFile & {
  /** Null where no record of the adding is left. */
  readonly added: FileAdded | null;
};

export type ShownVersion = {
  readonly number: number;
  readonly submittedAt: Date;
  readonly paperVersion: number;
  readonly respondent: Respondent;
  readonly consent: Consent;
  readonly wantsOutcome: boolean;
  /** In the order of the paper. */
  readonly answers: readonly ShownAnswer[];
  /** Wordings that were corrected after this was written (D-05). */
  readonly corrected: readonly CorrectedWording[];
  readonly attachments: readonly ShownFile[];
  /** Set when staff entered it anew: why, who by their e-mail address, and what was entered before. */
  readonly correction: Correction | null;
};

export type ShownChange = Omit<StandingChange, 'decidedBy'> & {
  /** E-mail address of the staff member; null for the respondent. */
  readonly by: string | null;
};

export type ResponsePage = Pick<
  Response,
  'number' | 'reference' | 'channel' | 'receivedAt' | 'writtenOn' | 'timeliness' | 'withdrawnAt'
> & {
  readonly slug: string;
  readonly title: string;
  readonly flags: readonly string[];
  readonly standing: Standing;
  /** E-mail address of the staff member who entered it; null when the respondent did. */
  readonly enteredBy: string | null;
  readonly exclusion: { readonly note: string; readonly decidedBy: string } | null;
  readonly lateDecision: {
    readonly decision: 'accepted' | 'refused';
    readonly reason: string;
    readonly decidedBy: string;
  } | null;
  /** The file and row that it was imported from; null when it came by itself. */
  readonly origin: { readonly fileName: string; readonly row: number } | null;
  /** The note of the meeting at which it was said; null when it was said at none. */
  readonly saidAt: Pick<Response, 'number' | 'reference'> | null;
  /** True for the note of a meeting. */
  readonly isMeetingNote: boolean;
  /** For the note of a meeting: what organisations said there, as replies of their own. */
  readonly saidThere: readonly Pick<Response, 'number' | 'reference'>[];
  /** What was decided about where it stands, in the order of decision. */
  readonly history: readonly ShownChange[];
  /** Others that may be the same. */
  readonly alike: readonly AlikeResponse[];
  /** How far an organisation's answer binds it; null for a person's. */
  readonly binding: ShownBinding | null;
  /** The one that counts first. */
  readonly versions: readonly ShownVersion[];
  readonly mayExclude: boolean;
  readonly mayDecideLate: boolean;
  readonly mayModerate: boolean;
  /** True when staff entered it and may enter it anew. */
  readonly mayCorrect: boolean;
  readonly mayRecordDecision: boolean;
  readonly mayEnter: boolean;
};

export type ShowResponseRefusal =
  { readonly kind: 'not-permitted' } | { readonly kind: 'unknown-response' };

export async function showResponse(
  app: AppContext,
  staff: StaffMember,
  sought: { readonly slug: string; readonly number: number },
): Promise<Result<ResponsePage, ShowResponseRefusal>> {
  if (!permits(app, staff, 'see-responses')) return refuse({ kind: 'not-permitted' });
  const { read } = app.db;
  const consultation = await findConsultationBySlug(read, sought.slug);
  const response =
    consultation && (await findResponseByNumber(read, consultation.id, sought.number));
  if (!consultation || !response) return refuse({ kind: 'unknown-response' });

  const { number, reference, channel, receivedAt, writtenOn, timeliness, withdrawnAt } =
    response;
  return accept({
    ...{ number, reference, channel, receivedAt, writtenOn, timeliness, withdrawnAt },
    slug: consultation.slug,
    title: consultation.title,
    flags: response.flags,
    standing: standingOf(response),
    ...(await decidedBy(read, response)),
    origin: await findOrigin(read, response.id),
    saidAt: await noteOf(read, response),
    isMeetingNote: isMeetingNote(response),
    saidThere: await listSaidAt(read, response.id),
    alike: await findAlike(app, read, response),
    history: await historyOf(read, response.id),
    binding: await shownBinding(read, { consultation, response, at: app.now() }),
    versions: await shownVersions(read, response),
    ...rightsOver(response, staff),
  });
}

/** Who of the staff entered it, and who decided what about it. */
async function decidedBy(
  db: Db,
  { enteredBy, exclusion, lateDecision }: Response,
): Promise<Pick<ResponsePage, 'enteredBy' | 'exclusion' | 'lateDecision'>> {
  return {
    enteredBy: enteredBy && (await nameOfStaff(db, enteredBy)),
    exclusion: exclusion && {
      note: exclusion.note,
      decidedBy: await nameOfStaff(db, exclusion.decidedBy),
    },
    lateDecision: lateDecision && {
      decision: lateDecision.decision,
      reason: lateDecision.reason,
      decidedBy: await nameOfStaff(db, lateDecision.decidedBy),
    },
  };
}

function rightsOver({ withdrawnAt, timeliness, enteredBy }: Response, staff: StaffMember) {
  return {
    mayExclude: may(staff, 'exclude-response') && withdrawnAt === null,
    mayDecideLate: may(staff, 'decide-late-response') && timeliness === 'late',
    mayModerate: may(staff, 'moderate-response'),
    mayEnter: may(staff, 'enter-letter'),
    mayCorrect: may(staff, 'enter-letter') && enteredBy !== null && withdrawnAt === null,
    mayRecordDecision: may(staff, 'enter-letter') && withdrawnAt === null,
  };
}

async function historyOf(db: Db, responseId: string): Promise<readonly ShownChange[]> {
  const shown: ShownChange[] = [];
  for (const { decidedBy, ...change } of await listStandingChanges(db, responseId)) {
    const isTheirs = change.kind === 'withdrawn';
    shown.push({ ...change, by: isTheirs ? null : await nameOfStaff(db, decidedBy) });
  }
  return shown;
}

async function noteOf(db: Db, { saidAtId }: Response): Promise<ResponsePage['saidAt']> {
  const note = saidAtId === null ? null : await findResponse(db, saidAtId);
  return note && { number: note.number, reference: note.reference };
}

/** Their e-mail address; the id itself for the command line and accounts that are gone. */
async function nameOfStaff(db: Db, id: string): Promise<string> {
  return (await findStaffById(db, id))?.email ?? id;
}

async function shownFiles(
  db: Db,
  files: readonly AttachedFile[],
): Promise<readonly ShownFile[]> {
  const added = await filesAdded(db, files);
  return files.map((file) => ({ ...file, added: added.get(file.id) ?? null }));
}

async function shownVersions(db: Db, response: Response): Promise<readonly ShownVersion[]> {
  const shown: ShownVersion[] = [];
  const latest = await findLatestVersion(db, response.consultationId);
  for (const version of response.versions) {
    const { respondent, comments, consent, wantsOutcome, attachments } = version.content;
    const { paperVersion } = version;
    const sought = { paperVersion, comments };
    const papers = await answeredPapers(db, response.consultationId, sought);
    shown.push({
      number: version.number,
      submittedAt: version.submittedAt,
      paperVersion,
      ...{ respondent, consent, wantsOutcome },
      attachments: await shownFiles(db, attachments),
      correction: version.correction && {
        ...version.correction,
        correctedBy: await nameOfStaff(db, version.correction.correctedBy),
      },
      answers: answersOf(papers, comments),
      corrected: correctedWordings(papers, latest?.paper ?? papers.main.paper, comments),
    });
  }
  return shown.reverse();
}
