/** /receipts/:reference — the stage of a response; with its secret, what became of it (contract). */
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { referenceFromTyped } from '#app/domain/response/codes.ts';
import { receiptSecretFormSchema } from '#app/forms/code-forms.ts';
import { fieldErrors, typedValue } from '#app/forms/fields.ts';
import type { Fields } from '#app/forms/rejection.ts';
import { routeParam } from '#app/http/params.server.ts';
import { answerReceiptRefusal } from '#app/http/receipt-refusal.server.ts';
import { PRIVATE_HEADERS, readForm, respondAddress } from '#app/http/respond-page.server.ts';
import {
  draftCookie,
  draftToken,
  forgottenReceiptCookie,
  receiptCookie,
  receiptVisit,
} from '#app/http/respond-request.server.ts';
import { invalid, notFound } from '#app/http/responses.server.ts';
import {
  beginChange,
  reportMisuse,
  withdrawResponse,
} from '#app/operations/response/change-sent-response.server.ts';
import {
  openReceipt,
  showReceipt,
  type ReceiptVisit,
} from '#app/operations/response/show-receipt.server.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Layout, Main } from '#app/ui/layout.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { PageTerms } from '#app/ui/paper/page-terms.tsx';
import { OpenedReceipt, ReceiptSecretForm, ReceiptStage } from '#app/ui/respond/receipt.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  {
    title: page ? pageTitle([`Receipt ${page.reference}`, page.title, page.portalName]) : '',
  },
];

export const headers = () => PRIVATE_HEADERS;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await showReceipt(app, visitOf(request, params));
  if (!page) throw notFound();
  return page;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const fields = await readForm(request);
  const visit = visitOf(request, params);
  switch (typedValue(fields, 'intent')) {
    case 'change':
      return change(request, visit, fields);
    case 'withdraw':
      return backToReceipt(visit, fields, await withdrawResponse(app, visit));
    case 'report':
      return backToReceipt(visit, fields, await reportMisuse(app, visit));
    case 'close':
      return toReceipt(visit, forgottenReceiptCookie(app));
    default:
      return open(visit, fields);
  }
}

async function open(visit: ReceiptVisit, fields: Fields) {
  const sent = receiptSecretFormSchema.safeParse(fields);
  if (!sent.success) return invalid(fields, fieldErrors(sent.error));
  const pass = await openReceipt(app, { ...visit, secret: sent.data.secret });
  if (pass === null) {
    return invalid(fields, {
      secret: 'Check your secret code: it is not the one of this receipt',
    });
  }
  return toReceipt(visit, receiptCookie(app, pass));
}

async function change(request: Request, visit: ReceiptVisit, fields: Fields) {
  const begun = await beginChange(app, { ...visit, token: draftToken(app, request) });
  if (!begun.ok) return answerReceiptRefusal(begun.refusal, fields);
  return redirect(respondAddress(begun.value.slug), {
    headers: { 'Set-Cookie': draftCookie(app, begun.value) },
  });
}

function backToReceipt(
  visit: ReceiptVisit,
  fields: Fields,
  outcome: Awaited<ReturnType<typeof withdrawResponse | typeof reportMisuse>>,
) {
  return outcome.ok ? toReceipt(visit, null) : answerReceiptRefusal(outcome.refusal, fields);
}

function toReceipt({ reference }: ReceiptVisit, cookie: string | null) {
  const headers = cookie === null ? {} : { 'Set-Cookie': cookie };
  return redirect(`/receipts/${reference}`, { headers });
}

/** A reference typed by hand, in small letters or without hyphens, leads to the same receipt. */
function visitOf(
  request: Request,
  params: Readonly<Record<string, string | undefined>>,
): ReceiptVisit {
  const reference = referenceFromTyped(routeParam(params, 'reference'));
  if (reference === null) throw notFound();
  return receiptVisit(app, request, reference);
}

export default function ReceiptRoute() {
  const page = useLoaderData<typeof loader>();
  const rejection = useActionData<typeof action>();
  return (
    <Layout portalName={page.portalName}>
      <BackLink href={`/consultations/${page.slug}`} label="Go to the consultation" />
      <Main>
        <div className="portal-prose">
          {rejection && <ErrorSummary errors={rejection.errors} />}
          <span className="govuk-caption-l">{page.title}</span>
          <h1 className="govuk-heading-l">Receipt {page.reference}</h1>
          <PageTerms
            glossary={page.glossary}
            shown={[page.title, page.opened?.copy, page.opened?.suggestions, page.nextSteps]}
          />
          {page.opened ? (
            <OpenedReceipt {...page.opened} reference={page.reference} />
          ) : (
            <ReceiptSecretForm reference={page.reference} rejection={rejection} />
          )}
          <ReceiptStage {...page} />
        </div>
      </Main>
    </Layout>
  );
}
