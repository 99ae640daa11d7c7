/**
 * HTML: one file that needs nothing else, readable on a telephone, in print and by screen reader.
 *
 * Charts are drawn as SVG with their table below. No script, and a policy that would stop any.
 */
import { renderToStaticMarkup } from 'react-dom/server';

import { formatInstant } from '#app/domain/consultation/london-time.ts';
import { assertNever } from '#app/domain/result.ts';
import type { Block, Report } from '../report.ts';
import { HtmlChart } from './html-chart.tsx';
import { HTML_STYLES } from './html-styles.ts';
import { HtmlTable } from './html-table.tsx';
import type { Renderer } from './renderer.ts';

export const htmlRenderer: Renderer = {
  extension: 'html',
  mediaType: 'text/html; charset=utf-8',
  render(report) {
    const markup = renderToStaticMarkup(<Page report={report} />);
    return new TextEncoder().encode(`<!doctype html>\n${markup}\n`);
  },
};

const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

function Page({ report }: { readonly report: Report }) {
  return (
    <html lang={report.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta httpEquiv="Content-Security-Policy" content={POLICY} />
        <title>{report.title}</title>
        {/* The text is our own constant; React would escape what CSS needs. */}
        <style dangerouslySetInnerHTML={{ __html: HTML_STYLES }} />
      </head>
      <body>
        <a className="skip" href="#main">
          Skip to the report
        </a>
        <header>
          <p>{report.publisher}</p>
        </header>
        <main id="main">
          <h1>{report.title}</h1>
          <p className="quiet">Figures at {formatInstant(report.snapshotAt)}</p>
          <Contents blocks={report.blocks} />
          {report.blocks.map((block, at) => (
            <BlockView key={at} block={block} at={at} />
          ))}
        </main>
        <footer>
          <p>
            Snapshot (SHA-256): <code>{report.hash}</code>
          </p>
        </footer>
      </body>
    </html>
  );
}

function Contents({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <nav aria-labelledby="contents">
      <h2 id="contents">Contents</h2>
      <ol>
        {blocks.map((block, at) =>
          block.kind === 'heading' && block.level === 1 ? (
            <li key={at}>
              <a href={`#${anchorOf(at)}`}>{block.text}</a>
            </li>
          ) : null,
        )}
      </ol>
    </nav>
  );
}

function anchorOf(at: number): string {
  return `part-${at + 1}`;
}

function BlockView({ block, at }: { readonly block: Block; readonly at: number }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? (
        <h2 id={anchorOf(at)}>{block.text}</h2>
      ) : (
        <h3 id={anchorOf(at)}>{block.text}</h3>
      );
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.entries.map((entry, index) => (
            <li key={index}>{entry}</li>
          ))}
        </ul>
      );
    case 'notice':
      return <p className="notice">{block.text}</p>;
    case 'table':
      return <HtmlTable table={block.table} />;
    case 'chart':
      return <HtmlChart chart={block.chart} />;
    default:
      return assertNever(block);
  }
}
