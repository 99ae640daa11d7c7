/** The statements about late responses, exclusions, the ledger and the tables of positions. */
import { parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, test } from 'vitest';

import { EVERYTHING } from '#app/domain/analysis/figure-filter.ts';
import type { Ledger } from '#app/domain/analysis/summary.ts';
import { STAFF_EXCLUSION_REASONS } from '#app/domain/response/decide-response.ts';
import { EXCLUSION_REASONS } from '#app/domain/response/response.ts';
import { buildPack } from '#app/operations/agm/build-pack.server.ts';
import { showFigure } from '#app/operations/analysis/show-figure.server.ts';
import { showLedger } from '#app/operations/analysis/show-ledger.server.ts';
import { showPositions } from '#app/operations/analysis/show-positions.server.ts';
import { summariseConsultation } from '#app/operations/analysis/summarise-consultation.server.ts';
import {
  decideLate,
  excludeFromAnalysis,
  includeInAnalysis,
} from '#app/operations/response/decide-response.server.ts';
import { showResponse } from '#app/operations/response/show-response.server.ts';
import { LedgerTable } from '#app/ui/staff/ledger-table.tsx';
import { PositionTable } from '#app/ui/staff/position-table.tsx';
import {
  aComment,
  aMeeting,
  anOrganisation,
  aResponse,
  excludedFor,
} from '#tests/support/a-response.ts';
import { aReplyPaper } from '#tests/support/a-snapshot.ts';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { givenConsultation, givenResponse } from '#tests/support/given.ts';
import { htmlTables } from '#tests/support/html-tables.ts';
import { docxTables } from '#tests/support/office-files.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { accepted } from '#tests/support/visits.ts';

const slug = 'fairhaven-review';
const assistant = aStaffMember({ role: 'assistant', email: 'assistant@example.org' });
let app: TestContext;

const says = (position: 'support' | 'oppose' | 'dont-know' | null, words = '') =>
  aComment({ target: { kind: 'proposal', id: 'p1' }, position, words });

beforeEach(async () => {
  app = await testContext();
  await givenConsultation(app.db, undefined, aReplyPaper(1));
});

