/** One response as everybody may read it: who, if they agreed, and what was said. */
import { formatDay } from '#app/domain/consultation/london-time.ts';
import type { RespondentType } from '#app/domain/response/response.ts';
import type { ShownAnswer } from '#app/domain/response/shown-answer.ts';
import { RESPONDENT_NOUNS } from '#app/domain/response/wording.ts';
import { SaidAnswer } from '../respond/said.tsx';

export type PublishedResponseProps = {
  readonly response: {
    readonly number: number;
    readonly receivedOn: string;
    readonly type: RespondentType;
    readonly name: string | null;
    readonly paperVersion: number;
    readonly answers: readonly ShownAnswer[];
  };
};

/** The respondent as a heading would call them. */
export function respondentWords({ name, type }: PublishedResponseProps['response']): string {
  return name ?? RESPONDENT_NOUNS[type];
}

export function ReceivedLine({ response }: PublishedResponseProps) {
  return (
    <p className="govuk-hint">
      Response {response.number}, received on {formatDay(response.receivedOn)}, on version{' '}
      {response.paperVersion} of the paper
    </p>
  );
}

/** `Level` is that of the headings over the answers. */
export function PublishedAnswers({
  response,
  level: Level,
}: PublishedResponseProps & { readonly level: 'h2' | 'h3' }) {
  return response.answers.map((answer) => (
    <div key={answer.key}>
      <Level className="govuk-heading-s">{answer.title}</Level>
      <SaidAnswer answer={answer} />
    </div>
  ));
}
