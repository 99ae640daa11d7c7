/** More responses than a database takes values in one question (999 on SQLite, 32,766 on PostgreSQL). */
import { expect, test } from 'vitest';

import { listOrganisationReplies } from '#app/infrastructure/db/ratifications.server.ts';
import { insertResponses } from '#app/infrastructure/db/response-batches.server.ts';
import { listResponses } from '#app/infrastructure/db/responses.server.ts';
import {
  aComment,
  anOrganisation,
  aResponse,
  aVersion,
  someContent,
} from '#tests/support/a-response.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { givenConsultation } from '#tests/support/given.ts';

const MANY = 2100;

test('thousands of responses are listed whole, with their versions and comments in order', async () => {
  const db = await openTestDatabase();
  await givenConsultation(db);
  const comments = [
    aComment({ target: { kind: 'consultation' }, words: 'First of all.' }),
    aComment({ target: { kind: 'block', id: 'b1' }, words: 'And then this.' }),
  ];
  const content = someContent({ respondent: anOrganisation(), comments });
  const responses = Array.from({ length: MANY }, (_, at) =>
    aResponse(at + 1, content, {
      versions: [aVersion(at + 1, 2, content), aVersion(at + 1, 1, content)],
    }),
  );
  for (let at = 0; at < MANY; at += 300) {
    await db.transact((tx) => insertResponses(tx, responses.slice(at, at + 300)));
  }

  const listed = await listResponses(db.read, 'consultation-1');
  const replies = await listOrganisationReplies(db.read, 'consultation-1');

  expect(listed).toHaveLength(MANY);
  const said = (at: number) =>
    listed[at]?.versions.map((version) => [
      version.number,
      ...version.content.comments.map(({ words }) => words),
    ]);
  expect([said(0), said(MANY - 1)]).toEqual(
    [0, 1].map(() => [1, 2].map((number) => [number, 'First of all.', 'And then this.'])),
  );
  expect(replies.map(({ number }) => number)).toEqual(responses.map(({ number }) => number));
  expect(replies.at(-1)?.versions.map(({ number }) => number)).toEqual([1, 2]);
});
