/** Tasks in the order in which they are best done, each with a link and its status in words. */
import { useId, type ReactNode } from 'react';

import { Tag, type TagColour } from './tag.tsx';

export type Task = {
  readonly title: ReactNode;
  /** Null while the task cannot be started. */
  readonly href: string | null;
  readonly hint?: string | undefined;
  readonly status: string;
  /** Null shows the status as plain words: nothing is left to do. */
  readonly colour: TagColour | null;
};

export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  const listId = `tasks${useId()}`;
  return (
    <ul className="govuk-task-list">
      {tasks.map((task, index) => (
        <TaskRow key={index} task={task} id={`${listId}-${index}`} />
      ))}
    </ul>
  );
}

type TaskRowProps = { readonly task: Task; readonly id: string };

function TaskRow({ task, id }: TaskRowProps) {
  const { title, href, hint, status, colour } = task;
  const describedBy = hint === undefined ? `${id}-status` : `${id}-hint ${id}-status`;
  return (
    <li
      className={`govuk-task-list__item${href === null ? '' : ' govuk-task-list__item--with-link'}`}
    >
      <div className="govuk-task-list__name-and-hint">
        {href === null ? (
          <div>{title}</div>
        ) : (
          <a
            className="govuk-link govuk-task-list__link"
            href={href}
            aria-describedby={describedBy}
          >
            {title}
          </a>
        )}
        {hint !== undefined && (
          <div className="govuk-task-list__hint" id={`${id}-hint`}>
            {hint}
          </div>
        )}
      </div>
      <div className="govuk-task-list__status" id={`${id}-status`}>
        {colour === null ? status : <Tag colour={colour}>{status}</Tag>}
      </div>
    </li>
  );
}
