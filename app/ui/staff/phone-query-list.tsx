/** Questions asked by telephone: the form that logs one, and those logged with what became of them. */
import { formatDay } from '#app/domain/consultation/london-time.ts';
import type { PhoneQuery } from '#app/domain/response/phone-query.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { Button } from '../button.tsx';
import { Checkboxes } from '../checkboxes.tsx';
import { Details } from '../details.tsx';
import { valueOf } from '../field.tsx';
import { SaidOrNot } from '../respond/said.tsx';
import { SummaryList } from '../summary-list.tsx';
import { TextArea } from '../text-area.tsx';
import { TextInput } from '../text-input.tsx';

type QueryPageProps = {
  readonly page: {
    readonly slug: string;
    readonly formId: string;
    readonly today: string;
    readonly queries: readonly PhoneQuery[];
  };
};

type LogQueryFormProps = QueryPageProps & { readonly rejection: Rejection | undefined };

export function LogQueryForm({ page, rejection }: LogQueryFormProps) {
  return (
    <form className="portal-prose" method="post" noValidate>
      <h2 className="govuk-heading-m">Log a query</h2>
      <input type="hidden" name="formId" value={valueOf('formId', rejection, page.formId)} />
      <TextInput
        name="askedOn"
        label="Day of the call"
        hint="For example 14/10/2011."
        width={10}
        value={page.today.split('-').reverse().join('/')}
        rejection={rejection}
      />
      <TextArea name="about" label="What was asked?" rows={4} rejection={rejection} />
      <TextInput
        name="askedBy"
        label="Who asked? (optional)"
        hint="A name or a number to call back, if they gave one."
        rejection={rejection}
      />
      <TextArea
        name="answer"
        label="What were they told? (optional)"
        rows={3}
        rejection={rejection}
      />
      <Checkboxes
        name="isAnswered"
        label="Answered"
        choices={[{ value: 'yes', label: 'The question is answered' }]}
        rejection={rejection}
      />
      <Button name="do" value="log">
        Log this query
      </Button>
    </form>
  );
}

export function LoggedQueries({ page }: QueryPageProps) {
  return (
    <>
      <h2 className="govuk-heading-m">Queries logged</h2>
      {page.queries.length === 0 && <p className="govuk-body">None has been logged yet.</p>}
      {page.queries.map((query, at) => (
        <LoggedQuery key={query.id} query={query} place={at + 1} slug={page.slug} />
      ))}
    </>
  );
}

type LoggedQueryProps = {
  readonly query: PhoneQuery;
  /** Place in the list, from 1, which tells the buttons apart. */
  readonly place: number;
  readonly slug: string;
};

function LoggedQuery({ query, place, slug }: LoggedQueryProps) {
  const address = `/staff/consultations/${slug}/responses`;
  const isOpen = query.answeredAt === null && query.responseNumber === null;
  return (
    <section aria-labelledby={`query-${place}`}>
      <h3 className="govuk-heading-s" id={`query-${place}`}>
        Query {place}: asked on {formatDay(query.askedOn)}
      </h3>
      <SummaryList
        rows={[
          { name: 'Asked', value: <SaidOrNot text={query.about} /> },
          { name: 'By', value: <SaidOrNot text={query.askedBy} /> },
          { name: 'Told', value: <SaidOrNot text={query.answer} /> },
          { name: 'State', value: stateOf(query, address) },
        ]}
      />
      {isOpen && <AnswerForm query={query} place={place} />}
      {query.responseNumber === null && (
        <p className="govuk-body">
          <a className="govuk-link" href={`${address}/new?query=${query.id}`}>
            Enter query {place} as a reply
          </a>
        </p>
      )}
    </section>
  );
}

function stateOf(query: PhoneQuery, address: string) {
  if (query.responseNumber !== null) {
    return (
      <a className="govuk-link" href={`${address}/${query.responseNumber}`}>
        Entered as response number {query.responseNumber}
      </a>
    );
  }
  return query.answeredAt === null ? 'Waits for an answer' : 'Answered';
}

function AnswerForm({ query, place }: Pick<LoggedQueryProps, 'query' | 'place'>) {
  return (
    <Details summary={`Answer query ${place}`}>
      <form method="post" noValidate>
        <input type="hidden" name="queryId" value={query.id} />
        <div className="govuk-form-group">
          <label className="govuk-label" htmlFor={`answer-${place}`}>
            What were they told? (optional)
          </label>
          <textarea
            className="govuk-textarea"
            id={`answer-${place}`}
            name="answer"
            rows={3}
            defaultValue={query.answer}
          />
        </div>
        <Button name="do" value="answer" look="secondary">
          Mark query {place} as answered
        </Button>
      </form>
    </Details>
  );
}
