import { expect, test } from 'vitest';

import {
  extensionNotice,
  type ExtensionNotice,
} from '#app/emails/response/extension-notice.ts';
import { aConsultation } from '#tests/support/factories.ts';

function aNotice(overrides: Partial<ExtensionNotice> = {}): ExtensionNotice {
  return {
    to: 'r@example.org',
    consultation: aConsultation({
      title: 'One <board>',
      closesAt: new Date('2011-10-21T23:00:00Z'),
    }),
    extension: { previousClosesAt: new Date('2011-10-14T23:00:00Z'), reason: 'A <storm>.' },
    pageLink: 'http://localhost:3000/consultations/fairhaven-review',
    draftLink: 'http://localhost:3000/drafts/0123-4567-89AB-CDEF',
    isSent: false,
    ...overrides,
  };
}

test('both parts say the new closing time, the old one, why, and lead to the draft', () => {
  const { to, subject, text, html } = extensionNotice(aNotice());

  expect([to, subject]).toEqual(['r@example.org', 'More time to reply to “One <board>”']);
  for (const part of [text, html]) {
    expect(part).toContain('now 11:59pm on Friday 21 October 2011.');
    expect(part).toContain('It was to close at 11:59pm on Friday 14 October 2011.');
    expect(part).toContain('/drafts/0123-4567-89AB-CDEF');
    expect(part).toContain('It is not counted until you send it.');
  }
  expect(text).toContain('Why: A <storm>.');
  expect(html).toContain('A &lt;storm&gt;.');
});

test('without a link that was asked for it leads to the consultation and opens no draft', () => {
  const { text } = extensionNotice(aNotice({ draftLink: null }));

  expect(text).toContain('http://localhost:3000/consultations/fairhaven-review');
  expect(text).toContain('in the browser in which you began');
  expect(text).not.toContain('/drafts/');
});

test('somebody who has sent the draft since is told that it can still be changed', () => {
  const { text } = extensionNotice(aNotice({ isSent: true }));

  expect(text).toContain('You can still change it until then.');
  expect(text).not.toContain('/drafts/');
});
