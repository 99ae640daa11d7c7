/**
 * What stands in for a page that cannot be shown: what happened, what to do, and no more.
 *
 * It uses nothing but its own props, so it works when the database does not.
 */
import { Layout, Main } from './layout.tsx';

type ProblemPageProps = {
  /** HTTP status of the answer. */
  readonly status: number;
  /** Words of the answer itself, shown only where a person wrote them (403). */
  readonly message?: string | undefined;
  readonly portalName?: string;
};

const DEFAULT_PORTAL_NAME = 'Partnership consultations';

export function ProblemPage({
  status,
  message,
  portalName = DEFAULT_PORTAL_NAME,
}: ProblemPageProps) {
  const { heading, sentences } = problemWords(status, message);
  return (
    <Layout portalName={portalName}>
      <Main>
        <div className="portal-prose">
          <h1 className="govuk-heading-l">{heading}</h1>
          {sentences.map((sentence) => (
            <p className="govuk-body" key={sentence}>
              {sentence}
            </p>
          ))}
          <p className="govuk-body">
            <a className="govuk-link" href="/">
              See all consultations
            </a>{' '}
            or{' '}
            <a className="govuk-link" href="/contact">
              contact us
            </a>
            .
          </p>
        </div>
      </Main>
    </Layout>
  );
}

type ProblemWords = { readonly heading: string; readonly sentences: readonly string[] };

/** Heading (also the page's title) and sentences for a status. */
export function problemWords(status: number, message?: string): ProblemWords {
  switch (status) {
    case 403:
      return {
        heading: 'You cannot open this page',
        sentences: [message ?? 'Your sign-in does not let you see it.'],
      };
    case 404:
      return {
        heading: 'Page not found',
        sentences: [
          'If you typed the address, check that it is right.',
          'If you copied it, check that you copied all of it.',
        ],
      };
    case 410:
      return {
        heading: 'This page is no longer here',
        sentences: ['It was on this website before, and it has been taken away.'],
      };
    default:
      return {
        heading: 'Sorry, there is a problem',
        sentences: [
          'Something has gone wrong on our side. Please try again in a few minutes.',
          'If you were writing a response, everything that you saved before is safe.',
        ],
      };
  }
}
