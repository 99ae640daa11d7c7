/** The parts of a receipt: what everybody with the reference sees, and what its secret opens. */
import type { Standing } from '#app/domain/analysis/standing.ts';
import type { Contact, Stage } from '#app/domain/consultation/consultation.ts';
import { formatInstant } from '#app/domain/consultation/london-time.ts';
import type { NextStep } from '#app/domain/response/next-steps.ts';
import type { ExclusionReason, Timeliness } from '#app/domain/response/response.ts';
import type { DifferencePart } from '#app/domain/paper/wording-difference.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { Button } from '../button.tsx';
import { Details } from '../details.tsx';
import { SummaryList } from '../summary-list.tsx';
import { TextInput } from '../text-input.tsx';
import { ContactList } from './contact-list.tsx';
import { NextStepList } from './next-step-list.tsx';
import { WordingDifference } from './wording-difference.tsx';

type ReceiptStageProps = {
  readonly stage: Stage;
  readonly nextSteps: readonly NextStep[];
  readonly contacts: readonly Contact[];
};

export function ReceiptStage({ stage, nextSteps, contacts }: ReceiptStageProps) {
  return (
    <>
      <h2 className="govuk-heading-m">Where the consultation stands</h2>
      <p className="govuk-body">{STAGE_SENTENCES[stage]}</p>
      <h2 className="govuk-heading-m">What happens next</h2>
      <NextStepList steps={nextSteps} />
      <h2 className="govuk-heading-m">Questions</h2>
      <ContactList contacts={contacts} />
    </>
  );
}

export function ReceiptSecretForm({
  reference,
  rejection,
}: {
  readonly reference: string;
  readonly rejection: Rejection | undefined;
}) {
  return (
    <form className="portal-not-printed" method="post" noValidate>
      <p className="govuk-body">
        Type your secret code to see your response and what became of it. It stays open for 30
        minutes.
      </p>
      <TextInput
        name="secret"
        label="Your secret code"
        hint="It is on the page that you saw when you submitted, and in your receipt by email."
        autoComplete="off"
        spellCheck={false}
        rejection={rejection}
      />
      <Button>Open this receipt</Button>
      <p className="govuk-body">
        Did somebody else use your name or your email address?{' '}
        <a className="govuk-link" href={`/receipts/${reference}/not-me`}>
          Tell us that you did not send this
        </a>
        .
      </p>
    </form>
  );
}

type OpenedReceiptProps = {
  readonly reference: string;
  readonly versions: readonly { readonly number: number; readonly submittedAt: Date }[];
  readonly copy: string;
  readonly suggestions: readonly {
    readonly title: string;
    readonly difference: readonly DifferencePart[];
  }[];
  readonly copyHash: string;
  readonly digest: string;
  readonly standing: Standing;
  readonly timeliness: Timeliness;
  readonly lateDecision: 'accepted' | 'refused' | null;
  readonly isReported: boolean;
  readonly mayRevise: boolean;
};

export function OpenedReceipt(props: OpenedReceiptProps) {
  return (
    <>
      <SummaryList
        rows={[
          { name: 'Is it counted?', value: countedWords(props) },
          ...props.versions.map(({ number, submittedAt }) => ({
            name: number === 1 ? 'First sent' : `Changed (version ${number})`,
            value: formatInstant(submittedAt),
          })),
        ]}
      />
      {props.mayRevise && <Revising />}
      <h2 className="govuk-heading-m">What you sent</h2>
      <pre className="govuk-body portal-copy">{props.copy}</pre>
      <Suggestions suggestions={props.suggestions} />
      <Checking {...props} />
      <Reporting isReported={props.isReported} />
      <IntentForm intent="close" label="Close this receipt" look="secondary" />
    </>
  );
}

