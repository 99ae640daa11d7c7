/** The form for one comment: a position where one makes sense, words, and suggested wording. */
import type { Question } from '#app/domain/paper/question.ts';
import type { DraftComment } from '#app/domain/response/draft.ts';
import type { RespondingStanding } from '#app/domain/response/responding-standing.ts';
import { POSITIONS } from '#app/domain/response/response.ts';
import { takesPosition, targetKey, type Target } from '#app/domain/response/target.ts';
import { POSITION_WORDS } from '#app/domain/response/wording.ts';
import { MAX_COMMENT_CHARACTERS } from '#app/forms/comment-form.ts';
import { typedValue } from '#app/forms/fields.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { Button } from '../button.tsx';
import { ClosedAnswer } from '../closed-answer.tsx';
import { Details } from '../details.tsx';
import { Radios } from '../radios.tsx';
import { SideBySide } from '../side-by-side.tsx';
import { TextArea } from '../text-area.tsx';
import { Honeypot } from './honeypot.tsx';
import type { Authors } from './last-saved.tsx';
import { DraftField } from './respond-page.tsx';
import { SaidText } from './said.tsx';
import { journeyOf } from './writing-script.tsx';

type CommentFormProps = {
  readonly slug: string;
  readonly isOwnDevice: boolean;
  readonly standing: RespondingStanding;
  readonly draftId: string;
  readonly target: Target;
  /** Null for every target but a question. */
  readonly question: Question | null;
  readonly saved: DraftComment | null;
  /** Number of the paper version whose words stand above the form. */
  readonly paperVersion: number;
  /** For the people of an organisation who answer together; null for everybody else. */
  readonly organisation: { readonly authors: Authors } | null;
  readonly rejection: Rejection | undefined;
};

export function CommentForm(props: CommentFormProps) {
  const { draftId, target, question, saved, rejection } = props;
  return (
    <form method="post" noValidate {...scriptData(props)}>
      <DraftField draftId={draftId} />
      <input type="hidden" name="revision" value={revisionOf(saved, rejection)} />
      <input type="hidden" name="paperVersion" value={props.paperVersion} />
      {rejection?.errors[''] !== undefined && saved && (
        <SavedMeanwhile {...props} saved={saved} rejection={rejection} />
      )}
      {takesPosition(target) && <PositionField saved={saved} rejection={rejection} />}
      {question && <ChoicesField question={question} saved={saved} rejection={rejection} />}
      <WordsField question={question} saved={saved} rejection={rejection} />
      {takesWording(target) && <SuggestedWording saved={saved} rejection={rejection} />}
      <Honeypot />
      <Button>Save and continue</Button>
    </form>
  );
}

/** Nothing for people who answer together: a half-typed text would take the place of a colleague's. */
function scriptData(props: CommentFormProps) {
  const { slug, target, isOwnDevice, standing, organisation } = props;
  if (organisation) return {};
  const key = encodeURIComponent(targetKey(target));
  return {
    'data-autosave': `${journeyOf(slug)}autosave?on=${key}`,
    'data-journey': journeyOf(slug),
    'data-own-device': isOwnDevice ? 'yes' : 'no',
    'data-kept-until': standing.kind === 'open' ? standing.closesAt?.getTime() : undefined,
    'data-most': MAX_COMMENT_CHARACTERS,
  };
}

type PartProps = Pick<CommentFormProps, 'saved' | 'rejection'>;

function PositionField({ saved, rejection }: PartProps) {
  return (
    <Radios
      name="position"
      label="What do you think of it? (optional)"
      labelSize="m"
      choices={POSITIONS.map((value) => ({ value, label: POSITION_WORDS[value] }))}
      value={saved?.position ?? undefined}
      rejection={rejection}
    />
  );
}

type QuestionPartProps = PartProps & { readonly question: Question };

function ChoicesField({ question, saved, rejection }: QuestionPartProps) {
  const { kind, prompt, hint } = question;
  if (kind === 'open') return null;
  return (
    <ClosedAnswer
      asked={question}
      name="choices"
      label={prompt}
      labelSize="m"
      hint={hint}
      chosen={saved?.choices ?? []}
      rejection={rejection}
    />
  );
}

type WordsFieldProps = PartProps & { readonly question: Question | null };

/** The words are the answer to an open question, and can be added to every other. */
function WordsField({ question, saved, rejection }: WordsFieldProps) {
  const isAnswer = question?.kind === 'open';
  return (
    <TextArea
      name="words"
      label={isAnswer ? question.prompt : wordsLabel(question)}
      labelSize="m"
      hint={isAnswer ? (question.hint ?? PLEASE_LEAVE_OUT) : WORDS_HINT}
      value={saved?.words}
      rejection={rejection}
    />
  );
}

function wordsLabel(question: Question | null): string {
  return question ? 'Anything to add? (optional)' : 'Your comment (optional)';
}

const PLEASE_LEAVE_OUT = 'Please leave out names, addresses and phone numbers.';
const WORDS_HINT = `Tell us why, or what you would do instead. ${PLEASE_LEAVE_OUT}`;

function SuggestedWording({ saved, rejection }: PartProps) {
  const typed = rejection && typedValue(rejection.values, 'suggestedWording');
  const isUsed = (typed ?? saved?.suggestedWording ?? '') !== '';
  return (
    <Details summary="Suggest different wording" isOpen={isUsed}>
      <TextArea
        name="suggestedWording"
        label="Wording you would like instead (optional)"
        value={saved?.suggestedWording ?? undefined}
        rejection={rejection}
      />
    </Details>
  );
}

type SavedMeanwhileProps = {
  readonly target: Target;
  readonly saved: DraftComment;
  readonly rejection: Rejection;
  readonly organisation: { readonly authors: Authors } | null;
};

function SavedMeanwhile({ target, saved, rejection, organisation }: SavedMeanwhileProps) {
  const author = organisation?.authors[targetKey(target)]?.by;
  const { values } = rejection;
  const typed = POSITIONS.find((position) => position === typedValue(values, 'position'));
  return (
    <SideBySide
      sides={[
        {
          heading: author === undefined ? 'What is saved now' : `Saved now, by ${author}`,
          content: <SaidBriefly {...saved} />,
        },
        {
          heading: 'What you wrote',
          content: (
            <SaidBriefly
              position={typed ?? null}
              words={typedValue(values, 'words')}
              suggestedWording={typedValue(values, 'suggestedWording')}
            />
          ),
        },
      ]}
    />
  );
}

function SaidBriefly({
  position,
  words,
  suggestedWording,
}: Pick<DraftComment, 'position' | 'words' | 'suggestedWording'>) {
  return (
    <>
      {position !== null && <p className="govuk-body">{POSITION_WORDS[position]}</p>}
      <SaidText text={words} />
      {suggestedWording !== null && <SaidText text={suggestedWording} />}
    </>
  );
}

/** Wording is suggested for words of the paper. */
function takesWording({ kind }: Target): boolean {
  return kind !== 'consultation' && kind !== 'question' && kind !== 'cell';
}

/** The revision that the reader has seen: after a conflict, the one shown with the form sent back. */
function revisionOf(saved: DraftComment | null, rejection: Rejection | undefined): string {
  const echoed = rejection ? typedValue(rejection.values, 'revision') : '';
  return echoed === '' ? String(saved?.revision ?? 0) : echoed;
}
