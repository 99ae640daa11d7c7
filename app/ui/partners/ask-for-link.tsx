/** The form in which a partner asks for a way in: one field, wherever it stands. */
import type { Rejection } from '#app/forms/rejection.ts';
import { Button } from '../button.tsx';
import { TextInput } from '../text-input.tsx';

type AskForLinkProps = {
  /** Page of our own to go on to after signing in; null or '' for the first one. */
  readonly from: string | null;
  readonly rejection: Rejection | undefined;
};

export function AskForLink({ from, rejection }: AskForLinkProps) {
  return (
    <form method="post" action="/partner/sign-in" noValidate>
      <TextInput
        name="email"
        label="Your email address"
        hint="The address at which the partnership office writes to you."
        type="email"
        autoComplete="email"
        spellCheck={false}
        rejection={rejection}
      />
      {from && <input type="hidden" name="from" value={from} />}
      <Button>Send me a link</Button>
    </form>
  );
}
