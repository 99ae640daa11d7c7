/** Requests for another format, each with what was asked, how to reach the person, and its state. */
import {
  PAPER_FORMAT_WORDS,
  type FormatRequest,
} from '#app/domain/consultation/format-request.ts';
import { formatInstant } from '#app/domain/consultation/london-time.ts';
import { Button } from '../button.tsx';
import { EmailLink, TelephoneLink } from '../consultation/ways-to-reply.tsx';
import { SaidOrNot, SaidText } from '../respond/said.tsx';
import { SummaryList } from '../summary-list.tsx';

type Task = FormatRequest & { readonly doneByEmail: string };

export function FormatTasks({ tasks }: { readonly tasks: readonly Task[] }) {
  if (tasks.length === 0) return <p className="govuk-body">Nobody has asked yet.</p>;
  return tasks.map((task, at) => <TaskSection key={task.id} task={task} place={at + 1} />);
}

type TaskSectionProps = {
  readonly task: Task;
  /** Place in the list, from 1, which tells the buttons apart. */
  readonly place: number;
};

function TaskSection({ task, place }: TaskSectionProps) {
  const isDone = task.doneAt !== null;
  return (
    <section aria-labelledby={`request-${place}`}>
      <h2 className="govuk-heading-m" id={`request-${place}`}>
        Request {place}: {formatsOf(task)}
      </h2>
      {task.isSuspect && (
        <p className="govuk-inset-text">
          A field that people leave blank was filled in, so this may come from a machine. No
          note was sent.
        </p>
      )}
      <SummaryList
        rows={[
          { name: 'State', value: stateOf(task) },
          { name: 'Asked', value: formatInstant(task.askedAt) },
          { name: 'Name', value: <SaidOrNot text={task.name} /> },
          { name: 'Reach by', value: <Ways task={task} /> },
        ]}
      />
      <form method="post" noValidate>
        <input type="hidden" name="requestId" value={task.id} />
        <Button name="do" value={isDone ? 'open' : 'done'} look="secondary">
          {isDone ? `Open request ${place} again` : `Mark request ${place} as done`}
        </Button>
      </form>
    </section>
  );
}

function formatsOf({ formats, language }: Task): string {
  return formats
    .map((format) =>
      format === 'language'
        ? `${PAPER_FORMAT_WORDS.language} (${language})`
        : PAPER_FORMAT_WORDS[format],
    )
    .join(', ');
}

function stateOf({ doneAt, doneByEmail }: Task): string {
  if (doneAt === null) return 'Open';
  const by = doneByEmail === '' ? '' : ` by ${doneByEmail}`;
  return `Done${by} at ${formatInstant(doneAt)}`;
}

function Ways({ task: { email, telephone, postalAddress } }: Pick<TaskSectionProps, 'task'>) {
  return (
    <>
      {email !== '' && (
        <p>
          <EmailLink address={email} />
        </p>
      )}
      {telephone !== '' && (
        <p>
          <TelephoneLink number={telephone} />
        </p>
      )}
      {postalAddress.trim() !== '' && <SaidText text={postalAddress} />}
    </>
  );
}
