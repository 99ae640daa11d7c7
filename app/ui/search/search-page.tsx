/** What was found in the published papers, best first, each with the words that were looked for. */
import { BackLink } from '../back-link.tsx';
import { Layout, Main } from '../layout.tsx';
import { Pagination } from '../pagination.tsx';
import { TermNotes } from '../paper/term-notes.tsx';
import { SearchForm } from './search-form.tsx';

type Excerpt = readonly { readonly text: string; readonly isMatch: boolean }[];

type Result = {
  readonly href: string;
  readonly name: string;
  readonly heading: string;
  readonly title: string;
  readonly excerpt: Excerpt;
  readonly terms: readonly { readonly term: string; readonly expansion: string }[];
};

export type SearchPageProps = {
  readonly portalName: string;
  readonly query: string;
  readonly within: { readonly slug: string; readonly title: string } | null;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly results: readonly Result[];
};

export function SearchPageView(props: SearchPageProps) {
  const { portalName, query, within, page, pages } = props;
  const isAsked = query.trim() !== '';
  return (
    <Layout portalName={portalName}>
      {within === null ? (
        <BackLink href="/" label="All consultations" />
      ) : (
        <BackLink href={`/consultations/${within.slug}`} label={within.title} />
      )}
      <Main>
        <div className="portal-title">
          <h1 className="govuk-heading-l">Search the papers</h1>
        </div>
        <SearchForm query={query} within={within} />
        {isAsked && <Found {...props} />}
        <Pagination
          subject="results"
          page={page}
          pages={pages}
          hrefOf={(number) => addressOf(props, number)}
        />
      </Main>
    </Layout>
  );
}

function addressOf({ query, within }: SearchPageProps, page: number): string {
  const asked = new URLSearchParams({ q: query, ...(within && { in: within.slug }) });
  if (page > 1) asked.set('page', String(page));
  return `/search?${asked.toString()}`;
}

function Found({ query, within, total, page, results }: SearchPageProps) {
  const place = within === null ? 'in all papers' : `in “${within.title}”`;
  return (
    <section className="portal-found" aria-labelledby="found">
      <h2 className="govuk-heading-m" id="found">
        {total === 0 ? 'Nothing found' : inWords(total)} for “{query}” {place}
      </h2>
      {total === 0 ? (
        <NothingFound query={query} isWithin={within !== null} />
      ) : (
        <ol className="portal-results" start={10 * (page - 1) + 1}>
          {results.map((result) => (
            <li key={result.href}>
              <FoundPassage {...result} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function inWords(total: number): string {
  return total === 1 ? '1 place' : `${total} places`;
}

function FoundPassage({ href, name, heading, title, excerpt, terms }: Result) {
  return (
    <>
      <a href={href}>
        {name} <span className="portal-results__paper">in “{title}”</span>
      </a>
      {heading !== '' && <p className="portal-results__heading">Under: {heading}</p>}
      <p>
        {excerpt.map(({ text, isMatch }, at) =>
          isMatch ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
        )}
      </p>
      <TermNotes entries={terms} />
    </>
  );
}

function NothingFound({
  query,
  isWithin,
}: {
  readonly query: string;
  readonly isWithin: boolean;
}) {
  const everywhere = `/search?${new URLSearchParams({ q: query }).toString()}`;
  return (
    <>
      <p>You could:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>look at how the words are spelt</li>
        <li>use fewer words, or other words for the same thing</li>
        {isWithin && (
          <li>
            <a href={everywhere}>look in all papers</a>
          </li>
        )}
        <li>
          <a href="/">see the list of consultations</a>
        </li>
      </ul>
    </>
  );
}
