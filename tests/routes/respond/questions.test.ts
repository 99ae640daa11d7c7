/** The questions of a paper, gone through by plain requests. */
import type { ActionFunctionArgs } from '@remix-run/node';
import { beforeAll, expect, test } from 'vitest';

import { app } from '#app/context.server.ts';
import { importPaper } from '#app/domain/paper/import-paper.ts';
import { KIND_CHOICES } from '#app/domain/paper/question.ts';
import { ARRIVAL_HEADER } from '#app/http/arrival.server.ts';
import { summariseConsultation } from '#app/operations/analysis/summarise-consultation.server.ts';
import { showDraft } from '#app/operations/response/show-draft.server.ts';
import { showResponse } from '#app/operations/response/show-response.server.ts';
import * as aboutYou from '#app/routes/respond/about-you.tsx';
import * as check from '#app/routes/respond/check.tsx';
import * as comment from '#app/routes/respond/comment.tsx';
import * as questions from '#app/routes/respond/questions.tsx';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { aHeading, aParagraph, aSource } from '#tests/support/documents.ts';
import { aConsultation, aPaper, aQuestion } from '#tests/support/factories.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { aVisit } from '#tests/support/visits.ts';

const AT = '2011-08-01T09:00:00.000Z';

const routed = aPaper({
  questions: [
    aQuestion({ id: 'q1', kind: 'yes-no', choices: KIND_CHOICES['yes-no'] ?? [] }),
    aQuestion({ id: 'q2', showWhen: { question: 'q1', choices: ['yes'] } }),
    aQuestion({ id: 'q3', kind: 'scale', choices: KIND_CHOICES.scale ?? [] }),
  ],
});

const further = aPaper({
  questions: [
    aQuestion({
      id: 'q1',
      kind: 'ranking',
      choices: [
        { id: 'c1', label: 'Hub' },
        { id: 'c2', label: 'Van' },
      ],
    }),
    aQuestion({
      id: 'q2',
      kind: 'number',
      number: { unit: 'minutes', smallest: 0, largest: 60 },
      showWhen: { question: 'q1', choices: ['place-1:c2'] },
    }),
    aQuestion({ id: 'q3', kind: 'date' }),
  ],
});

const selfAssessment = importPaper(
  aSource(
    aHeading('Self-assessment'),
    aHeading('1. Leadership'),
    aParagraph('a) How does the board agree its priorities.'),
    aParagraph('b) Are its members able to decide?'),
    aParagraph('Response: The board agrees them each spring.'),
    aParagraph('Actions:'),
    aParagraph('a) Publish the priorities'),
    aParagraph('b) Review them each year'),
    aHeading('2. Delivery'),
    aParagraph('a) Describe how delivery is checked.'),
    aParagraph('Response: It is checked each quarter.'),
  ),
  { kind: 'consultation' },
);

beforeAll(async () => {
  await givenConsultation(app.db, aConsultation({ id: 'c-routed', slug: 'routed' }), routed);
  await givenConsultation(app.db, aConsultation({ id: 'c-further', slug: 'further' }), further);
  await givenConsultation(
    app.db,
    aConsultation({ id: 'c-assessed', slug: 'assessed' }),
    selfAssessment,
  );
});

/** A browser that keeps the cookie and follows no redirect. */
function openBrowser(slug: string) {
  let cookie = '';
  const argsOf = (path: string, fields?: readonly (readonly [string, string])[]) => {
    const body = fields && new URLSearchParams(fields.map((pair) => [...pair]));
    const request = new Request(`http://localhost:3000/consultations/${slug}/respond/${path}`, {
      headers: { [ARRIVAL_HEADER]: AT, Cookie: cookie },
      ...(body ? { method: 'POST', body } : {}),
    });
    return { request, params: { slug }, context: {} };
  };
  return {
    token: () => cookie.slice(cookie.indexOf('=') + 1),
    get: argsOf,
    post: async (
      action: (args: ActionFunctionArgs) => Promise<unknown>,
      path: string,
      ...fields: readonly (readonly [string, string])[]
    ) => {
      const answer = await action(argsOf(path, fields));
      if (!(answer instanceof Response)) throw new Error(JSON.stringify(answer));
      cookie = answer.headers.get('Set-Cookie')?.split(';')[0] ?? cookie;
      return addressIn(answer);
    },
  };
}

function addressIn(answer: Response): string {
  return (answer.headers.get('Location') ?? '').replace(/^.*\/respond\/?/, '');
}

/** Where the questions lead after one of them. */
async function ledTo(browser: ReturnType<typeof openBrowser>, path: string): Promise<string> {
  try {
    await questions.loader(browser.get(path));
  } catch (thrown) {
    if (thrown instanceof Response) return addressIn(thrown);
    throw thrown;
  }
  throw new Error('Led nowhere');
}

