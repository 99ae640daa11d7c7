import fc from 'fast-check';
import { expect, test } from 'vitest';

import { fragment, html } from '#app/emails/html.ts';
import { withInertLinks } from '#app/emails/inert.ts';

test('a value in a letter is escaped, and a fragment is not escaped again', () => {
  const name = fragment`<b>${'A & "B"'}</b>`;

  expect(html`<p title="${"it's"}">${name}${[name, name]}</p>`).toBe(
    '<p title="it&#39;s"><b>A &amp; &quot;B&quot;</b><b>A &amp; &quot;B&quot;</b>' +
      '<b>A &amp; &quot;B&quot;</b></p>',
  );
});

test('no value can bring markup into a letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      expect(html`${typed}`).not.toMatch(/[<>"']/);
    }),
  );
});

test.each([
  ['Go to https://example.org/a', 'Go to https: // example. org/a'],
  ['www.example.org', 'www. example. org'],
  ['a.person@example.org', 'a. person @ example. org'],
  ['mailto:a@example.org', 'mailto: a @ example. org'],
  ['Paragraph 2.1.1 costs £4.50 (8.30pm).', 'Paragraph 2.1.1 costs £4.50 (8.30pm).'],
  ['The end.Then more', 'The end. Then more'],
])('“%s” is written without anything that a mail program takes for a link', (typed, inert) => {
  expect(withInertLinks(typed)).toBe(inert);
});
