/** The length of a period from its publication to the page that says it. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import { COMMAND_LINE } from '#app/domain/people/actor.ts';
import { closesAtFromStated, opensAtFromStated } from '#app/domain/consultation/london-time.ts';
import { publishConsultation } from '#app/operations/consultation/publish-consultation.server.ts';
import { showConsultation } from '#app/operations/consultation/show-consultation.server.ts';
import { ConsultationPageView } from '#app/ui/consultation/consultation-page.tsx';
import { aPaper } from '#tests/support/factories.ts';
import { givenDraft } from '#tests/support/given-draft.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { accepted } from '#tests/support/visits.ts';

/** Every point that may be accepted but the one about the reason. */
const OTHER_POINTS = [
  'decision-meeting-missing',
  'statements-need-review',
  'closing-time-past',
];

async function givenPeriod(app: TestContext, opens: string, closes: string): Promise<string> {
  const { consultation } = await givenDraft(app, aPaper(), {
    opensAt: accepted(opensAtFromStated(opens)),
    closesAt: accepted(closesAtFromStated(closes)),
  });
  return consultation.slug;
}

function publish(app: TestContext, slug: string, shortPeriodReason: string | null) {
  const command = { accepted: OTHER_POINTS, changeNote: null, shortPeriodReason };
  return publishConsultation(app, COMMAND_LINE, slug, command);
}

async function lengthOnPage(app: TestContext, slug: string): Promise<string> {
  const page = await showConsultation(app, slug);
  if (!page) throw new Error('a public page');
  const html = renderToStaticMarkup(<ConsultationPageView {...page} isLargePrint={false} />);
  return (/<dt>Length<\/dt><dd>(.*?)<\/dd>/.exec(html)?.[1] ?? '').replace(/<[^>]+>/g, '');
}

test('D-03 12 weeks are said in weeks and days; fewer need a reason, which is published', async () => {
  const app = await testContext();
  app.clock.set(new Date('2011-07-20T09:00:00Z'));
  const full = await givenPeriod(app, '2011-07-22', '2011-10-14');
  accepted(await publish(app, full, null));
  expect(await lengthOnPage(app, full)).toBe('12 weeks (84 days)');

  const short = await givenPeriod(app, '2011-07-22', '2011-10-13');
  expect(await publish(app, short, null)).toMatchObject({
    refusal: { kind: 'unmet', unmet: [{ code: 'short-period-without-reason' }] },
  });
  expect(await publish(app, short, '  ')).toMatchObject({ refusal: { kind: 'unmet' } });
  expect(await showConsultation(app, short)).toBeNull();

  accepted(await publish(app, short, 'The meeting was brought forward.'));
  expect(await lengthOnPage(app, short)).toBe(
    '11 weeks and 6 days (83 days). Why it is shorter: The meeting was brought forward.',
  );
});
