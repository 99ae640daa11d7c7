/** Stands in for the task list when no response can be begun: too early, or closed. */
import type { Contact } from '#app/domain/consultation/consultation.ts';
import { ContactList } from './contact-list.tsx';
import { RespondPage, type RespondPageProps } from './respond-page.tsx';
import { ForgetCopies } from './writing-script.tsx';

type ClosedToResponsesProps = RespondPageProps['frame'] & {
  readonly contacts: readonly Contact[];
};

export function ClosedToResponses({ contacts, ...frame }: ClosedToResponsesProps) {
  const isEarly = frame.standing.kind === 'not-open' && frame.standing.stage === 'scheduled';
  return (
    <RespondPage
      frame={frame}
      back={{ href: `/consultations/${frame.slug}`, label: 'Back to the paper' }}
      heading={
        isEarly ? 'This consultation has not opened yet' : 'This consultation has closed'
      }
    >
      {isEarly ? (
        <p className="govuk-body">You can read the paper now, and answer once it opens.</p>
      ) : (
        <>
          <p className="govuk-body">You can still read the paper and see what happens next.</p>
          <p className="govuk-body">
            Did you save a draft?{' '}
            <a className="govuk-link" href="/drafts">
              Open it with your code
            </a>
            . You can see what you wrote and may be able to send it as a late response.
          </p>
        </>
      )}
      <h2 className="govuk-heading-m">Questions</h2>
      <ContactList contacts={contacts} />
      {!isEarly && <ForgetCopies slug={frame.slug} />}
    </RespondPage>
  );
}
