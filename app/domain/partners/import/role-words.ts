/** The words by which a table says what a contact does for its organisation. */
import type { PartnerRole } from '../../people/partner.ts';

const WORDS: readonly (readonly [PartnerRole, RegExp])[] = [
  ['lead', /^(?:lead|leads|leader|main|primary|key|first)(?: (?:contact|person|officer))?$/],
  [
    'contributor',
    /^(?:contributor|contributes|contributing|editor|edits|author|writer|writes|drafter|drafts)$/,
  ],
  [
    'approver',
    /^(?:approver|approves|approving|approval|signatory|signs? off|sign off|signs?)$/,
  ],
];

/** Null for words that name no role. */
export function roleOfWords(words: string): PartnerRole | null {
  const plain = words
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  return WORDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
