/** /privacy — what the office does with what people tell it. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { showOffice } from '#app/operations/consultation/show-office.server.ts';
import { ContactDetails } from '#app/ui/office/contact-details.tsx';
import { NeedsReview, OfficePage, Paragraphs } from '#app/ui/office/office-page.tsx';
import { pageDescription, pageTitle } from '#app/ui/page-title.ts';

export const meta: MetaFunction<typeof loader> = ({ data: office }) => [
  { title: pageTitle(['Privacy notice', office?.name ?? 'Partnership consultations']) },
  pageDescription('What we do with what you tell us, and how long we keep it.'),
];

export async function loader() {
  return showOffice(app);
}

export default function PrivacyRoute() {
  const office = useLoaderData<typeof loader>();
  return (
    <OfficePage portalName={office.name} heading="Privacy notice">
      <NeedsReview needsReview={office.needsReview} />
      <Paragraphs text={office.privacyStatement} />
      <h2 className="govuk-heading-m">If people ask us for information</h2>
      <Paragraphs text={office.confidentialityStatement} />
      <h2 className="govuk-heading-m">Who to ask</h2>
      <ContactDetails {...office} />
    </OfficePage>
  );
}
