/** The reference paper from its file to the page. Skipped where the papers are not beside us. */
import { readFileSync } from 'node:fs';

import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import { importPaper } from '#app/domain/paper/import-paper.ts';
import { readDocument } from '#app/infrastructure/documents/read-document.server.ts';
import { PaperArticle } from '#app/ui/paper/paper-article.tsx';
import { readingOf } from '#app/ui/paper/reading.ts';
import { hasShared, sharedPath } from '#tests/support/shared.ts';

test.skipIf(!hasShared)(
  'R-02 every block of the R&C paper stands in order with its label and a link of its own',
  async () => {
    const fileName = 'redcar-cleveland-2011.docx';
    const bytes = readFileSync(sharedPath(`papers/${fileName}`));
    const document = await readDocument(bytes, fileName);
    if (!document.ok) throw new Error('The paper cannot be read');
    const paper = importPaper(document.value, { kind: 'consultation' });
    const reading = readingOf(paper, { respondTo: null, passagesBefore: [] });
    const html = renderToStaticMarkup(<PaperArticle reading={reading} labelledBy="paper" />);

    const ids = [...html.matchAll(/ id="(?!marker-)([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(paper.blocks.map(({ id }) => id));
    for (const { id, label } of paper.blocks) {
      if (label !== null)
        expect(html).toContain(`<a class="paper-label" href="#${id}">${label}`);
    }
    const twice = paper.blocks.filter(({ label }) => label === '2.1.1');
    expect(twice.map(({ id }) => reading.names.get(id))).toEqual([
      '2.1.1 (first)',
      '2.1.1 (second) Purpose, Role and Added Value',
    ]);
  },
);
