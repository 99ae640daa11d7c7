/** /consultations/:slug/respond/sent — the response is on record: reference, code, next steps, copy. */
import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { formatInstant } from '#app/domain/consultation/london-time.ts';
import { routeParam } from '#app/http/params.server.ts';
import { respondAddress, SCRIPTED_HEADERS } from '#app/http/respond-page.server.ts';
import { respondVisit } from '#app/http/respond-request.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import {
  showConfirmation,
  type ConfirmationPage,
} from '#app/operations/response/show-confirmation.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { Layout, Main } from '#app/ui/layout.tsx';
import { Panel, WarningText } from '#app/ui/notices.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { PageTerms } from '#app/ui/paper/page-terms.tsx';
import { ContactList } from '#app/ui/respond/contact-list.tsx';
import { NextStepList } from '#app/ui/respond/next-step-list.tsx';
import { ForgetCopies } from '#app/ui/respond/writing-script.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? pageTitle(['We have your response', page.title, page.portalName]) : '' },
];

export const headers = () => SCRIPTED_HEADERS;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const slug = routeParam(params, 'slug');
  const page = await showConfirmation(app, respondVisit(app, request, { slug }));
  if (!page) throw notFound();
  if (page === 'not-sent') throw redirect(respondAddress(slug));
  const receiptAddress = `${app.config.publicUrl}/receipts/${page.reference}`;
  return { ...page, receiptAddress };
}

export default function SentRoute() {
  const page = useLoaderData<typeof loader>();
  const isChange = page.versionNumber > 1;
  return (
    <Layout portalName={page.portalName}>
      <BackLink href={`/consultations/${page.slug}`} label="Back to the paper" />
      <Main>
        <div className="portal-prose">
          <Panel title={isChange ? 'We have your changed response' : 'We have your response'}>
            Your reference
            <br />
            <strong>{page.reference}</strong>
          </Panel>
          {page.timeliness === 'late' && (
            <WarningText>
              It came after the closing time. A person will decide whether it can be counted.
            </WarningText>
          )}
          <p className="govuk-body">
            We received it at {formatInstant(page.submittedAt)}.{' '}
            {page.email !== '' && `We are sending a receipt to ${page.email}.`}
          </p>
          <SecretCode {...page} />
          <h2 className="govuk-heading-m">What happens next</h2>
          <NextStepList steps={page.nextSteps} />
          <h2 className="govuk-heading-m">Questions</h2>
          <p className="govuk-body">Give your reference when you write or call.</p>
          <ContactList contacts={page.contacts} />
          <h2 className="govuk-heading-m">A copy of what you sent</h2>
          <PageTerms glossary={page.glossary} shown={page.copy} />
          <p className="govuk-body">You can print this page, or save it, to keep a copy.</p>
          <pre className="govuk-body portal-copy">{page.copy}</pre>
          <Finish slug={page.slug} />
          <ForgetCopies slug={page.slug} />
        </div>
      </Main>
    </Layout>
  );
}

function SecretCode({
  secret,
  reference,
  mayRevise,
  receiptAddress,
}: Pick<ConfirmationPage, 'secret' | 'reference' | 'mayRevise'> & {
  /** For those who print the page. */
  readonly receiptAddress: string;
}) {
  return (
    <>
      <h2 className="govuk-heading-m">Your secret code</h2>
      <p className="govuk-body">
        <span className="portal-code">{secret}</span>
      </p>
      <p className="govuk-body">
        Write it down or print this page. With your reference and this code you can see what
        became of your response{mayRevise && ', and change or withdraw it until closing'}. Go to{' '}
        <a className="govuk-link" href={`/receipts/${reference}`}>
          your receipt
        </a>
        .
      </p>
      <p className="govuk-body portal-only-printed">Your receipt: {receiptAddress}</p>
    </>
  );
}

function Finish({ slug }: { readonly slug: string }) {
  return (
    <div className="portal-not-printed">
      <h2 className="govuk-heading-m">Finish</h2>
      <p className="govuk-body">
        If other people use this computer, clear this page from the browser. Your response stays
        with us.
      </p>
      <form method="post" action={`/consultations/${slug}/respond/leave`} noValidate>
        <Button look="secondary">Clear this browser</Button>
      </form>
    </div>
  );
}
