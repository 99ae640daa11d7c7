/** The tasks of answering, each with its status in words. Nothing is mandatory, so none is overdue. */
import type { Consent, Respondent } from '#app/domain/response/response.ts';
import { CONSENT_WORDS } from '#app/domain/response/wording.ts';
import type { Task } from '../task-list.tsx';

export type TaskState = {
  readonly proposals: readonly { readonly answer: object | null }[];
  readonly questions: readonly { readonly answer: object | null }[];
  readonly otherAnswers: readonly object[];
  readonly attachments: readonly object[];
  readonly respondent: Respondent | null;
  readonly consent: Consent | null;
};

/** In the order in which they are best done. `root` is the address of the journey. */
export function respondTasks(state: TaskState, root: string): readonly Task[] {
  const { proposals, questions, otherAnswers, attachments, respondent, consent } = state;
  return [
    ...listTask(proposals, {
      title: 'Say what you think of the proposals',
      href: `${root}/proposals`,
      hint: 'Choose the ones that matter to you.',
    }),
    ...listTask(questions, {
      title: 'Answer the questions',
      href: `${root}/questions`,
      hint: 'You can leave any of them out.',
    }),
    {
      title: 'Other comments',
      href: `${root}/comments`,
      hint: 'About the whole paper, or any part of it.',
      ...progress(otherAnswers.length > 0, `${otherAnswers.length} saved`),
    },
    {
      title: 'Attach files',
      href: `${root}/attachments`,
      hint: 'Only if you have something to send with it.',
      status: attachments.length === 0 ? 'Optional' : `${attachments.length} attached`,
      colour: attachments.length === 0 ? 'grey' : null,
    },
    {
      title: 'About you',
      href: `${root}/about-you`,
      hint: 'You do not have to give your name.',
      ...progress(respondent !== null, 'Saved'),
    },
    {
      title: 'How we may publish it',
      href: `${root}/publication`,
      hint: 'If you do not choose, we do not publish it.',
      ...progress(consent !== null, consent === null ? '' : CONSENT_WORDS[consent]),
    },
  ];
}

/** How many of the tasks are begun, so that somebody who comes back sees what is left. */
export function doneWords(state: TaskState): string {
  const tasks = respondTasks(state, '');
  const begun = tasks.filter(({ colour }) => colour === null).length;
  return `You have done ${begun} of ${tasks.length} parts. You can send it when you like.`;
}

/** Nothing where the paper has none of them. */
function listTask(
  entries: readonly { readonly answer: object | null }[],
  task: Pick<Task, 'title' | 'href' | 'hint'>,
): readonly Task[] {
  if (entries.length === 0) return [];
  const answered = entries.filter(({ answer }) => answer !== null).length;
  return [{ ...task, ...progress(answered > 0, `${answered} of ${entries.length} answered`) }];
}

function progress(isBegun: boolean, words: string): Pick<Task, 'status' | 'colour'> {
  return isBegun ? { status: words, colour: null } : { status: 'Not started', colour: 'blue' };
}
