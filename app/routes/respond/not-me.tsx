/**
 * /receipts/:reference/not-me — somebody says that their name or address was used without them.
 *
 * No account and no code is needed, and looking at the page changes nothing: only its button does.
 */
import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { referenceFromTyped } from '#app/domain/response/codes.ts';
import { routeParam } from '#app/http/params.server.ts';
import { PRIVATE_HEADERS } from '#app/http/respond-page.server.ts';
import { receiptVisit } from '#app/http/respond-request.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import { reportMisuse } from '#app/operations/response/change-sent-response.server.ts';
import { showReceipt } from '#app/operations/response/show-receipt.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { Layout, Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { ContactList } from '#app/ui/respond/contact-list.tsx';

const HEADING = 'Tell us that you did not send this';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? pageTitle([HEADING, page.title, page.portalName]) : '' },
];

export const headers = () => PRIVATE_HEADERS;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await showReceipt(app, receiptVisit(app, request, referenceIn(params)));
  if (!page) throw notFound();
  const { portalName, title, reference, contacts } = page;
  return { portalName, title, reference, contacts };
}

export async function action({ params }: ActionFunctionArgs) {
  const reported = await reportMisuse(app, { reference: referenceIn(params) });
  if (!reported.ok) throw notFound();
  return data({ isReported: true });
}

function referenceIn(params: LoaderFunctionArgs['params']): string {
  const reference = referenceFromTyped(routeParam(params, 'reference'));
  if (reference === null) throw notFound();
  return reference;
}

export default function NotMeRoute() {
  const { portalName, title, reference, contacts } = useLoaderData<typeof loader>();
  const isReported = useActionData<typeof action>()?.isReported ?? false;
  return (
    <Layout portalName={portalName}>
      <BackLink href={`/receipts/${reference}`} label="Back to the receipt" />
      <Main>
        <div className="portal-prose">
          <span className="govuk-caption-l">{title}</span>
          <h1 className="govuk-heading-l">
            {isReported ? 'Thank you for telling us' : HEADING}
          </h1>
          {isReported ? (
            <p className="govuk-body">
              A person will look into response {reference}. You do not have to do anything else.
            </p>
          ) : (
            <>
              <p className="govuk-body">
                Did somebody use your name or your email address in response {reference}? Press
                the button. A person will look into it.
              </p>
              <form method="post" noValidate>
                <Button>I did not send this</Button>
              </form>
            </>
          )}
          <h2 className="govuk-heading-m">Questions</h2>
          <ContactList contacts={contacts} />
        </div>
      </Main>
    </Layout>
  );
}
