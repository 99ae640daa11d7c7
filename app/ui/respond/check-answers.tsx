/** Everything that will be sent, each with a link to change it, then the button that sends it. */
import type { AttachedFile } from '#app/domain/response/attachment.ts';
import type { PersonalDetail } from '#app/domain/response/personal-details.ts';
import type { RespondingStanding } from '#app/domain/response/responding-standing.ts';
import type { Consent, Respondent } from '#app/domain/response/response.ts';
import type { CorrectedWording } from '#app/domain/response/corrected-wording.ts';
import type { ShownAnswer } from '#app/domain/response/shown-answer.ts';
import { CONSENT_WORDS } from '#app/domain/response/wording.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { AttachedFiles } from '../attached-files.tsx';
import { Button } from '../button.tsx';
import { WarningText } from '../notices.tsx';
import { SummaryList, type SummaryRow } from '../summary-list.tsx';
import { TextArea } from '../text-area.tsx';
import { respondentRows } from './respondent-rows.tsx';
import { CorrectedSince } from './corrected-since.tsx';
import { LastSaved, type Authors } from './last-saved.tsx';
import { DeadlineLine, DraftField } from './respond-page.tsx';
import { SaidAnswer } from './said.tsx';

type Entry = {
  readonly key: string;
  readonly title: string;
  readonly answer: ShownAnswer | null;
};

type CheckAnswersProps = {
  readonly draftId: string;
  readonly root: string;
  readonly standing: RespondingStanding;
  readonly proposals: readonly Entry[];
  readonly questions: readonly Entry[];
  readonly otherAnswers: readonly ShownAnswer[];
  readonly unaskedAnswers: readonly ShownAnswer[];
  readonly respondent: Respondent | null;
  readonly wantsOutcome: boolean;
  readonly areas: readonly string[];
  readonly attachments: readonly AttachedFile[];
  readonly consent: Consent | null;
  readonly isBlank: boolean;
  readonly warnings: readonly Warning[];
  /** Wordings that were corrected since something was said about them. */
  readonly corrected: readonly CorrectedWording[];
  /** For the people of an organisation who answer together; null for everybody else. */
  readonly organisation: {
    readonly maySubmit: boolean;
    readonly isSignedOff: boolean;
    readonly authors: Authors;
  } | null;
  readonly rejection: Rejection | undefined;
};

type Warning = {
  readonly key: string;
  readonly title: string;
  readonly details: readonly PersonalDetail[];
};

export function CheckAnswers(props: CheckAnswersProps) {
  const { root, otherAnswers, unaskedAnswers, consent, warnings } = props;
  return (
    <>
      {warnings.length > 0 && <PersonalDetailsWarning warnings={warnings} root={root} />}
      {unaskedAnswers.length > 0 && <UnaskedNotice answers={unaskedAnswers} root={root} />}
      <EntryList heading="The proposals" entries={props.proposals} context={props} />
      <EntryList heading="The questions" entries={props.questions} context={props} />
      <h2 className="govuk-heading-m">Other comments</h2>
      <SummaryList rows={commentRows(otherAnswers, props)} />
      <h2 className="govuk-heading-m">Attached files</h2>
      <SummaryList rows={[filesRow(props)]} />
      <h2 className="govuk-heading-m">About you</h2>
      <SummaryList rows={respondentRows(props, `${root}/about-you?from=check`)} />
      <h2 className="govuk-heading-m">Publication</h2>
      <SummaryList
        rows={[
          {
            name: 'How we may publish it',
            value:
              consent === null ? 'Not provided (we do not publish it)' : CONSENT_WORDS[consent],
            action: {
              href: `${root}/publication?from=check`,
              label: 'Change',
              subject: 'how we may publish your response',
            },
          },
        ]}
      />
      <SubmitForm {...props} />
    </>
  );
}

type EntryListProps = {
  readonly heading: string;
  readonly entries: readonly Entry[];
  readonly context: RowContext;
};

function EntryList({ heading, entries, context }: EntryListProps) {
  if (entries.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">{heading}</h2>
      <SummaryList rows={entries.map((entry) => answerRow(entry, context))} />
    </>
  );
}

