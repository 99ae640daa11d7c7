/** Keeping a draft for later: the two ways to ask for it, and the code once it is kept. */
import type { Rejection } from '#app/forms/rejection.ts';
import { Button } from '../button.tsx';
import { TextInput } from '../text-input.tsx';
import { DraftField } from './respond-page.tsx';

type KeepFormsProps = { readonly draftId: string; readonly rejection: Rejection | undefined };

export function KeepForms({ draftId, rejection }: KeepFormsProps) {
  return (
    <>
      <p className="govuk-body">
        You can open your draft again, in any browser, until the consultation closes. We show
        you what is done and what is not.
      </p>
      <h2 className="govuk-heading-m">With a code</h2>
      <form method="post" noValidate>
        <DraftField draftId={draftId} />
        <p className="govuk-body">We do not need your name or email address.</p>
        <Button>Give me a code</Button>
      </form>
      <h2 className="govuk-heading-m">With a link by email</h2>
      <form method="post" noValidate>
        <DraftField draftId={draftId} />
        <TextInput
          name="email"
          label="Email address"
          hint="We use it to send you the link, and for nothing else."
          type="email"
          autoComplete="email"
          spellCheck={false}
          rejection={rejection}
        />
        <Button name="intent" value="email">
          Email me a link
        </Button>
      </form>
    </>
  );
}

type KeptDraftProps = {
  readonly code: string;
  readonly address: string;
  /** '' when no link was asked for. */
  readonly email: string;
};

export function KeptDraft({ code, address, email }: KeptDraftProps) {
  return (
    <>
      {email !== '' && (
        <p className="govuk-body">
          We are sending the link to <span className="portal-said">{email}</span>. If you ask
          many times in one day, we send only the first few.
        </p>
      )}
      <p className="govuk-body">
        {email === '' ? 'Write this code down' : 'You can also write this code down'}, or print
        this page:
      </p>
      <p className="govuk-body">
        <span className="portal-code">{code}</span>
      </p>
      <p className="govuk-body">
        To go on, type the code at{' '}
        <a className="govuk-link" href="/drafts">
          open a saved draft
        </a>
        , or use this address: <span className="portal-said">{address}</span>
      </p>
      <p className="govuk-body">
        Anyone with the code can read and change your draft. Keep it to yourself.
      </p>
    </>
  );
}
