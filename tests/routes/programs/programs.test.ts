/** The addresses for other programs, by their loaders: status, media type and body. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { expect, test } from 'vitest';

import { app } from '#app/context.server.ts';
import { OPEN_DATA_SCHEMA } from '#app/domain/consultation/open-data-schema.ts';
import { loader as consultationDocument } from '#app/routes/programs/consultation-document.ts';
import { loader as consultationList } from '#app/routes/programs/consultation-list.ts';
import { loader as consultationSchema } from '#app/routes/programs/consultation-schema.ts';
import { loader as health } from '#app/routes/programs/health.ts';
import { aConsultation } from '#tests/support/factories.ts';
import { givenConsultation } from '#tests/support/given.ts';

function asking(slug: string): LoaderFunctionArgs {
  const request = new Request(`http://localhost:3000/consultations/${slug}.json`);
  return { request, params: { slug }, context: {} };
}

async function statusOf(answer: Promise<Response>): Promise<number> {
  const response = await answer.catch((thrown: unknown) => thrown);
  return response instanceof Response ? response.status : 0;
}

test('a published consultation is served as JSON, and one that is not public is not there', async () => {
  await givenConsultation(app.db);
  const draft = { id: 'consultation-2', slug: 'still-a-draft', milestone: 'draft' } as const;
  await givenConsultation(app.db, aConsultation(draft));

  const document = await consultationDocument(asking('fairhaven-review'));
  const list = await consultationList();

  expect(document.headers.get('Content-Type')).toBe('application/json');
  expect(await document.json()).toMatchObject({ slug: 'fairhaven-review', stage: 'closed' });
  expect(await list.json()).toMatchObject({ consultations: [{ slug: 'fairhaven-review' }] });
  expect(await statusOf(consultationDocument(asking('still-a-draft')))).toBe(404);
  expect(await statusOf(consultationDocument(asking('nobody-has-it')))).toBe(404);
});

test('the schema is served under its own media type', async () => {
  const schema = consultationSchema();

  expect(schema.headers.get('Content-Type')).toBe('application/schema+json');
  expect(await schema.json()).toEqual(OPEN_DATA_SCHEMA);
});

// D-13 in part: there are no backups yet.
test('the health check answers 200 and names neither version nor secret', async () => {
  const answer = await health();

  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({
    database: 'answering',
    outbox: { waiting: 0, failed: 0, oldestWaitingSeconds: null },
    lastBackupSeconds: null,
  });
});
