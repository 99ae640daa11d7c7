/**
 * Pages that need nothing but themselves: for requests that never reach Remix, and for when Remix or
 * the database cannot answer.
 */
import type { Answer } from './answer.ts';

type PlainWords = { readonly heading: string; readonly sentences: readonly string[] };

const WORDS: Readonly<Record<number, PlainWords>> = {
  400: {
    heading: 'We could not read that request',
    sentences: ['Check the address, or go back and try again.'],
  },
  403: {
    heading: 'This form was not sent from our own pages',
    sentences: [
      'To keep people safe, we only take forms that were sent from this website.',
      'Go back to the page, load it again, and press the button again.',
      'If it goes on, your browser may be hiding where the form came from.',
    ],
  },
  404: {
    heading: 'Page not found',
    sentences: ['Check the address, or start at the front page.'],
  },
  405: {
    heading: 'That cannot be done here',
    sentences: ['This address takes no such request.'],
  },
  408: {
    heading: 'That took too long',
    sentences: ['We waited for the rest and it did not come. Please try again.'],
  },
  413: {
    heading: 'That is too large',
    sentences: ['Go back, make it shorter or the file smaller, and send it again.'],
  },
  414: { heading: 'That address is too long', sentences: ['Start at the front page.'] },
  415: {
    heading: 'We could not read that form',
    sentences: ['It was sent in a way that this website does not know.'],
  },
  431: {
    heading: 'Your browser sent too much',
    sentences: ['Delete the cookies of this website and try again.'],
  },
  500: {
    heading: 'Sorry, there is a problem',
    sentences: [
      'Something has gone wrong on our side. Please try again in a few minutes.',
      'What you saved before is safe.',
    ],
  },
  503: {
    heading: 'Sorry, we cannot answer just now',
    sentences: [
      'Please try again in a few minutes. What you saved before is safe.',
      'If the consultation closes today, go back, copy what you wrote and keep it.',
    ],
  },
};

const RETRY_AFTER_SECONDS = 60;

/** A whole page for a status, with headers that suit it. */
export function plainPage(status: number): Answer {
  const { heading, sentences } = WORDS[status] ?? { heading: 'Problem', sentences: [] };
  const paragraphs = sentences.map((sentence) => `<p>${sentence}</p>\n`).join('');
  const markup = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading}</title>
</head>
<body>
<main>
<h1>${heading}</h1>
${paragraphs}<p><a href="/">Front page</a></p>
</main>
</body>
</html>
`;
  const headers = new Headers({ 'Content-Type': 'text/html; charset=utf-8' });
  headers.set('Cache-Control', 'no-store');
  if (status === 405) headers.set('Allow', 'GET, HEAD, POST');
  if (status === 503) headers.set('Retry-After', String(RETRY_AFTER_SECONDS));
  return { status, headers, body: new TextEncoder().encode(markup) };
}
