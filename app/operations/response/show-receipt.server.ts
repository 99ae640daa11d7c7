/**
 * Operations: what a receipt shows. Its reference alone shows the stage and the next dates; its
 * secret opens, for 30 minutes, the copy, whether it is counted, change and withdrawal (contract).
 *
 * The pass that says "opened until" is a time sealed with the secret itself, so nothing is stored and
 * nobody without the secret can make one.
 */
import { standingOf, type Standing } from '#app/domain/analysis/standing.ts';
import {
  stageAt,
  type Consultation,
  type Contact,
  type Stage,
} from '#app/domain/consultation/consultation.ts';
import type { GlossaryEntry } from '#app/domain/paper/paper.ts';
import { nextSteps, type NextStep } from '#app/domain/response/next-steps.ts';
import type { Response, ResponseVersion } from '#app/domain/response/response.ts';
import { mayRevise } from '#app/domain/response/revise-response.ts';
import { answersOf, type ShownAnswer } from '#app/domain/response/shown-answer.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { findConsultationById } from '#app/infrastructure/db/consultations.server.ts';
import { findLatestVersion } from '#app/infrastructure/db/paper-revisions.server.ts';
import { findResponseByReference } from '#app/infrastructure/db/responses.server.ts';
import { findSettings } from '#app/infrastructure/db/settings.server.ts';
import type { AppContext } from '../context.ts';
import { answeredPapers } from './answered-paper.server.ts';
import { copyOfVersion } from './copy-of-version.server.ts';

const MINUTE_MS = 60_000;

/** How long the secret, once typed, opens a receipt (contract). */
export const RECEIPT_OPEN_MS = 30 * MINUTE_MS;

export type ReceiptPage = {
  readonly portalName: string;
  readonly reference: string;
  readonly slug: string;
  readonly title: string;
  /** Short forms of the paper (R-23). */
  readonly glossary: readonly GlossaryEntry[];
  readonly stage: Stage;
  readonly nextSteps: readonly NextStep[];
  readonly contacts: readonly Contact[];
  /** Null until the secret has been typed. */
  readonly opened: OpenedReceipt | null;
};

export type OpenedReceipt = {
  readonly versions: readonly { readonly number: number; readonly submittedAt: Date }[];
  readonly copy: string;
  /** What was suggested against the published words, by what it is about. */
  readonly suggestions: readonly Pick<ShownAnswer, 'title' | 'difference'>[];
  readonly copyHash: string;
  readonly digest: string;
  readonly standing: Standing;
  readonly timeliness: Response['timeliness'];
  readonly lateDecision: 'accepted' | 'refused' | null;
  readonly withdrawnAt: Date | null;
  readonly isReported: boolean;
  readonly mayRevise: boolean;
};

export type ReceiptVisit = {
  readonly reference: string;
  /** What the browser's cookie holds; null when it holds none. */
  readonly pass: string | null;
  readonly at: Date;
};

/** Null when no response has this reference. */
export async function showReceipt(
  app: AppContext,
  visit: ReceiptVisit,
): Promise<ReceiptPage | null> {
  const { db } = app;
  const response = await findResponseByReference(db.read, visit.reference);
  const consultation =
    response && (await findConsultationById(db.read, response.consultationId));
  if (!response || !consultation) return null;
  const isOpened = isOpenedBy(app, response, visit);
  return {
    portalName: (await findSettings(db.read)).name,
    reference: response.reference,
    slug: consultation.slug,
    title: consultation.title,
    glossary: (await findLatestVersion(db.read, consultation.id))?.paper.glossary ?? [],
    stage: stageAt(consultation, visit.at),
    nextSteps: nextSteps(consultation),
    contacts: consultation.contacts,
    opened: isOpened
      ? await openedReceipt(app, { response, consultation, at: visit.at })
      : null,
  };
}

/** The pass to be put in the browser's cookie; null when the secret is not this receipt's. */
export async function openReceipt(
  app: AppContext,
  receipt: { readonly reference: string; readonly secret: string; readonly at: Date },
): Promise<string | null> {
  const response = await findResponseByReference(app.db.read, receipt.reference);
  if (!response) return null;
  const isRight = app.secrets.isSame(receipt.secret, app.secrets.receiptSecret(response.id));
  return isRight ? passOf(app, response, receipt.at.getTime() + RECEIPT_OPEN_MS) : null;
}

/** True when the pass was made for this response and its time has not run out. */
export function isOpenedBy(
  app: Pick<AppContext, 'secrets'>,
  response: Pick<Response, 'id'>,
  { pass, at }: Pick<ReceiptVisit, 'pass' | 'at'>,
): boolean {
  const openUntilMs = Number(pass?.split('.')[0]);
  if (pass === null || !Number.isSafeInteger(openUntilMs)) return false;
  return (
    app.secrets.isSame(pass, passOf(app, response, openUntilMs)) && at.getTime() < openUntilMs
  );
}

function passOf(
  { secrets }: Pick<AppContext, 'secrets'>,
  { id }: Pick<Response, 'id'>,
  openUntilMs: number,
): string {
  return `${openUntilMs}.${secrets.sha256(`pass ${openUntilMs} ${secrets.receiptSecret(id)}`)}`;
}

type Opening = {
  readonly response: Response;
  readonly consultation: Consultation;
  readonly at: Date;
};

async function openedReceipt(
  { db }: Pick<AppContext, 'db'>,
  { response, consultation, at }: Opening,
): Promise<OpenedReceipt> {
  const latest = response.versions.at(-1);
  if (!latest) throw new Error('A response without a version');
  return {
    versions: response.versions.map(({ number, submittedAt }) => ({ number, submittedAt })),
    copy: await copyOfVersion(db.read, consultation, latest),
    suggestions: await suggestionsIn(db.read, consultation, latest),
    copyHash: latest.copyHash,
    digest: latest.digest,
    standing: standingOf(response),
    timeliness: response.timeliness,
    lateDecision: response.lateDecision?.decision ?? null,
    withdrawnAt: response.withdrawnAt,
    isReported: response.flags.includes('reported-as-not-sent-by-them'),
    mayRevise: mayRevise(consultation, response, at),
  };
}

async function suggestionsIn(
  db: Db,
  { id }: Pick<Consultation, 'id'>,
  { paperVersion, content }: ResponseVersion,
): Promise<OpenedReceipt['suggestions']> {
  const { comments } = content;
  return answersOf(await answeredPapers(db, id, { paperVersion, comments }), comments)
    .filter(({ difference }) => difference.length > 0)
    .map(({ title, difference }) => ({ title, difference }));
}