function Revising() {
  return (
    <div className="portal-not-printed">
      <h2 className="govuk-heading-m">Change or withdraw it</h2>
      <p className="govuk-body">
        You can do this until the consultation closes. If you withdraw it, we do not count or
        publish it.
      </p>
      <IntentForm intent="change" label="Change my response" look="secondary" />
      <Details summary="Withdraw my response">
        <p className="govuk-body">
          You cannot take this back, but you can send a new response.
        </p>
        <IntentForm intent="withdraw" label="Withdraw my response" look="warning" />
      </Details>
    </div>
  );
}

function Reporting({ isReported }: Pick<OpenedReceiptProps, 'isReported'>) {
  if (isReported) {
    return (
      <p className="govuk-body">
        You told us that you did not send this. A person will look into it.
      </p>
    );
  }
  return (
    <div className="portal-not-printed">
      <Details summary="I did not send this">
        <p className="govuk-body">
          If somebody used your name or your email address, tell us. A person will look into it.
        </p>
        <IntentForm intent="report" label="I did not send this" look="secondary" />
      </Details>
    </div>
  );
}

function Suggestions({ suggestions }: Pick<OpenedReceiptProps, 'suggestions'>) {
  if (suggestions.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">What you would change in the paper</h2>
      {suggestions.map(({ title, difference }) => (
        <section key={title}>
          <h3 className="govuk-heading-s">{title}</h3>
          <WordingDifference parts={difference} />
        </section>
      ))}
    </>
  );
}

function Checking({ copyHash, digest }: Pick<OpenedReceiptProps, 'copyHash' | 'digest'>) {
  return (
    <Details summary="Check that your response is in the public list">
      <p className="govuk-body">
        Once the consultation has closed, we publish one line for every response. Yours is the
        SHA-256 of three lines: your reference, your secret code, and the SHA-256 of your copy.
      </p>
      <p className="govuk-body">SHA-256 of your copy:</p>
      <div className="govuk-body portal-said">{copyHash}</div>
      <p className="govuk-body">Your line in the list:</p>
      <div className="govuk-body portal-said">{digest}</div>
    </Details>
  );
}

type IntentFormProps = {
  readonly intent: 'change' | 'withdraw' | 'report' | 'close';
  readonly label: string;
  readonly look: 'secondary' | 'warning';
};

function IntentForm({ intent, label, look }: IntentFormProps) {
  return (
    <form method="post" noValidate>
      <Button name="intent" value={intent} look={look}>
        {label}
      </Button>
    </form>
  );
}

function countedWords({ standing, timeliness, lateDecision }: OpenedReceiptProps): string {
  if (standing.kind === 'analysed') {
    return timeliness === 'late'
      ? 'Yes. It came late, and we decided to count it.'
      : 'Yes. It is counted and read with the others.';
  }
  if (standing.reason === 'late' && lateDecision === null) {
    return 'Not yet. It came late, and a person will decide whether to count it.';
  }
  return `No. ${EXCLUSION_SENTENCES[standing.reason]}`;
}

const EXCLUSION_SENTENCES: Readonly<Record<ExclusionReason, string>> = {
  blank: 'It says nothing that we could read.',
  duplicate: 'It says the same as another response from you or your organisation.',
  spam: 'It does not look like a response from a person.',
  'out-of-scope': 'It is about something else.',
  'no-contact': 'We needed to contact you and could not.',
  superseded: 'A later response takes its place.',
  withdrawn: 'You withdrew it.',
  late: 'It came after the closing time, and we decided not to count it.',
};

const STAGE_SENTENCES: Readonly<Record<Stage, string>> = {
  draft: 'It is not published.',
  checked: 'It is not published.',
  scheduled: 'It has not opened yet.',
  open: 'It is open for responses.',
  extended: 'It is open for responses, for longer than first planned.',
  closed: 'It has closed. We are about to read the responses.',
  analysis: 'It has closed. We are reading the responses.',
  'report-draft': 'It has closed. We are writing the report.',
  'pack-locked': 'The report is ready for the meeting that decides.',
  considered: 'The meeting has considered it.',
  outcome: 'The outcome has been published.',
  archived: 'It is finished, and kept for the record.',
  withdrawn: 'The consultation was withdrawn.',
};
