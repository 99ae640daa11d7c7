/** The e-mail that a reply form started from: its two days, its files, and what it quotes. */
import { Details } from '../details.tsx';
import { InsetText, WarningText } from '../notices.tsx';
import { SaidOrNot } from '../respond/said.tsx';

type StartingEmailProps = {
  readonly mail: {
    readonly quoted: string;
    readonly files: readonly string[];
    readonly receivedAt: string | null;
    readonly sentAt: string | null;
    readonly automatic: 'auto-reply' | 'bounce' | null;
  };
};

export function StartingEmail({ mail }: StartingEmailProps) {
  const { quoted, files, receivedAt, sentAt, automatic } = mail;
  return (
    <>
      {automatic !== null && (
        <WarningText>
          {automatic === 'bounce'
            ? 'This looks like a message that a mail could not be delivered. Enter it only if a person wrote it.'
            : 'This looks like an automatic reply. Enter it only if a person wrote it.'}
        </WarningText>
      )}
      <InsetText>
        <p className="govuk-body">
          Filled in from an e-mail: check every field, and put words on a proposal where they
          belong. It counts by the day on which our mail server took it in.
        </p>
        <ul className="govuk-list govuk-list--bullet">
          <li>Taken in by the server: {receivedAt ?? 'not stated'}</li>
          <li>Written, as its sender’s program says: {sentAt ?? 'not stated'}</li>
          <li>Goes with the response: {files.join(', ')}</li>
        </ul>
      </InsetText>
      {quoted !== '' && (
        <Details summary="Earlier mails that it quotes">
          <SaidOrNot text={quoted} />
        </Details>
      )}
    </>
  );
}
