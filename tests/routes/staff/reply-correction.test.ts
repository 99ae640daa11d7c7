/** The page on which staff correct a reply that they entered, by its loader and action. */
import { expect, test } from 'vitest';

import { app } from '#app/context.server.ts';
import { findResponseByNumber } from '#app/infrastructure/db/responses.server.ts';
import * as correction from '#app/routes/staff/reply-correction.tsx';
import { aComment, anIndividual, aResponse } from '#tests/support/a-response.ts';
import { aConsultation } from '#tests/support/factories.ts';
import { givenConsultation, givenResponse } from '#tests/support/given.ts';
import { signedInCookie } from '#tests/support/signed-in-cookie.ts';

const ENTERED = {
  reason: 'A word was misread.',
  seenVersion: '1',
  channel: 'letter',
  receivedOn: '14/10/2011',
  name: 'A Writer',
  general: 'Keep the harbour forum.',
};

async function given(slug: string, enteredBy: string | null = 'staff-1') {
  await givenConsultation(app.db, aConsultation({ id: slug, slug }));
  const said = [aComment({ target: { kind: 'consultation' }, words: 'Keep the forum.' })];
  const response = aResponse(1, { comments: said, respondent: anIndividual({ email: '' }) });
  await givenResponse(app.db, {
    ...response,
    ...{ id: `response-of-${slug}`, consultationId: slug, reference: slug, enteredBy },
    channel: 'letter',
    receivedAt: new Date('2011-10-13T23:00:00Z'),
    versions: response.versions.map((version) => ({ ...version, id: slug, digest: slug })),
  });
  const cookie = await signedInCookie(app, 'assistant');
  const visit = (fields?: Record<string, string>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields ?? {})) body.append(name, value);
    return {
      request: new Request(
        `http://localhost:3000/staff/consultations/${slug}/responses/1/correction`,
        {
          headers: { Cookie: cookie },
          ...(fields === undefined ? {} : { method: 'POST', body }),
        },
      ),
      params: { slug, number: '1' },
      context: {},
    };
  };
  const stored = () => findResponseByNumber(app.db.read, slug, 1);
  return { visit, stored };
}

test('a correction leads back to the response, whose next version says it', async () => {
  const { visit, stored } = await given('correct-well');

  const answer = await correction.action(visit(ENTERED));

  expect(answer).toMatchObject({ status: 302 });
  expect((await stored())?.versions.map(({ content }) => content.comments[0]?.words)).toEqual([
    'Keep the forum.',
    'Keep the harbour forum.',
  ]);
});

test('a correction of the day alone keeps the words, and holds them to the new day', async () => {
  const { visit, stored } = await given('correct-the-day');
  const said = { ...ENTERED, general: 'Keep the forum.', name: '' };

  const first = await correction.action(visit(said));
  const second = await correction.action(
    visit({
      ...said,
      seenVersion: '2',
      receivedOn: '15/10/2011',
      reason: 'The stamp says so.',
    }),
  );

  expect([first, second]).toMatchObject([{ status: 302 }, { status: 302 }]);
  const response = await stored();
  expect(response?.versions.map(({ content }) => content.comments[0]?.words)).toEqual([
    'Keep the forum.',
    'Keep the forum.',
    'Keep the forum.',
  ]);
  expect(response?.timeliness).toBe('late');
});

test.each([
  ['no reason', { reason: '' }, 400, 'reason'],
  ['a day that is none', { receivedOn: '31/02/2011' }, 400, 'receivedOn'],
  ['a form from before another version', { seenVersion: '4' }, 409, ''],
] as const)('%s is refused, with all that was typed', async (name, wrong, status, field) => {
  const { visit, stored } = await given(`correct-with-${name.replaceAll(' ', '-')}`);

  const answer = await correction.action(visit({ ...ENTERED, ...wrong }));

  expect(answer).toMatchObject({
    init: { status },
    data: {
      values: { ...ENTERED, ...wrong },
      errors: { [field]: expect.any(String) as string },
    },
  });
  expect((await stored())?.versions).toHaveLength(1);
});

test('what a respondent sent has no such page', async () => {
  const { visit } = await given('correct-online', null);

  const refused = await correction.loader(visit()).catch((answer: unknown) => answer);

  expect(refused).toMatchObject({ status: 404 });
});
