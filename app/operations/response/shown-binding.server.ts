/** Gathers how far an organisation's answer binds it: at closing and now (W-03). */
import type { Consultation } from '#app/domain/consultation/consultation.ts';
import {
  viewAtClosing,
  viewNow,
  type MandatedAnswer,
  type Ratification,
  type StandingView,
} from '#app/domain/response/ratification.ts';
import type { Response } from '#app/domain/response/response.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { listRatifications } from '#app/infrastructure/db/ratifications.server.ts';

export type ShownBinding = {
  /** As its latest version names it; '' when that does not. */
  readonly organisation: string;
  readonly isClosed: boolean;
  /** Null before closing, and for an answer that came late. */
  readonly atClosing: StandingView | null;
  readonly now: StandingView | null;
  readonly ratifications: readonly Ratification[];
};

/** Null for the answer of a person. */
export async function shownBinding(
  db: Db,
  {
    consultation,
    response,
    at,
  }: { readonly consultation: Consultation; readonly response: Response; readonly at: Date },
): Promise<ShownBinding | null> {
  const respondent = response.versions.at(-1)?.content.respondent;
  if (respondent?.type !== 'organisation') return null;
  const ratifications = await listRatifications(db, response.id);
  const answer: MandatedAnswer = {
    timeliness: response.timeliness,
    isEntered: response.enteredBy !== null,
    versions: response.versions.map(({ number, submittedAt, content }) => ({
      number,
      submittedAt,
      mandate: content.respondent.organisation?.mandate ?? null,
    })),
    ratifications,
  };
  const { closesAt } = consultation;
  return {
    organisation: respondent.organisation?.name ?? '',
    isClosed: closesAt !== null && at >= closesAt,
    atClosing: viewAtClosing(answer, consultation, at),
    now: viewNow(answer),
    ratifications,
  };
}