test('routing is honoured without a script, and what it takes away is kept but not submitted', async () => {
  const browser = openBrowser('routed');
  const answer = (id: string, ...fields: readonly (readonly [string, string])[]) =>
    browser.post(comment.action, `comment?on=question:${id}`, ...fields);

  const afterYes = await answer('q1', ['choices', 'yes']);
  expect(afterYes).toBe('questions?after=q1');
  expect(await ledTo(browser, afterYes)).toBe('comment?on=question%3Aq2');
  await answer('q2', ['words', 'Because of the cost.']);
  expect(await ledTo(browser, 'questions?after=q2')).toBe('comment?on=question%3Aq3');
  await answer('q3', ['choices', 'agree']);
  expect(await ledTo(browser, 'questions?after=q3')).toBe('questions');

  await answer('q1', ['choices', 'no'], ['revision', '1']);
  const shown = await check.loader(browser.get('check'));
  expect(shown.questions.map(({ key }) => key)).toEqual(['question:q1', 'question:q3']);
  expect(shown.unaskedAnswers).toMatchObject([
    { key: 'question:q2', words: 'Because of the cost.' },
  ]);

  await answer('q1', ['choices', 'yes'], ['revision', '2']);
  const back = await check.loader(browser.get('check'));
  expect(back.questions[1]?.answer?.words).toBe('Because of the cost.');

  await answer('q1', ['choices', 'no'], ['revision', '3']);
  await browser.post(check.action, 'check', ['draft', back.draftId]);
  const staff = await showResponse(app, aStaffMember(), { slug: 'routed', number: 1 });
  const answers = staff.ok ? staff.value.versions[0]?.answers : [];
  expect(answers?.map(({ key, choices }) => [key, ...choices])).toEqual([
    ['question:q1', 'No'],
    ['question:q3', 'Agree'],
  ]);
});

test('a ranking, a number and a date are answered without a script, and are shown to staff as said', async () => {
  const browser = openBrowser('further');
  const answer = (id: string, ...fields: readonly (readonly [string, string])[]) =>
    browser.post(comment.action, `comment?on=question:${id}`, ...fields);

  await expect(answer('q1', ['choices.c1', '1'], ['choices.c2', '1'])).rejects.toThrow(
    '“Hub” and “Van” have the same place, 1',
  );
  await answer('q1', ['choices.c1', '2'], ['choices.c2', '1']);
  expect(await ledTo(browser, 'questions?after=q1')).toBe('comment?on=question%3Aq2');
  await expect(answer('q2', ['choices', '61'])).rejects.toThrow('from 0 to 60 minutes');
  await answer('q2', ['choices', '7.5']);
  await answer('q3', ['choices.month', '3'], ['choices.year', '2011']);

  const shown = await check.loader(browser.get('check'));
  await browser.post(check.action, 'check', ['draft', shown.draftId]);
  const staff = await showResponse(app, aStaffMember(), { slug: 'further', number: 1 });
  const answers = staff.ok ? staff.value.versions[0]?.answers : [];
  expect(answers?.map(({ choices }) => choices)).toEqual([
    ['Place 1: Van', 'Place 2: Hub'],
    ['7.5 minutes'],
    ['March 2011'],
  ]);
});

test('P-12 a self-assessment holds sections, questions, one response a section and any number of actions, and collects ratings of partners', async () => {
  expect(selfAssessment.selfAssessment).toMatchObject([
    { title: 'Leadership', questions: ['q1', 'q2'], actions: ['act1', 'act2'] },
    { title: 'Delivery', questions: ['q3'], actions: [] },
  ]);
  const narratives = selfAssessment.selfAssessment.map(
    ({ response }) => selfAssessment.blocks.find(({ id }) => id === response)?.text,
  );
  expect(narratives.join(' ')).toMatch(/each spring\..*each quarter\./);

  await rate('Health trust', '4');
  await rate('Police', '2');

  const summary = await summariseConsultation(app, 'assessed');
  expect(summary?.questions).toHaveLength(3);
  for (const { base, choices } of summary?.questions ?? []) {
    expect(base).toBe(2);
    expect(choices.map(({ respondents }) => respondents.organisations)).toEqual([
      0, 1, 0, 1, 0,
    ]);
  }
});

/** An organisation gives every question of the self-assessment the same rating, and submits. */
async function rate(organisation: string, rating: string): Promise<void> {
  const browser = openBrowser('assessed');
  await browser.post(aboutYou.action, 'about-you', ['organisation', organisation]);
  const list = await showDraft(app, aVisit(app, { slug: 'assessed', at: new Date(AT) }));
  for (const { key, section } of list?.questions ?? []) {
    expect(['Leadership', 'Delivery']).toContain(section);
    await browser.post(comment.action, `comment?on=${key}`, ['choices', rating]);
  }
  const draft = { token: browser.token(), slug: 'assessed', at: new Date(AT) };
  const page = await showDraft(app, aVisit(app, draft));
  await browser.post(check.action, 'check', ['draft', page?.draftId ?? '']);
}

// Of W-05: the question and its storing.
test('what the proposals would do to an organisation, and its seats, are asked, checked and stored', async () => {
  const browser = openBrowser('routed');
  await browser.post(comment.action, 'comment?on=consultation', ['words', 'Hello.']);
  await browser.post(
    aboutYou.action,
    'about-you',
    ['organisation', 'Larkwold Arts'],
    ['effects', 'merge'],
    ['effects', 'fund'],
    ['holdsSeat', 'yes'],
    ['seats', 'The culture seat'],
  );
  const page = await check.loader(browser.get('check'));
  const stake = { effects: ['merge', 'fund'], holdsSeat: true, seats: 'The culture seat' };
  expect(page.respondent?.organisation?.stake).toEqual(stake);
  await browser.post(check.action, 'check', ['draft', page.draftId]);

  const rows = await app.db.read.responseVersion.findMany({ orderBy: { submittedAt: 'asc' } });
  expect(rows.map(({ respondent }) => respondent)).toContainEqual(
    expect.objectContaining({ organisation: expect.objectContaining({ stake }) as unknown }),
  );
});