test('A-03 a late response waits for a named person’s decision with a reason, and is reported apart', async () => {
  const late = { timeliness: 'late' } as const;
  for (const number of [1, 2, 3]) {
    await givenResponse(app.db, aResponse(number, { comments: [says('oppose')] }, late));
  }
  await givenResponse(app.db, aResponse(4));
  const decide = (number: number, decision: 'accepted' | 'refused', reason: string) =>
    decideLate(app, assistant, { slug, number, decision, reason });

  expect(await decide(1, 'accepted', ' ')).toEqual({
    ok: false,
    refusal: { kind: 'reason-missing' },
  });
  const before = accepted(await showLedger(app, assistant, slug));
  accepted(await decide(1, 'accepted', 'Posted in time.'));
  accepted(await decide(2, 'refused', 'A week late.'));
  const after = accepted(await showLedger(app, assistant, slug));

  expect(before.waiting?.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(after.waiting?.map(({ number }) => number)).toEqual([3]);
  expect(after.ledger).toEqual({
    ...{ received: 4, excluded: { late: 2 }, analysed: 2, late: 3 },
    lateOutcomes: { accepted: 1, refused: 1, undecided: 1, leftOut: 0 },
  });
  const { history } = accepted(await showResponse(app, assistant, { slug, number: 2 }));
  expect(history).toEqual([
    {
      ...{ kind: 'late-refused', at: app.now(), by: 'staff-1' },
      ...{ reason: 'A week late.', place: 'late' },
    },
  ]);
  const filter = { ...EVERYTHING, came: 'late' } as const;
  const apart = accepted(await showPositions(app, assistant, { slug, filter }));
  expect(apart.tallies[0]?.positions.oppose).toEqual({ individuals: 1, organisations: 0 });
  const [, , late_] = await ledgersOfPack();
  expect(late_?.slice(-5)).toEqual([
    ['Of those received, came late', '3'],
    ['Late: accepted, and analysed', '1'],
    ['Late: refused', '1'],
    ['Late: waiting for a decision', '1'],
    ['Late: withdrawn, or left out for another reason', '0'],
  ]);
});

test('A-04 leaving a response out needs a reason, taking it back too, and every record stays', async () => {
  const comments = [says('support', 'Keep the forum.')];
  for (const [at] of STAFF_EXCLUSION_REASONS.entries()) {
    await givenResponse(app.db, aResponse(at + 1, { comments }));
  }
  const everything = await recordsKept();

  for (const [at, reason] of STAFF_EXCLUSION_REASONS.entries()) {
    const command = { slug, number: at + 1, reason };
    const without = await excludeFromAnalysis(app, assistant, { ...command, note: ' ' });
    expect(without).toEqual({ ok: false, refusal: { kind: 'reason-missing' } });
    accepted(
      await excludeFromAnalysis(app, assistant, { ...command, note: `It is ${reason}.` }),
    );
  }
  const address = { slug, number: 1 };
  const empty = await includeInAnalysis(app, assistant, { ...address, reason: '' });
  accepted(
    await includeInAnalysis(app, assistant, { ...address, reason: 'A page was missed.' }),
  );
  const again = await includeInAnalysis(app, assistant, { ...address, reason: 'Again.' });

  expect(empty).toEqual({ ok: false, refusal: { kind: 'reason-missing' } });
  expect(again).toEqual({ ok: false, refusal: { kind: 'not-left-out' } });
  const page = accepted(await showResponse(app, assistant, address));
  expect(page.history.map(({ kind, reason, by, place }) => [kind, reason, by, place])).toEqual([
    ['left-out', 'It is blank.', 'staff-1', 'blank'],
    ['taken-back', 'A page was missed.', 'staff-1', 'analysed'],
  ]);
  expect(await recordsKept()).toEqual(everything);
});

/** How many of each there are: nothing that was sent is ever taken away. */
async function recordsKept() {
  const { response, responseVersion, comment } = app.db.read;
  return [await response.count(), await responseVersion.count(), await comment.count()];
}

test('A-05 received less each line left out is analysed, on the page, in every file of the pack and in the summary', async () => {
  let number = 0;
  for (const reason of EXCLUSION_REASONS) {
    const count = EXCLUSION_REASONS.indexOf(reason) + 1;
    for (let at = 0; at < count; at += 1) {
      number += 1;
      await givenResponse(app.db, aResponse(number, {}, leftOutFor(reason)));
    }
  }
  for (let at = 0; at < 5; at += 1) {
    number += 1;
    await givenResponse(app.db, aResponse(number, { comments: [says('support')] }));
  }

  const page = accepted(await showLedger(app, assistant, slug));
  const summary = await summariseConsultation(app, slug);
  const files = await ledgersOfPack();
  const shown = renderToStaticMarkup(<LedgerTable ledger={page.ledger} hrefOf={null} />);

  expect(page.isBalanced).toBe(true);
  expect([page.ledger.received, page.ledger.analysed]).toEqual([41, 5]);
  expect(leftOver(page.ledger)).toBe(5);
  expect(summary?.ledger).toEqual(page.ledger);
  for (const rows of [...files, htmlTables(shown)[0] ?? []]) {
    const numbers = rows.filter(([label = '']) => /^(Received|Less|Analysed)/.test(label));
    const [received, ...lines] = numbers.map(([, count]) => Number(count));
    const analysed = lines.pop();
    expect(received).toBe(41);
    expect(lines).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(lines.reduce((rest, count) => rest - count, received ?? 0)).toBe(analysed);
  }
});

function leftOver({ received, excluded }: Ledger): number {
  return Object.values(excluded).reduce((rest, count) => rest - count, received);
}

function leftOutFor(reason: (typeof EXCLUSION_REASONS)[number]) {
  if (reason === 'late') return { timeliness: 'late' } as const;
  if (reason === 'withdrawn') return { withdrawnAt: new Date('2011-09-01T09:00:00Z') };
  return excludedFor(reason);
}

/** Rows of the ledger as each file of a new pack prints them: csv, html, docx, xlsx and json. */
async function ledgersOfPack(): Promise<readonly (readonly (readonly string[])[])[]> {
  const { files } = accepted(await buildPack(app, assistant, slug));
  const bytesOf = (ending: string) =>
    Buffer.from(files.find(({ name }) => name.endsWith(ending))?.content ?? []);
  const csv: string[][] = parse(bytesOf('.csv'), { relax_column_count: true, bom: true });
  const isLedger = (table: readonly (readonly string[])[]) => table[1]?.[0] === 'Received';
  const sheets = await readExcelFile(bytesOf('.xlsx'));
  const inSheets = sheets.flatMap(({ data }) =>
    data.map((row) =>
      row.map((cell) => (cell === null ? '' : String(cell as string | number))),
    ),
  );
  const json = JSON.parse(bytesOf('.json').toString()) as { summary: { ledger: Ledger } };
  const { received, excluded, analysed } = json.summary.ledger;
  return [
    csv.filter(([table]) => table === 'ledger').map((row) => [row[4] ?? '', row[7] ?? '']),
    docxTables(bytesOf('.docx')).find(isLedger) ?? [],
    htmlTables(bytesOf('.html').toString()).find(isLedger) ?? [],
    inSheets.slice(...rangeOfLedger(inSheets)),
    [
      ['Received', String(received)],
      ...EXCLUSION_REASONS.flatMap((reason) =>
        excluded[reason] === undefined ? [] : [['Less', String(excluded[reason])]],
      ),
      ['Analysed', String(analysed)],
    ],
  ];
}

function rangeOfLedger(rows: readonly (readonly string[])[]): [number, number] {
  const from = rows.findIndex(([label]) => label === 'Received');
  return [from, rows.findIndex(([label]) => label === 'Analysed') + 1];
}

test('A-07 each table of positions has n, % of those answering, those who did not apart, and both kinds side by side', async () => {
  const organisation = (name: string) => anOrganisation({ name });
  const contents = [
    { comments: [says('support')] },
    { comments: [says('support')] },
    { comments: [says('oppose')] },
    { comments: [says(null, 'I am not sure.')] },
    {},
    { respondent: organisation('One'), comments: [says('dont-know')] },
    { respondent: organisation('Two') },
    { respondent: aMeeting(), comments: [says(null, 'Some would keep it.')] },
  ];
  for (const [at, content] of contents.entries()) {
    await givenResponse(app.db, aResponse(at + 1, content));
  }
  await givenResponse(
    app.db,
    aResponse(9, { comments: [says('support')] }, excludedFor('spam')),
  );

  const page = accepted(await showPositions(app, assistant, { slug, filter: EVERYTHING }));
  const [tally] = page.tallies;
  if (!tally) throw new Error('No table');
  const shown = renderToStaticMarkup(
    <PositionTable tally={tally} target={tally.key} hrefOf={(key) => `figures/${key}`} />,
  );

  const rows = htmlTables(shown)[0]?.map((row) => row.map((cell) => cell.split(' ')[0]));
  expect(rows?.slice(1)).toEqual([
    ['Support', '2', '67%', '0', '0%'],
    ['Support', '0', '0%', '0', '0%'],
    ['Oppose', '1', '33%', '0', '0%'],
    ['Don’t', '0', '0%', '1', '100%'],
    ['No', '0', '0%', '0', '0%'],
    ['All', '3', '100%', '1', '100%'],
    ['Did', '2', '', '1', ''],
  ]);
  const links = [...shown.matchAll(/href="figures\/([^"]+)"[^>]*>(\d+)/g)];
  expect(links).toHaveLength(14);
  for (const [, figure = '', count] of links) {
    const sought = { slug, figure, filter: EVERYTHING, after: 0 };
    const list = accepted(await showFigure(app, assistant, sought));
    expect([figure, list.responses.length]).toEqual([figure, Number(count)]);
  }
});
