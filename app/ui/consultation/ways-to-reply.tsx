/** Every way to reply, to ask and to have the paper in another form, in one order everywhere. */
import type { ReactNode } from 'react';

import {
  takesResponses,
  type Consultation,
  type Contact,
  type Stage,
} from '#app/domain/consultation/consultation.ts';
import { formatDeadline } from '#app/domain/consultation/london-time.ts';
import { LanguageList } from './language-links.tsx';

type WaysToReplyProps = {
  readonly consultation: Consultation;
  readonly stage: Stage;
  /** The offer of other formats and languages, in the partnership's own words. */
  readonly alternativeFormats: string;
  /** Tags of the languages and forms in which the paper can be read here. */
  readonly languages: readonly string[];
};

export function WaysToReply(props: WaysToReplyProps) {
  const { consultation, stage } = props;
  const { contacts, slug } = consultation;
  const isOpen = takesResponses(stage);
  return (
    <>
      <section className="portal-prose" aria-labelledby="ways-to-reply">
        <h2 className="govuk-heading-m" id="ways-to-reply">
          {isOpen || stage === 'scheduled' ? 'Ways to reply' : 'If you still want to reply'}
        </h2>
        <ReplyWords consultation={consultation} stage={stage} />
        <dl className="portal-ways">
          {isOpen && (
            <Way name="On this website">
              <p>
                <a href={`/consultations/${slug}/respond`}>Respond online</a>. You can save your
                reply and finish it later.
              </p>
            </Way>
          )}
          <ContactWays contacts={ofPurpose(contacts, 'reply')} />
          <Helpline contacts={ofPurpose(contacts, 'telephone-help')} />
          <Questions contacts={ofPurpose(contacts, 'query')} />
        </dl>
      </section>
      <OtherFormats {...props} />
    </>
  );
}

function OtherFormats({ consultation, alternativeFormats, languages }: WaysToReplyProps) {
  const { contacts, slug } = consultation;
  return (
    <section className="portal-prose" aria-labelledby="other-formats">
      <h2 className="govuk-heading-m" id="other-formats">
        Other formats and languages
      </h2>
      <LanguageList slug={slug} languages={languages} />
      <p>
        We can give you this paper in other languages, in large print, in Braille, as audio, in
        Easy Read or in British Sign Language (BSL).
      </p>
      {alternativeFormats !== '' && <p>{alternativeFormats}</p>}
      <p>
        You can <a href={`/consultations/${slug}?print=large`}>read it in large print</a> on
        this website now, or <a href={`/consultations/${slug}.txt`}>as plain text</a> that any
        device can show or read aloud.
      </p>
      <p>
        <a href={`/consultations/${slug}/formats`}>Ask for another format</a>. You do not need
        an account.
      </p>
      <dl className="portal-ways">
        <ContactWays contacts={ofPurpose(contacts, 'alternative-formats')} />
      </dl>
    </section>
  );
}

function ofPurpose(contacts: readonly Contact[], purpose: Contact['purpose']) {
  return contacts.filter((contact) => contact.purpose === purpose);
}

function ReplyWords({ consultation, stage }: Pick<WaysToReplyProps, 'consultation' | 'stage'>) {
  const { closesAt, publisher } = consultation;
  if (takesResponses(stage)) {
    return (
      <p>
        You do not have to answer everything. One comment is enough.
        {closesAt !== null && <> We must have your reply by {formatDeadline(closesAt)}.</>}
      </p>
    );
  }
  if (stage === 'scheduled' || stage === 'withdrawn') return null;
  return (
    <p>
      {closesAt !== null && <>This consultation closed at {formatDeadline(closesAt)}. </>}
      If your reply is late, you can still write to us. Say why it is late. {publisher} decides
      whether a late reply can be counted, and the report says how many came late.
    </p>
  );
}

function ContactWays({ contacts }: { readonly contacts: readonly Contact[] }) {
  return (
    <>
      {contacts.map((contact, at) => (
        <ContactWay contact={contact} key={at} />
      ))}
    </>
  );
}

function ContactWay({ contact }: { readonly contact: Contact }) {
  const { role, email, telephone, postalAddress, hours } = contact;
  return (
    <>
      {email !== null && (
        <Way name="E-mail">
          <p>
            <EmailLink address={email} /> ({role})
          </p>
        </Way>
      )}
      {postalAddress !== null && (
        <Way name="Letter">
          <address>{[role, ...postalAddress.split('\n')].join('\n')}</address>
        </Way>
      )}
      {telephone !== null && (
        <Way name="Telephone">
          <p>
            {role}: <TelephoneLink number={telephone} />
            {hours !== null && <>. {hours}</>}
          </p>
        </Way>
      )}
    </>
  );
}

function Helpline({ contacts }: { readonly contacts: readonly Contact[] }) {
  if (contacts.length === 0) return null;
  return (
    <Way name="Help by telephone">
      {contacts.map(({ role, telephone, email, hours }, at) => (
        <p key={at}>
          {role}: {telephone !== null && <TelephoneLink number={telephone} />}
          {telephone === null && email !== null && <EmailLink address={email} />}
          {hours !== null && <>. {hours}</>}. We can write your reply down for you.
        </p>
      ))}
    </Way>
  );
}

function Questions({ contacts }: { readonly contacts: readonly Contact[] }) {
  if (contacts.length === 0) return null;
  return (
    <Way name="Questions">
      {contacts.map(({ role, telephone, email }, at) => (
        <p key={at}>
          {role}: {email !== null && <EmailLink address={email} />}
          {email !== null && telephone !== null && ' or '}
          {telephone !== null && <TelephoneLink number={telephone} />}
        </p>
      ))}
    </Way>
  );
}

type WayProps = { readonly name: string; readonly children: ReactNode };

function Way({ name, children }: WayProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function EmailLink({ address }: { readonly address: string }) {
  return <a href={`mailto:${address}`}>{address}</a>;
}

export function TelephoneLink({ number }: { readonly number: string }) {
  return <a href={`tel:${number.replaceAll(/[^\d+]/g, '')}`}>{number}</a>;
}
