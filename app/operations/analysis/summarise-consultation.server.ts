/**
 * Operation: the summary of a consultation's responses as they stand now (contract, `summarise`).
 *
 * Counts over the latest published paper; before publication, over the working copy, to which there
 * can be no responses.
 */
import { analysedResponses, answeringResponses } from '#app/domain/analysis/ledger.ts';
import { summariseCounts } from '#app/domain/analysis/summarise.ts';
import type { Summary } from '#app/domain/analysis/summary.ts';
import {
  tallyQuestions,
  type Asking,
  type QuestionTally,
} from '#app/domain/analysis/tally-questions.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import {
  countLedgerLines,
  countPositionsTaken,
} from '#app/infrastructure/db/ledger-counts.server.ts';
import { wholeLedger } from '#app/infrastructure/db/ledger-filter.server.ts';
import {
  findLatestVersion,
  findWorkingPaper,
} from '#app/infrastructure/db/paper-revisions.server.ts';
import { listResponses } from '#app/infrastructure/db/responses.server.ts';
import type { AppContext } from '../context.ts';
import { answeredPaper } from '../response/answered-paper.server.ts';

/** The summary, and beside it the answers to closed questions. */
export type ConsultationSummary = Summary & { readonly questions: readonly QuestionTally[] };

/** Null when there is no such consultation. */
export async function summariseConsultation(
  { db }: Pick<AppContext, 'db'>,
  slug: string,
): Promise<ConsultationSummary | null> {
  const consultation = await findConsultationBySlug(db.read, slug);
  if (!consultation) return null;
  const paper = await findCurrentPaper(db.read, consultation.id);
  const asking = paper
    ? await answeredPaper(db.read, consultation.id, paper)
    : { proposals: [], questions: [] };
  const lines = await countLedgerLines(db.read, wholeLedger(consultation.id));
  const positions = await countPositionsTaken(db.read, wholeLedger(consultation.id));
  return {
    ...summariseCounts(asking, { lines, positions }),
    questions: await questionsOf(db.read, consultation.id, asking),
  };
}

/** Whether somebody was asked a question depends on other answers, so responses are read for them. */
async function questionsOf(
  db: Db,
  consultationId: string,
  asking: Asking,
): Promise<readonly QuestionTally[]> {
  if (asking.questions.every(({ kind }) => kind === 'open')) return [];
  const responses = await listResponses(db, consultationId);
  return tallyQuestions(asking, answeringResponses(analysedResponses(responses)));
}

async function findCurrentPaper(db: Db, consultationId: string): Promise<Paper | null> {
  const version = await findLatestVersion(db, consultationId);
  if (version) return version.paper;
  const working = await findWorkingPaper(db, consultationId);
  return working?.paper ?? null;
}
