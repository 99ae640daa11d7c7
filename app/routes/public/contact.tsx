/** /contact — how to reach the partnership office. */
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { app } from '#app/context.server.ts';
import { showOffice } from '#app/operations/consultation/show-office.server.ts';
import { ContactDetails } from '#app/ui/office/contact-details.tsx';
import { OfficePage } from '#app/ui/office/office-page.tsx';
import { pageDescription, pageTitle } from '#app/ui/page-title.ts';

export const meta: MetaFunction<typeof loader> = ({ data: office }) => [
  { title: pageTitle(['Contact us', office?.name ?? 'Partnership consultations']) },
  pageDescription('How to reach the office that runs these consultations.'),
];

export async function loader() {
  return showOffice(app);
}

export default function ContactRoute() {
  const office = useLoaderData<typeof loader>();
  return (
    <OfficePage portalName={office.name} heading="Contact us">
      <p>Write or telephone if you have a question, or if you need help to reply.</p>
      <ContactDetails {...office} />
      <p>We answer letters and e-mails within five working days.</p>
      <h2 className="govuk-heading-m">Other formats and languages</h2>
      <p>
        We can give you any paper here in other languages, in large print, in Braille, as audio,
        in Easy Read or in British Sign Language (BSL).
      </p>
      <p>
        To ask for one, <a href="/">choose the consultation</a> and follow “Ask for another
        format” under “Other formats and languages”. Or write or telephone.
      </p>
      <p className="portal-lines">{office.alternativeFormats}</p>
    </OfficePage>
  );
}
