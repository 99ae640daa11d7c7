/**
 * Puts a batch of rows on record, whole, in the transaction of its caller: those that are there
 * already are left as they are, and the rest become responses like any other.
 */
import type { Actor } from '#app/domain/people/actor.ts';
import { bitsFromBytes } from '#app/domain/response/codes.ts';
import { formatReference, type Response } from '#app/domain/response/response.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import {
  insertResponses,
  takenReferences,
  takeResponseNumbers,
} from '#app/infrastructure/db/response-batches.server.ts';
import {
  insertImportedRows,
  type RefusedRow,
} from '#app/infrastructure/db/response-imports.server.ts';
import type { AppContext } from '../../context.ts';
import { composeVersion } from '../compose-version.server.ts';
import { requireBalance } from '../record-standing.server.ts';
import { recordVersions } from '../record-version.server.ts';
import { judgeRows, type NewRow, type Subject } from './judge-rows.server.ts';
import type { ReadRow } from './read-rows.server.ts';

export type BatchOutcome = {
  readonly accepted: number;
  readonly alreadyThere: number;
  readonly late: number;
  readonly possibleDuplicates: number;
  readonly refused: readonly RefusedRow[];
};

/** Eight bytes, of which `formatReference` writes the last 60 bits. */
const REFERENCE_BYTES = 8;

export async function storeBatch(
  app: AppContext,
  tx: Db,
  subject: Subject & { readonly importId: string; readonly actor: Actor },
  rows: readonly ReadRow[],
): Promise<BatchOutcome> {
  const { accepted, ...judged } = await judgeRows(app, tx, subject, rows);
  const outcome = { ...judged, accepted: accepted.length };
  if (accepted.length === 0) return outcome;
  const { consultation, importId, actor } = subject;
  const responses = await composeResponses(app, tx, subject, accepted);
  await insertResponses(tx, responses);
  await requireBalance(tx, consultation.id);
  await insertImportedRows(
    tx,
    consultation.id,
    accepted.map(({ row, key, digest }, at) => ({
      rowKey: key,
      rowDigest: digest,
      importId,
      row,
      responseId: responses[at]?.id ?? '',
    })),
  );
  const at = app.now();
  await recordVersions(app, tx, {
    consultationId: consultation.id,
    ...{ responses, at, owesReceipts: false },
  });
  await appendAudit(tx, {
    at,
    actor: actor.id,
    action: 'responses-imported',
    subject: `import:${importId}`,
    before: null,
    after: {
      responses: responses.length,
      firstNumber: responses[0]?.number ?? 0,
      channel: [...new Set(responses.map(({ channel }) => channel))].sort().join(', '),
      digests: app.secrets.sha256(
        responses.flatMap(({ versions }) => versions.map(({ digest }) => digest)).join('\n'),
      ),
    },
  });
  return outcome;
}

async function composeResponses(
  app: AppContext,
  tx: Db,
  subject: Subject & { readonly actor: Actor },
  rows: readonly NewRow[],
): Promise<readonly Response[]> {
  const { consultation, version, paper } = subject;
  const references = await drawReferences(app, tx, rows.length);
  const first = await takeResponseNumbers(tx, consultation.id, rows.length);
  return rows.map(({ reading, received }, at) => {
    const identity = { id: app.newId(), reference: references[at] ?? '' };
    return {
      ...identity,
      ...received,
      consultationId: consultation.id,
      number: first + at,
      channel: reading.channel ?? subject.channel,
      writtenOn: null,
      enteredBy: subject.actor.id,
      lateDecision: null,
      withdrawnAt: null,
      organisationId: null,
      saidAtId: null,
      flags: [],
      versions: [
        composeVersion(app, {
          id: app.newId(),
          number: 1,
          submittedAt: app.now(),
          version: { ...version, paper },
          content: reading.content,
          submittedBy: null,
          correction: null,
          response: identity,
        }),
      ],
    };
  });
}

/** As many as asked for, none of them taken. */
async function drawReferences(
  { randomBytes }: Pick<AppContext, 'randomBytes'>,
  tx: Db,
  count: number,
): Promise<readonly string[]> {
  const drawn = new Set<string>();
  while (drawn.size < count) {
    const fresh = Array.from({ length: count - drawn.size }, () =>
      formatReference(bitsFromBytes(randomBytes(REFERENCE_BYTES))),
    );
    const taken = await takenReferences(tx, fresh);
    for (const reference of fresh) if (!taken.has(reference)) drawn.add(reference);
  }
  return [...drawn];
}
