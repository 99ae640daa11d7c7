import { expect, test } from 'vitest';

import { viewAtClosing, viewNow } from '#app/domain/response/ratification.ts';

const DEADLINE = { closesAt: new Date('2011-10-14T23:00:00Z'), graceMinutes: 15 };
const LATER = new Date('2011-12-01T09:00:00Z');
const SUBJECT = { kind: 'subject-to-ratification', body: 'Board', on: null } as const;
const OFFICER = { kind: 'officer-view', body: '', on: null } as const;

function version(
  number: number,
  submittedAt: string,
  mandate: typeof SUBJECT | typeof OFFICER,
) {
  return { number, submittedAt: new Date(submittedAt), mandate };
}

function ratified(versionNumber: number, receivedAt: string) {
  return {
    id: `ratification-${versionNumber}`,
    versionNumber,
    outcome: 'agreed' as const,
    body: 'Board',
    metOn: '2011-10-01',
    words: '',
    receivedAt: new Date(receivedAt),
    recordedBy: 'contact-1',
    recordedAt: new Date(receivedAt),
  };
}

const SENT = {
  timeliness: 'on-time',
  isEntered: false,
  versions: [
    version(1, '2011-08-01T09:00:00Z', SUBJECT),
    version(2, '2011-10-14T23:14:59Z', OFFICER),
    version(3, '2011-10-14T23:15:00Z', SUBJECT),
  ],
  ratifications: [],
} as const;

// W-03: beside the operations, the edges in time.
test('the last version in time stands at closing, those sent in the minutes after it too', () => {
  expect(viewAtClosing(SENT, DEADLINE, LATER)).toEqual({
    versionNumber: 2,
    view: 'officer-view',
  });
  expect(viewNow(SENT)).toEqual({ versionNumber: 3, view: 'subject-to-ratification' });
});

test('nothing stands before it closes, without a closing time, or of what came late', () => {
  const before = new Date(DEADLINE.closesAt.getTime() - 1);
  expect(viewAtClosing(SENT, DEADLINE, before)).toBeNull();
  expect(viewAtClosing(SENT, { ...DEADLINE, closesAt: null }, LATER)).toBeNull();
  expect(viewAtClosing({ ...SENT, timeliness: 'late' }, DEADLINE, LATER)).toBeNull();
  expect(viewAtClosing({ ...SENT, versions: [] }, DEADLINE, LATER)).toBeNull();
});

test('a decision counts for its own version and from the instant at which the office had it', () => {
  const inTime = ratified(2, '2011-10-14T22:59:59Z');
  const late = ratified(2, '2011-10-14T23:00:00Z');
  const ofAnother = ratified(1, '2011-09-01T09:00:00Z');

  const views = [inTime, late, ofAnother].map(
    (decision) => viewAtClosing({ ...SENT, ratifications: [decision] }, DEADLINE, LATER)?.view,
  );
  expect(views).toEqual(['ratified', 'officer-view', 'officer-view']);
});

test('a letter that staff entered late and corrected later stood at closing as it reads now', () => {
  const entered = {
    ...SENT,
    isEntered: true,
    versions: [
      version(1, '2011-10-20T09:00:00Z', OFFICER),
      version(2, '2011-11-20T09:00:00Z', SUBJECT),
    ],
  };

  expect(viewAtClosing(entered, DEADLINE, LATER)).toEqual({
    versionNumber: 2,
    view: 'subject-to-ratification',
  });
  const decided = { ...entered, ratifications: [ratified(1, '2011-10-01T09:00:00Z')] };
  expect(viewAtClosing(decided, DEADLINE, LATER)?.view).toBe('ratified');
});
