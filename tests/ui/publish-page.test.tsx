/** The publish check as the assistant reads it on its page. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import type { Consultation } from '#app/domain/consultation/consultation.ts';
import { consultationPrinciplesSheet } from '#app/domain/consultation/consultation-principles.ts';
import { gunningSheet } from '#app/domain/consultation/gunning.ts';
import {
  scoreOf,
  type PrincipleEvidence,
} from '#app/domain/consultation/principle-evidence.ts';
import { checkForPublishing } from '#app/domain/consultation/publish-check.ts';
import { PublishPageView } from '#app/ui/staff/publish-page.tsx';
import { aConsultation, aPaper } from '#tests/support/factories.ts';

const BEFORE = new Date('2011-07-01T09:00:00Z');

function pageOf(overrides: Partial<Consultation>) {
  const consultation = aConsultation({ milestone: 'draft', ...overrides });
  const paper = aPaper();
  const subject = { consultation, paper, statementsNeedReview: true, quietPeriods: [] };
  const check = checkForPublishing(subject, BEFORE);
  const gunning = gunningSheet({ consultation, paper, check });
  const principles = consultationPrinciplesSheet({ consultation, paper, check });
  const html = renderToStaticMarkup(
    <PublishPageView
      {...{ consultation, check, gunning, principles }}
      isCorrection={false}
      isReady
      revision="revision-1"
      rejection={undefined}
    />,
  );
  return { html, check, gunning, principles };
}

/** What stands on the page under the heading of one principle. */
function sectionOf(html: string, sheet: string, id: string): string {
  const start = html.indexOf(`<section aria-labelledby="${sheet}-${id}"`);
  return textOf(html.slice(start, html.indexOf('</section>', start)));
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/g, ' ');
}

test('D-20 the publish check scores the paper on the four Gunning principles and those of 2018, with the evidence', () => {
  const { html, gunning, principles } = pageOf({ nextSteps: 'The office writes a report.' });

  expect(gunning.map(({ id }) => id)).toEqual([
    ...['formative', 'information', 'time', 'consideration'],
  ]);
  expect(principles.map(({ id }) => id)).toEqual([
    ...['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K'],
  ]);
  const sheets: readonly (readonly [string, readonly PrincipleEvidence[]])[] = [
    ['gunning', gunning],
    ['principles', principles],
  ];
  for (const [name, sheet] of sheets) {
    for (const principle of sheet) {
      const { found, of } = scoreOf(principle);
      const section = sectionOf(html, name, principle.id);
      expect(of, principle.id).toBeGreaterThan(0);
      expect(section).toContain(oneSpaced(principle.title));
      expect(section).toContain(`Score: ${found} of ${of} points speak for it.`);
      for (const sentence of [...principle.evidence, ...principle.gaps]) {
        expect(section, principle.id).toContain(oneSpaced(sentence));
      }
    }
  }
});

test('what is mended changes the score that the page shows', () => {
  const scoreIn = (html: string) =>
    /Score: (\d+) of/.exec(sectionOf(html, 'gunning', 'consideration'))?.[1];
  const without = pageOf({ nextSteps: null });
  const mended = pageOf({ nextSteps: 'The office writes a report.' });

  expect(Number(scoreIn(mended.html))).toBeGreaterThan(Number(scoreIn(without.html)));
});

test('the top of the page says what blocks and leads to each part of it', () => {
  const { html, check } = pageOf({ closesAt: null });
  const blocking = check.unmet.filter(({ isAcceptable }) => !isAcceptable);
  const top = html.slice(0, html.indexOf('id="check"'));

  expect(blocking.length).toBeGreaterThan(0);
  expect(textOf(top)).toContain(`To put right first ${blocking.length} See`);
  for (const [, place = ''] of top.matchAll(/href="#([a-z]+)"/g)) {
    expect(html, place).toContain(`id="${place}"`);
  }
  for (const { message } of blocking) expect(textOf(html)).toContain(oneSpaced(message));
});
