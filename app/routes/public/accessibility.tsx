/** /accessibility — how far the site can be used by everyone, and what to do where it cannot. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { showOffice } from '#app/operations/consultation/show-office.server.ts';
import { ContactDetails } from '#app/ui/office/contact-details.tsx';
import { NeedsReview, OfficePage, Paragraphs } from '#app/ui/office/office-page.tsx';
import { pageDescription, pageTitle } from '#app/ui/page-title.ts';

export const meta: MetaFunction<typeof loader> = ({ data: office }) => [
  {
    title: pageTitle(['Accessibility statement', office?.name ?? 'Partnership consultations']),
  },
  pageDescription('How far everyone can use this website, and who to tell when you cannot.'),
];

export async function loader() {
  return showOffice(app);
}

export default function AccessibilityRoute() {
  const office = useLoaderData<typeof loader>();
  return (
    <OfficePage portalName={office.name} heading="Accessibility statement">
      <NeedsReview needsReview={office.needsReview} />
      <Paragraphs text={office.accessibilityStatement} />
      <h2 className="govuk-heading-m">Tell us about a problem</h2>
      <ContactDetails {...office} />
    </OfficePage>
  );
}