type UnaskedNoticeProps = { readonly answers: readonly ShownAnswer[]; readonly root: string };

function UnaskedNotice({ answers, root }: UnaskedNoticeProps) {
  return (
    <>
      <WarningText>
        You answered questions that are not for you, because of another answer that you gave. We
        keep these answers but do not send them.
      </WarningText>
      <ul className="govuk-list govuk-list--bullet">
        {answers.map(({ key, title }) => (
          <li key={key}>
            <a className="govuk-link" href={commentAddress(root, key)}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function SubmitForm(props: CheckAnswersProps) {
  const { draftId, standing, isBlank, rejection, organisation, root } = props;
  const isLate = standing.kind === 'late';
  if (standing.kind === 'not-open') return null;
  if (organisation && !isBlank && !organisation.isSignedOff) {
    return (
      <p className="govuk-body">
        Your organisation needs sign-off before this can be sent.{' '}
        <a className="govuk-link" href={`${root}/sign-off`}>
          Go to sign-off
        </a>
      </p>
    );
  }
  if (organisation && !organisation.maySubmit) {
    return <p className="govuk-body">The lead of your organisation sends the response.</p>;
  }
  return (
    <form className="portal-not-printed" method="post" noValidate>
      <DraftField draftId={draftId} />
      {isLate && <input type="hidden" name="late" value="yes" />}
      {isBlank && (
        <TextArea
          name="words"
          label="You have not said anything yet. What would you like to tell us?"
          labelSize="m"
          hint="Write here, or go back and answer a proposal."
          rejection={rejection}
        />
      )}
      <DeadlineLine standing={standing} />
      <Button>{isLate ? 'Submit as a late response' : 'Submit your response'}</Button>
    </form>
  );
}

function filesRow({ attachments, root }: CheckAnswersProps): SummaryRow {
  return {
    name: 'Files',
    value:
      attachments.length === 0 ? (
        'None'
      ) : (
        <AttachedFiles files={attachments} root={`${root}/attachments`} />
      ),
    action: {
      href: `${root}/attachments?from=check`,
      label: 'Change',
      subject: 'your attached files',
    },
  };
}

type WarningProps = { readonly warnings: readonly Warning[]; readonly root: string };

function PersonalDetailsWarning({ warnings, root }: WarningProps) {
  return (
    <>
      <WarningText>
        You may have typed personal details in a comment. You can submit all the same.
      </WarningText>
      <ul className="govuk-list govuk-list--bullet">
        {warnings.map(({ key, title, details }) => (
          <li key={key}>
            {details.map(({ kind, text }) => `${DETAIL_WORDS[kind]} “${text}”`).join(', ')} in{' '}
            <a className="govuk-link" href={commentAddress(root, key)}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

const DETAIL_WORDS: Readonly<Record<PersonalDetail['kind'], string>> = {
  telephone: 'a phone number',
  email: 'an email address',
  postcode: 'a postcode',
};

type RowContext = Pick<CheckAnswersProps, 'root' | 'organisation' | 'corrected'>;

function commentRows(
  answers: readonly ShownAnswer[],
  context: RowContext,
): readonly SummaryRow[] {
  if (answers.some(({ key }) => key === 'consultation')) return answers.map(row);
  const general: Entry = { key: 'consultation', title: 'The paper as a whole', answer: null };
  return [answerRow(general, context), ...answers.map(row)];

  function row(answer: ShownAnswer): SummaryRow {
    return answerRow({ ...answer, answer }, context);
  }
}

function answerRow(
  { key, title, answer }: Entry,
  { root, organisation, corrected }: RowContext,
): SummaryRow {
  const since = corrected.find((wording) => wording.key === key);
  return {
    name: title,
    value: (
      <>
        <SaidAnswer answer={answer} />
        {since && <CorrectedSince corrected={since} />}
        <LastSaved organisation={organisation} part={key} root={root} />
      </>
    ),
    action: {
      href: commentAddress(root, key),
      label: 'Change',
      subject: `your answer: ${title}`,
    },
  };
}

function commentAddress(root: string, key: string): string {
  return `${root}/comment?on=${encodeURIComponent(key)}&from=check`;
}
