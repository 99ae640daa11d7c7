/** Every comment saved, each with a link to change it and one to remove it. */
import type { ShownAnswer } from '#app/domain/response/shown-answer.ts';
import { SaidAnswer } from './said.tsx';

type AnswerCardsProps = {
  readonly answers: readonly ShownAnswer[];
  /** Address of the journey. */
  readonly root: string;
};

export function AnswerCards({ answers, root }: AnswerCardsProps) {
  if (answers.length === 0) {
    return <p className="govuk-body">You have not saved a comment yet.</p>;
  }
  return (
    <dl className="govuk-summary-list">
      {answers.map((answer) => (
        <div className="govuk-summary-list__row" key={answer.key}>
          <dt className="govuk-summary-list__key">{answer.title}</dt>
          <dd className="govuk-summary-list__value">
            <SaidAnswer answer={answer} />
          </dd>
          <dd className="govuk-summary-list__actions">
            <ul className="govuk-summary-list__actions-list">
              {ACTIONS.map(({ page, label }) => (
                <li className="govuk-summary-list__actions-list-item" key={page}>
                  <a
                    className="govuk-link"
                    href={`${root}/${page}?on=${encodeURIComponent(answer.key)}`}
                  >
                    {label}
                    <span className="govuk-visually-hidden"> your answer: {answer.title}</span>
                  </a>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const ACTIONS = [
  { page: 'comment', label: 'Change' },
  { page: 'remove', label: 'Remove' },
] as const;
