/** Operation: what staff should know before they give everybody longer to reply (P-07, W-08). */
import {
  findNoticeBreach,
  planBack,
  type NoticeBreach,
} from '#app/domain/consultation/back-plan.ts';
import type { Consultation, Stage } from '#app/domain/consultation/consultation.ts';
import { isExtendable } from '#app/domain/consultation/timetable.ts';
import { listDraftHolders } from '#app/infrastructure/db/draft-holders.server.ts';
import type { AppContext } from '../context.ts';
import type { StaffConsultationPage } from './show-for-staff.server.ts';

export type ExtensionPage = {
  readonly consultation: Consultation;
  readonly stage: Stage;
  readonly isPossible: boolean;
  /** Addresses that get a letter. */
  readonly toTell: number;
  /** The last day to reply that keeps the notice of the meeting; null when its day is not known. */
  readonly closesBy: string | null;
  /** Set when the notice is broken as it is. */
  readonly breach: NoticeBreach | null;
};

export async function showExtension(
  app: Pick<AppContext, 'db'>,
  { consultation, stage }: StaffConsultationPage,
): Promise<ExtensionPage> {
  const { closesAt, decisionMeeting, planning } = consultation;
  return {
    consultation,
    stage,
    isPossible: isExtendable(consultation),
    toTell: (await listDraftHolders(app.db.read, consultation.id)).length,
    closesBy: planBack(decisionMeeting, planning)?.closesBy ?? null,
    breach: closesAt && findNoticeBreach(consultation, closesAt),
  };
}
