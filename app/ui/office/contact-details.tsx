/** How to reach the office, in the same order everywhere (WCAG 2.2 SC 3.2.6). */
import type { PartnershipSettings } from '#app/domain/consultation/partnership-settings.ts';
import { EmailLink, TelephoneLink } from '../consultation/ways-to-reply.tsx';
import { SummaryList } from '../summary-list.tsx';

type ContactDetailsProps = Pick<
  PartnershipSettings,
  'replyEmail' | 'telephone' | 'telephoneHours' | 'postalAddress'
>;

export function ContactDetails(props: ContactDetailsProps) {
  const { replyEmail, telephone, telephoneHours, postalAddress } = props;
  return (
    <SummaryList
      rows={[
        { name: 'E-mail', value: <EmailLink address={replyEmail} /> },
        {
          name: 'Telephone',
          value: (
            <>
              <TelephoneLink number={telephone} />
              {telephoneHours !== '' && <> ({telephoneHours})</>}
            </>
          ),
        },
        { name: 'Letter', value: <address className="portal-lines">{postalAddress}</address> },
      ]}
    />
  );
}
