/**
 * Operation: takes in a file of responses, or says what taking it in would do (contract,
 * `responses import`).
 *
 * Rows go in by batches, each in its own transaction, so that an import that breaks off leaves whole
 * responses behind and the same file taken in again continues. No receipts are sent: the survey has
 * thanked its respondents itself.
 */
import { londonDay, opensAtFromStated } from '#app/domain/consultation/london-time.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import { askedQuestions } from '#app/domain/response/import/asked-questions.ts';
import type { ImportMapping } from '#app/domain/response/import/mapping.ts';
import type { RowContext } from '#app/domain/response/import/row-content.ts';
import {
  joinQuestions,
  withSurveyQuestions,
  type SurveyQuestion,
} from '#app/domain/response/import/survey-question.ts';
import type { Channel } from '#app/domain/response/response.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import {
  insertImport,
  updateImport,
  type RefusedRow,
  type ResponseImport,
} from '#app/infrastructure/db/response-imports.server.ts';
import {
  listSurveyQuestions,
  saveSurveyQuestions,
} from '#app/infrastructure/db/survey-questions.server.ts';
import type { AppContext } from '../../context.ts';
import { permitsActor } from '../../people/permits-actor.server.ts';
import { judgeRows, type Subject } from './judge-rows.server.ts';
import {
  prepareImport,
  type ImportFile,
  type PreparedImport,
  type PrepareRefusal,
} from './prepare-import.server.ts';
import { readRows, type ReadRow } from './read-rows.server.ts';
import { storeBatch } from './store-batch.server.ts';

export type ImportResponses = {
  readonly slug: string;
  readonly file: ImportFile;
  /** Null: the proposed mapping is followed, which reads no scale as positions. */
  readonly mapping: ImportMapping | null;
  readonly channel: Channel;
  /** London day for rows that name none, `YYYY-MM-DD`; null for today. */
  readonly receivedOn: string | null;
  /** An import that was begun and is to be continued; null to begin one. */
  readonly begun: ResponseImport | null;
  readonly isTrial: boolean;
  /** Asked between two batches: true to leave the rest for another time. */
  readonly isTimeUp: () => boolean;
  /** Told after each batch how many rows are dealt with. */
  readonly onProgress: (rows: number) => void;
};

export type ImportReport = {
  readonly read: number;
  readonly accepted: number;
  readonly alreadyThere: number;
  readonly late: number;
  readonly possibleDuplicates: number;
  readonly refused: readonly RefusedRow[];
  readonly mapping: ImportMapping;
  readonly receivedOn: string;
  /** False when time was up before the last row. */
  readonly isFinished: boolean;
};

export type ImportRefusal =
  | PrepareRefusal
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'not-a-day' }
  | { readonly kind: 'faulty-mapping'; readonly faults: readonly string[] };

/** One transaction holds the writers' turn for about a tenth of a second. */
const ROWS_A_BATCH = 200;
/** More refusals than these are counted and not listed: nobody reads them. */
const MAX_REFUSALS_KEPT = 1000;

export async function importResponses(
  app: AppContext,
  actor: Actor,
  command: ImportResponses,
): Promise<Result<ImportReport, ImportRefusal>> {
  if (!permitsActor(app, actor, 'import-responses')) return refuse({ kind: 'not-permitted' });
  const today = londonDay(app.now());
  const receivedOn = command.receivedOn ?? today;
  if (!opensAtFromStated(receivedOn).ok || receivedOn > today) {
    return refuse({ kind: 'not-a-day' });
  }
  const prepared = await prepareImport(app, command.slug, command.file, command.mapping);
  if (!prepared.ok) return prepared;
  if (prepared.value.faults.length > 0) {
    return refuse({ kind: 'faulty-mapping', faults: prepared.value.faults });
  }
  const run = await beginRun(app, actor, command, prepared.value, receivedOn);
  return accept(await runBatches(app, command, run));
}

type Run = {
  readonly prepared: PreparedImport;
  readonly subject: Subject & { readonly actor: Actor; readonly importId: string };
  readonly context: RowContext;
  /** Rows dealt with in an earlier sitting. */
  readonly skip: number;
};

