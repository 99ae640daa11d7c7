/**
 * The report model against its golden copy, and what holds of every report. The golden files are
 * changed by hand, after reading the difference.
 */
import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { EXCLUSION_REASONS } from '#app/domain/response/response.ts';
import { buildReport } from '#app/reports/build-report.ts';
import { formatCell } from '#app/reports/format-cell.ts';
import { csvRenderer } from '#app/reports/renderers/csv.ts';
import { docxRenderer } from '#app/reports/renderers/docx.server.ts';
import { htmlRenderer } from '#app/reports/renderers/html.tsx';
import { pptxRenderer } from '#app/reports/renderers/pptx.server.ts';
import type { Report } from '#app/reports/report.ts';
import { NOT_A_VOTE } from '#app/reports/wording.ts';
import { aResponse, excludedFor } from '#tests/support/a-response.ts';
import { A_HASH, aSnapshot, aSource } from '#tests/support/a-snapshot.ts';
import { docxText, pptxSlides } from '#tests/support/office-files.ts';

function golden(name: string): string {
  return readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
}

function wordsOf(report: Report): string {
  return JSON.stringify([report.blocks, report.slides]);
}

test('the report is the golden report', () => {
  const report = buildReport(aSnapshot(), A_HASH);

  expect(JSON.parse(JSON.stringify(report))).toEqual(JSON.parse(golden('report.json')));
});

test('the CSV is the golden CSV, byte for byte', () => {
  const csv = csvRenderer.render(buildReport(aSnapshot(), A_HASH));

  expect(new TextDecoder().decode(csv as Uint8Array)).toBe(golden('report.csv'));
});

// A-05 for this report, whatever the responses.
test('received less every line left out is exactly the number analysed, as printed', () => {
  const reasons = EXCLUSION_REASONS.filter(
    (reason) => reason !== 'late' && reason !== 'withdrawn',
  );
  const reason = fc.constantFrom('late' as const, null, ...reasons);
  fc.assert(
    fc.property(fc.array(reason, { maxLength: 60 }), (chosen) => {
      const responses = chosen.map((one, at) => {
        if (one === 'late') return aResponse(at, {}, { timeliness: 'late' });
        return aResponse(at, {}, one === null ? {} : excludedFor(one));
      });

      const { blocks } = buildReport(aSnapshot({ responses }), A_HASH);

      const ledger = blocks.find(
        (block) => block.kind === 'table' && block.table.id === 'ledger',
      );
      const rows = ledger?.kind === 'table' ? ledger.table.rows : [];
      const numbers = rows
        .filter(({ kind }) => kind !== 'beside')
        .map(({ cells }) => Number(formatCell(cells[1], 'count')));
      const [received = 0, ...rest] = numbers;
      const analysed = rest.pop() ?? 0;
      expect(received).toBe(chosen.length);
      expect(rest.reduce((left, count) => left - count, received)).toBe(analysed);
    }),
    { numRuns: 30 },
  );
});

test('C-07 every chart has its data table, its base and the caveat, in each format that draws it', async () => {
  const report = buildReport(aSnapshot(), A_HASH);
  const charts = report.blocks.flatMap((block) =>
    block.kind === 'chart' ? [block.chart] : [],
  );

  const html = new TextDecoder().decode(htmlRenderer.render(report) as Uint8Array);
  const docx = docxText(await docxRenderer.render(report));
  const slides = pptxSlides(await pptxRenderer.render(report));

  expect(charts.length).toBe(5);
  const count = (text: string, part: string) => text.split(part).length - 1;
  for (const { table, caveat } of charts) {
    expect(table.rows.length).toBeGreaterThan(0);
    expect(table.base?.count).toBeGreaterThan(0);
    expect(caveat).toBe(NOT_A_VOTE);
    expect(html).toContain(`<table id="${table.id}"`);
    expect(docx).toContain(table.caption);
  }
  expect(count(html, `<p class="quiet">${NOT_A_VOTE}`)).toBe(charts.length);
  expect(count(docx, NOT_A_VOTE)).toBeGreaterThanOrEqual(charts.length);
  const drawn = report.slides.flatMap(({ body }, at) =>
    body.kind === 'chart' ? [{ body, at }] : [],
  );
  for (const { body, at } of drawn) {
    const tableSlide = slides[body.isTableBeside ? at : at + 1];
    expect(slides[at]?.text).toContain(NOT_A_VOTE);
    expect(slides[at]?.text).toMatch(/Base: \d/);
    expect(tableSlide?.tables).toHaveLength(1);
  }
});

test('figures taken before closing say that they will change', () => {
  const open = buildReport(aSnapshot({ snapshotAt: new Date('2011-08-01T10:00:00Z') }), A_HASH);
  const closed = buildReport(aSnapshot(), A_HASH);

  expect(open.blocks[0]?.kind).toBe('notice');
  expect(wordsOf(open)).toContain('Interim figures');
  expect(wordsOf(closed)).not.toContain('nterim figures');
});

test('an empty consultation makes a whole report that says so', () => {
  const report = buildReport(aSnapshot({ responses: [] }), A_HASH);

  expect(wordsOf(report)).toContain('No response has been analysed.');
  expect(report.blocks.filter(({ kind }) => kind === 'chart')).toEqual([]);
  expect(wordsOf(report)).not.toMatch(/NaN|undefined|Infinity/);
});

test('a meeting is said as precisely as it is known', () => {
  const meetingOf = (date: string | null, precision: 'day' | 'month' | 'tbc') => {
    const source = aSource();
    const decisionMeeting = { body: 'the AGM', date, precision };
    const consultation = { ...source.consultation, decisionMeeting };
    const words = wordsOf(buildReport(aSnapshot({ consultation }), A_HASH));
    return /Who decides: ([^"]*?)\."/.exec(words)?.[1];
  };

  expect(meetingOf('2011-11-17', 'day')).toBe('the AGM, on Thursday 17 November 2011');
  expect(meetingOf('2011-11', 'month')).toBe('the AGM, in November 2011 (day to be confirmed)');
  expect(meetingOf(null, 'tbc')).toBe('the AGM, on a day to be confirmed');
});

test('bars show numbers while few have replied, and shares once many have', () => {
  const unitOf = (count: number) => {
    const { responses } = aSource();
    const report = buildReport(aSnapshot({ responses: responses.slice(0, count) }), A_HASH);
    const chart = report.blocks.findLast((block) => block.kind === 'chart');
    return chart?.kind === 'chart' ? chart.chart.unit : null;
  };

  expect([unitOf(40), unitOf(120)]).toEqual(['count', 'share']);
});
