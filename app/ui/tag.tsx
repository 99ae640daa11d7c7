/** A status in a word or two. The colour adds nothing that the word does not say. */
export const TAG_COLOURS = [
  'grey',
  'green',
  'teal',
  'blue',
  'purple',
  'magenta',
  'red',
  'orange',
  'yellow',
] as const;
export type TagColour = (typeof TAG_COLOURS)[number];

type TagProps = { readonly children: string; readonly colour?: TagColour };

export function Tag({ children, colour = 'blue' }: TagProps) {
  return <strong className={`govuk-tag govuk-tag--${colour}`}>{children}</strong>;
}
