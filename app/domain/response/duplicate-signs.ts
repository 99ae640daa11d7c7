/**
 * Signs that two responses may be one: the same person, organisation, e-mail address or words.
 *
 * They only lead a person to look at both side by side. Nothing is taken out because of them.
 */
import type { ResponseContent } from './response.ts';

export const DUPLICATE_SIGNS = ['email', 'organisation', 'person', 'words'] as const;

export type DuplicateSign = {
  readonly kind: (typeof DUPLICATE_SIGNS)[number];
  /** What two responses with this sign have in common, in plain small letters. */
  readonly text: string;
};

/** Shorter answers ("Yes, I agree") are the same by chance. */
const FEWEST_CHARACTERS = 40;

/** At most one of a kind. */
export function duplicateSigns(content: ResponseContent): readonly DuplicateSign[] {
  const { respondent, comments } = content;
  const words = plain(comments.map((comment) => comment.words).join(' '));
  const name = plain(respondent.name);
  const signs: readonly DuplicateSign[] = [
    { kind: 'email', text: respondent.email.trim().toLowerCase() },
    { kind: 'organisation', text: plain(respondent.organisation?.name ?? '') },
    // One word is a first name, and many people share one.
    { kind: 'person', text: name.includes(' ') ? name : '' },
    { kind: 'words', text: words.length < FEWEST_CHARACTERS ? '' : words },
  ];
  return signs.filter(({ text }) => text !== '');
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
