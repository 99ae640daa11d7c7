/** The page on which anybody asks for a paper in another format or language. */
import {
  DAYS_KEPT_AFTER_DONE,
  DAYS_KEPT_UNMET,
  PAPER_FORMAT_WORDS,
  PAPER_FORMATS,
} from '#app/domain/consultation/format-request.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { BackLink } from '../back-link.tsx';
import { Button } from '../button.tsx';
import { Checkboxes } from '../checkboxes.tsx';
import { ErrorSummary } from '../error-summary.tsx';
import { valueOf } from '../field.tsx';
import { Layout, Main } from '../layout.tsx';
import { NotificationBanner } from '../notices.tsx';
import { Honeypot } from '../respond/honeypot.tsx';
import { TextArea } from '../text-area.tsx';
import { TextInput } from '../text-input.tsx';

type FormatRequestViewProps = {
  readonly page: {
    readonly portalName: string;
    readonly slug: string;
    readonly title: string;
    readonly formId: string;
    readonly isSent: boolean;
  };
  readonly rejection: Rejection | undefined;
};

export function FormatRequestView({ page, rejection }: FormatRequestViewProps) {
  return (
    <Layout portalName={page.portalName}>
      <BackLink href={`/consultations/${page.slug}#other-formats`} label="Back to the paper" />
      <Main>
        <div className="portal-prose">
          {rejection && <ErrorSummary errors={rejection.errors} />}
          {page.isSent && !rejection && (
            <NotificationBanner kind="success">
              <p className="govuk-notification-banner__heading">We have your request.</p>
              <p className="govuk-body">
                The office will get in touch with you. If you gave an email address, we also
                send you a note that your request is here.
              </p>
            </NotificationBanner>
          )}
          <span className="govuk-caption-l">{page.title}</span>
          <h1 className="govuk-heading-l">Ask for another format</h1>
          <p className="govuk-body">
            It costs nothing, and you do not need an account. This is not a reply: what you
            write here is not counted and not published.
          </p>
          <RequestForm formId={page.formId} rejection={rejection} />
        </div>
      </Main>
    </Layout>
  );
}

type RequestFormProps = Pick<FormatRequestViewProps, 'rejection'> & {
  readonly formId: string;
};

function RequestForm({ formId, rejection }: RequestFormProps) {
  return (
    <form method="post" noValidate>
      <input type="hidden" name="formId" value={valueOf('formId', rejection, formId)} />
      <Checkboxes
        name="formats"
        label="How would you like the paper?"
        labelSize="m"
        hint="Choose all that you need."
        choices={PAPER_FORMATS.map((value) => ({ value, label: PAPER_FORMAT_WORDS[value] }))}
        rejection={rejection}
      />
      <TextInput
        name="language"
        label="Which language?"
        hint="Only if you ticked another language."
        rejection={rejection}
      />
      <TextInput
        name="name"
        label="Your name (optional)"
        autoComplete="name"
        rejection={rejection}
      />
      <ReachFields rejection={rejection} />
      <Honeypot />
      <p className="govuk-hint">
        We use this only to send you what you ask for. We delete it {DAYS_KEPT_AFTER_DONE} days
        after we have, and {DAYS_KEPT_UNMET} days after you ask at the latest.
      </p>
      <Button>Send this request</Button>
    </form>
  );
}

function ReachFields({ rejection }: Pick<FormatRequestViewProps, 'rejection'>) {
  return (
    <>
      <h2 className="govuk-heading-m">How can we reach you?</h2>
      <p className="govuk-body">Give at least one of these. We use it only for this request.</p>
      <TextInput
        name="email"
        label="Email address"
        type="email"
        autoComplete="email"
        spellCheck={false}
        rejection={rejection}
      />
      <TextInput
        name="telephone"
        label="Telephone number"
        type="tel"
        autoComplete="tel"
        width={20}
        rejection={rejection}
      />
      <TextArea name="postalAddress" label="Postal address" rows={4} rejection={rejection} />
    </>
  );
}
