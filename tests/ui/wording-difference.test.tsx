import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import { WordingDifference } from '#app/ui/respond/wording-difference.tsx';

test('what is taken out and what is put in are marked as such, and said in hidden words', () => {
  const markup = renderToStaticMarkup(
    <WordingDifference
      parts={[
        { kind: 'kept', text: 'We meet ' },
        { kind: 'removed', text: 'twice' },
        { kind: 'added', text: '<b>often</b>' },
      ]}
    />,
  );

  const hidden = (words: string) => `<span class="govuk-visually-hidden">${words}</span>`;
  expect(markup).toContain(
    `We meet <del>${hidden(' [taken out: ')}twice${hidden('] ')}</del>` +
      `<ins>${hidden(' [put in: ')}&lt;b&gt;often&lt;/b&gt;${hidden('] ')}</ins>`,
  );
});

test('nothing is shown where nothing is compared', () => {
  expect(renderToStaticMarkup(<WordingDifference parts={[]} />)).toBe('');
});