async function beginRun(
  app: AppContext,
  actor: Actor,
  command: ImportResponses,
  prepared: PreparedImport,
  receivedOn: string,
): Promise<Run> {
  const { consultation, version, profile, uses, mapping } = prepared;
  const importId = command.begun?.id ?? app.newId();
  const asked = askedQuestions(profile, uses);
  const questions = command.isTrial
    ? joinQuestions(await listSurveyQuestions(app.db.read, consultation.id), asked)
    : await app.db.transact(async (tx) => {
        const joined = joinQuestions(await listSurveyQuestions(tx, consultation.id), asked);
        await saveSurveyQuestions(tx, consultation.id, joined);
        if (command.begun) {
          await updateImport(tx, importId, { state: 'importing', mapping });
        } else {
          const made = newImport(app, actor, command, { prepared, receivedOn, importId });
          await insertImport(tx, made, null);
        }
        return joined;
      });
  const paper = withSurveyQuestions(version.paper, questions);
  return {
    prepared,
    subject: {
      ...{ consultation, version, paper, receivedOn, actor, importId },
      channel: command.channel,
      today: londonDay(app.now()),
      decidedBy: actor.id,
      seen: new Map(),
      seenMarks: new Set(),
    },
    context: {
      ...{ paper, uses },
      questions: new Map(
        questions.map((question: SurveyQuestion) => [question.prompt, question]),
      ),
      dates: mapping.dates,
      areas: consultation.areas,
    },
    skip: command.isTrial ? 0 : (command.begun?.doneRows ?? 0),
  };
}

function newImport(
  app: AppContext,
  actor: Actor,
  { file, channel }: ImportResponses,
  begun: {
    readonly prepared: PreparedImport;
    readonly receivedOn: string;
    readonly importId: string;
  },
): ResponseImport {
  return {
    id: begun.importId,
    consultationId: begun.prepared.consultation.id,
    fileName: file.fileName,
    fileHash: app.secrets.sha256(file.bytes),
    channel,
    receivedOn: begun.receivedOn,
    mapping: begun.prepared.mapping,
    state: 'importing',
    ...NOTHING_DONE,
    refused: [],
    madeBy: actor.id,
    madeAt: app.now(),
    finishedAt: null,
  };
}

const NOTHING_DONE = { doneRows: 0, accepted: 0, alreadyThere: 0, possibleDuplicates: 0 };

type Totals = Omit<ImportReport, 'mapping' | 'receivedOn' | 'isFinished'>;

async function runBatches(
  app: AppContext,
  command: ImportResponses,
  run: Run,
): Promise<ImportReport> {
  const { mapping } = run.prepared;
  const { receivedOn } = run.subject;
  let totals = totalsBefore(command, run);
  let batch: ReadRow[] = [];
  let refused: RefusedRow[] = [];
  let at = 0;
  const flush = async () => {
    totals = await dealWith(app, command, run, { totals, batch, refused });
    batch = [];
    refused = [];
    command.onProgress(totals.read);
  };
  for await (const row of readRows(app, run.prepared, run.context)) {
    at += 1;
    if (at <= run.skip) continue;
    if (row.kind === 'read') batch.push(row);
    else refused.push({ row: row.row, reason: row.reason });
    if (batch.length + refused.length < ROWS_A_BATCH) continue;
    await flush();
    if (command.isTimeUp()) return { ...totals, mapping, receivedOn, isFinished: false };
  }
  await flush();
  if (!command.isTrial) await finish(app, run);
  return { ...totals, mapping, receivedOn, isFinished: true };
}

function totalsBefore({ begun, isTrial }: ImportResponses, { skip }: Run): Totals {
  const before = isTrial || begun === null ? { ...NOTHING_DONE, refused: [] } : begun;
  const { accepted, alreadyThere, possibleDuplicates, refused } = before;
  return { ...{ accepted, alreadyThere, possibleDuplicates, refused }, read: skip, late: 0 };
}

async function dealWith(
  app: AppContext,
  command: ImportResponses,
  { subject }: Run,
  { totals, batch, refused }: { totals: Totals; batch: ReadRow[]; refused: RefusedRow[] },
): Promise<Totals> {
  const added = (outcome: Omit<Totals, 'read'>): Totals => ({
    read: totals.read + batch.length + refused.length,
    accepted: totals.accepted + outcome.accepted,
    alreadyThere: totals.alreadyThere + outcome.alreadyThere,
    late: totals.late + outcome.late,
    possibleDuplicates: totals.possibleDuplicates + outcome.possibleDuplicates,
    refused: [...totals.refused, ...refused, ...outcome.refused].sort(
      (one, other) => one.row - other.row,
    ),
  });
  if (command.isTrial) {
    const judged = await judgeRows(app, app.db.read, subject, batch);
    return added({ ...judged, accepted: judged.accepted.length });
  }
  // Keys of this run are on record by the time of the next batch, so a repeated attempt starts clean.
  return app.db.transact(async (tx) => {
    const once = { ...subject, seen: new Map(), seenMarks: new Set<string>() };
    const next = added(await storeBatch(app, tx, once, batch));
    await updateImport(tx, subject.importId, {
      doneRows: next.read,
      accepted: next.accepted,
      alreadyThere: next.alreadyThere,
      possibleDuplicates: next.possibleDuplicates,
      refused: next.refused.slice(0, MAX_REFUSALS_KEPT),
    });
    return next;
  });
}

async function finish(app: AppContext, { subject }: Run): Promise<void> {
  const finishedAt = app.now();
  await app.db.transact((tx) =>
    updateImport(tx, subject.importId, { state: 'finished', finishedAt }),
  );
}
