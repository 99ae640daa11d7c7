import { expect, test } from 'vitest';

import { draftLink } from '#app/emails/response/draft-link.ts';
import { aConsultation } from '#tests/support/factories.ts';

const link = 'http://localhost:3000/drafts/0123-4567-89AB-CDEF';

test('both parts carry the link, the deadline and that it must be kept to oneself', () => {
  const consultation = aConsultation({ title: 'One <board>' });

  const { to, subject, text, html } = draftLink({ to: 'r@example.org', consultation, link });

  expect([to, subject]).toEqual(['r@example.org', 'Your draft response to “One <board>”']);
  for (const part of [text, html]) {
    expect(part).toContain(link);
    expect(part).toContain('Send your response by 11:59pm on Friday 14 October 2011.');
    expect(part).toContain('Do not pass it on.');
  }
  expect(html).toContain('One &lt;board&gt;');
});

test('nothing is said of a closing time that is not set', () => {
  const consultation = aConsultation({ closesAt: null });

  expect(draftLink({ to: 'r@example.org', consultation, link }).text).not.toContain('by');
});
