import { expect, test } from 'vitest';

import { checkMeetingNote } from '#app/domain/response/meeting-note.ts';
import { aComment, aMeeting, anOrganisation, someContent } from '#tests/support/a-response.ts';

const target = { kind: 'proposal', id: 'p1' } as const;
const refused = { ok: false, refusal: { kind: 'meeting-takes-no-position' } };

// Nobody asked the people present one by one, so none of them has taken a position.
test.each([
  ['words alone', { words: 'Some would keep it.' }, { ok: true }],
  ['a position', { position: 'support' }, refused],
  ['a ticked answer', { choices: ['yes'] }, refused],
] as const)('the note of a meeting with %s', (_name, said, outcome) => {
  const comments = [aComment({ target, ...said })];
  const note = someContent({ respondent: aMeeting(), comments });

  expect(checkMeetingNote(note)).toMatchObject(outcome);
  expect(checkMeetingNote({ ...note, respondent: anOrganisation() })).toMatchObject({
    ok: true,
  });
});
