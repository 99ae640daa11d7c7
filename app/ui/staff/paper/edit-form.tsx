/** A form of the review screen: it says which revision its editor saw and which edit it asks for. */
import type { ReactNode } from 'react';

import type { Block } from '#app/domain/paper/block.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import type { Rejection } from '#app/forms/rejection.ts';

export type ReviewLink = {
  /** Address of the review screen of the consultation. */
  readonly address: string;
  /** Id of the revision on show. */
  readonly seen: string;
};

/** What every form about one block needs to know. */
export type BlockEditorProps = {
  readonly block: Block;
  readonly paper: Paper;
  readonly link: ReviewLink;
  readonly rejection: Rejection | undefined;
};

type EditFormProps = {
  readonly seen: string;
  readonly intent?: string | undefined;
  /** What the edit is about: `block`, `proposal` and so on. */
  readonly about?: Readonly<Record<string, string>>;
  /** Address to send to, where it is not the page's own. */
  readonly action?: string | undefined;
  readonly id?: string | undefined;
  readonly children: ReactNode;
};

export function EditForm({ seen, intent, about = {}, action, id, children }: EditFormProps) {
  return (
    <form method="post" noValidate action={action} id={id}>
      <input type="hidden" name="seen" value={seen} />
      {intent !== undefined && <input type="hidden" name="intent" value={intent} />}
      {Object.entries(about).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      {children}
    </form>
  );
}

/** The rejection, when it came back from the form of that edit (and of that subject). */
export function rejectionOf(
  rejection: Rejection | undefined,
  intent: string,
  about: Readonly<Record<string, string>> = {},
): Rejection | undefined {
  if (rejection?.values['intent'] !== intent) return undefined;
  const isSame = Object.entries(about).every(
    ([name, value]) => rejection.values[name] === value,
  );
  return isSame ? rejection : undefined;
}
