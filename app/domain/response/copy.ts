/**
 * The copy: a response as plain text, the same for ever, that its respondent keeps.
 *
 * The digest in the public ledger is made from it (W-13), so every character follows from the
 * response version and the paper that it answered, and any change here needs a new first line. Form 2
 * adds attached files, who authorised an answer and its mandate; form 3 the version on which a comment
 * was made, for copies that hold one made on another than the response answers; form 4 the note of a
 * meeting. Each is used for copies that have any of what it adds, so that older copies stay as they were.
 * Lines end in a line feed; the text is hashed as UTF-8.
 */
import type { Paper } from '../paper/paper.ts';
import { chosenLabel } from '../paper/question-choice.ts';
import type { AttachedFile } from './attachment.ts';
import {
  otherVersions,
  paperOfComment,
  type AnsweredPaper,
  type AnsweredPapers,
} from './answered-papers.ts';
import { inPaperOrder, isEmptyComment } from './content.ts';
import type { Comment, Organisation, Respondent, ResponseContent } from './response.ts';
import { stakeLines } from './stake.ts';
import type { Meeting } from './meeting.ts';
import { mandateWords } from './mandate-wording.ts';
import { describeTarget, titleOfTarget } from './target-description.ts';
import { targetKey } from './target.ts';
import {
  CONSENT_WORDS,
  NOT_PROVIDED,
  POSITION_WORDS,
  RESPONDENT_TYPE_WORDS,
} from './wording.ts';

export const COPY_FIRST_LINE = 'COPY OF A RESPONSE (form 1)';
const SECOND_FORM_LINE = 'COPY OF A RESPONSE (form 2)';
const THIRD_FORM_LINE = 'COPY OF A RESPONSE (form 3)';
const FOURTH_FORM_LINE = 'COPY OF A RESPONSE (form 4)';

export type CopySubject = {
  readonly paperVersion: number;
  readonly paper: Paper;
  readonly content: ResponseContent;
  /** Other versions of the paper on which comments of it were made; none when absent. */
  readonly others?: readonly AnsweredPaper[];
};

/** The copy of one response version. It names no reference and no time, which the receipt says. */
export function renderCopy({ paperVersion, paper, content, others = [] }: CopySubject): string {
  const papers = { main: { number: paperVersion, paper }, others };
  const comments = inPaperOrder(paper, content.comments).filter(
    (comment) => !isEmptyComment(comment),
  );
  return [
    firstLine(paperVersion, content),
    `Paper: ${oneLine(paper.title)} (version ${paperVersion})`,
    '',
    ...linesOfRespondent(content.respondent),
    `Publication: ${CONSENT_WORDS[content.consent]}`,
    `Tell me about the outcome: ${content.wantsOutcome ? 'Yes' : 'No'}`,
    ...comments.flatMap((comment) => linesOfComment(papers, comment)),
    ...linesOfFiles(content.attachments),
    '',
  ].join('\n');
}

function firstLine(
  paperVersion: number,
  { comments, attachments, respondent: { organisation, meeting } }: ResponseContent,
): string {
  if (meeting !== null) return FOURTH_FORM_LINE;
  if (otherVersions(paperVersion, comments).length > 0) return THIRD_FORM_LINE;
  const saysMore =
    attachments.length > 0 ||
    (organisation !== null && (organisation.authorisedBy !== '' || organisation.mandate));
  return saysMore ? SECOND_FORM_LINE : COPY_FIRST_LINE;
}

/** What the digest is the SHA-256 of: `reference LF secret LF SHA-256 of the copy` (contract). */
export function digestSource(receipt: {
  readonly reference: string;
  readonly secret: string;
  readonly copyHash: string;
}): string {
  return `${receipt.reference}\n${receipt.secret}\n${receipt.copyHash}`;
}

function linesOfRespondent(respondent: Respondent): readonly string[] {
  return [
    `Answering: ${RESPONDENT_TYPE_WORDS[respondent.type]}`,
    `Name: ${said(respondent.name)}`,
    `Email: ${said(respondent.email)}`,
    `Area: ${said(respondent.area)}`,
    ...(respondent.organisation ? linesOfOrganisation(respondent.organisation) : []),
    ...(respondent.meeting ? linesOfMeeting(respondent.meeting) : []),
  ];
}

function linesOfMeeting({ group, present }: Meeting): readonly string[] {
  return [`Meeting of: ${said(group)}`, `People present: ${present ?? NOT_PROVIDED}`];
}

function linesOfOrganisation(organisation: Organisation): readonly string[] {
  return [
    `Organisation: ${said(organisation.name)}`,
    `Sector: ${said(organisation.sector)}`,
    `Role: ${said(organisation.role)}`,
    `Authorised by the organisation: ${saidYesOrNo(organisation.isAuthorised)}`,
    ...(organisation.authorisedBy === ''
      ? []
      : [`Authorised by: ${said(organisation.authorisedBy)}`]),
    `Whom it represents: ${said(organisation.represents)}`,
    `How it asked them: ${said(organisation.howConsulted)}`,
    // Only where it was said: copies from before it was asked stay as they were.
    ...(organisation.stake === null
      ? []
      : stakeLines(organisation.stake).map(({ name, value }) => `${name}: ${said(value)}`)),
    ...(organisation.mandate === null
      ? []
      : [`Mandate: ${oneLine(mandateWords(organisation.mandate))}`]),
  ];
}

function linesOfComment(papers: AnsweredPapers, comment: Comment): readonly string[] {
  const { position, words, choices, suggestedWording } = comment;
  const { number, paper } = paperOfComment(papers, comment);
  return [
    '',
    `On: ${oneLine(titleOfTarget(paper, targetKey(comment.target)))}`,
    ...(number === papers.main.number ? [] : [`Written on: version ${number} of the paper`]),
    ...(position === null ? [] : [`Position: ${POSITION_WORDS[position]}`]),
    ...choices.map((choice) => `Choice: ${oneLine(labelOfChoice(paper, comment, choice))}`),
    ...(words.trim() === '' ? [] : ['Comment:', ...indented(words)]),
    ...(suggestedWording === null || suggestedWording.trim() === ''
      ? []
      : ['Suggested wording:', ...indented(suggestedWording)]),
  ];
}

function linesOfFiles(files: readonly AttachedFile[]): readonly string[] {
  return files.flatMap(({ name, bytes, sha256 }) => [
    '',
    `Attached file: ${oneLine(name)}`,
    `Size: ${bytes} bytes`,
    `SHA-256: ${sha256}`,
  ]);
}

/** An entry of an answer as people read it; the id of a choice that the paper no longer has. */
export function labelOfChoice(
  paper: Paper,
  comment: Pick<Comment, 'target'>,
  choiceId: string,
): string {
  const { target } = comment;
  const question =
    target.kind === 'question' && describeTarget(paper, target)
      ? paper.questions.find(({ id }) => id === target.id)
      : undefined;
  return chosenLabel(question ?? { choices: [] }, choiceId);
}

/** What a person typed is set in by two spaces, so that it can never pass for a line of ours. */
function indented(text: string): readonly string[] {
  return text.split('\n').map((line) => `  ${line}`);
}

function said(text: string): string {
  return text.trim() === '' ? NOT_PROVIDED : oneLine(text);
}

function saidYesOrNo(answer: boolean | null): string {
  if (answer === null) return NOT_PROVIDED;
  return answer ? 'Yes' : 'No';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
