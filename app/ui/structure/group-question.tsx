/** "What changes for this group?": a list of every name, and the answer for the one picked. */
import { namesOf } from '#app/domain/structure/group-changes.ts';
import type { Change, Group } from '#app/domain/structure/structure.ts';
import { Button } from '../button.tsx';
import { InsetText } from '../notices.tsx';
import { Select } from '../select.tsx';
import { ChangeList, type ChangeContext } from './change-list.tsx';

type GroupQuestionProps = {
  readonly groups: readonly Group[];
  readonly asked: {
    readonly words: string;
    readonly group: Group | null;
    readonly changes: readonly Change[];
  } | null;
  readonly context: ChangeContext;
};

export function GroupQuestion({ groups, asked, context }: GroupQuestionProps) {
  return (
    <section
      aria-labelledby="for-a-group"
      className={asked === null ? 'portal-not-printed' : undefined}
    >
      <h2 className="govuk-heading-m" id="for-a-group">
        What changes for one group
      </h2>
      <form className="portal-not-printed" method="get" action={`${context.page}/structure`}>
        <Select
          name="group"
          label="Group"
          hint="Old and other names are in the list too."
          choices={namesInOrder(groups)}
          value={asked?.words}
        />
        <Button look="secondary">Show what changes</Button>
      </form>
      {asked && <Answer {...asked} context={context} />}
    </section>
  );
}

function namesInOrder(groups: readonly Group[]) {
  return groups
    .flatMap((group) =>
      namesOf(group).map((name) => ({
        value: name,
        label: name === group.name ? name : `${name} (see ${group.name})`,
      })),
    )
    .sort((a, b) => a.label.localeCompare(b.label, 'en-GB'));
}

type AnswerProps = NonNullable<GroupQuestionProps['asked']> &
  Pick<GroupQuestionProps, 'context'>;

function Answer({ words, group, changes, context }: AnswerProps) {
  if (!group) {
    return (
      <InsetText>
        The paper names no group called “{words}”. Choose one from the list.
      </InsetText>
    );
  }
  return (
    <div id="answer">
      <h3 className="govuk-heading-s">
        {group.name}: {changes.length === 1 ? '1 change' : `${changes.length} changes`}
      </h3>
      {changes.length === 0 ? (
        <p>The paper proposes no change for this group.</p>
      ) : (
        <ChangeList changes={changes} context={context} headingLevel={4} />
      )}
    </div>
  );
}
