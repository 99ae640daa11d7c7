/** Personal contact details in the text (papers.md, RT21): addresses, numbers and names of people. */
import type { Block } from '../block.ts';
import type { Warning } from '../warning.ts';
import { warn } from './warn.ts';

export const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/gu;
const PRIVATE_ADDRESS =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@(?:gmail|googlemail|hotmail|outlook|live|yahoo|aol|icloud|btinternet|talktalk|sky|virginmedia|ntlworld|tiscali|blueyonder)\.[\p{L}.]{2,20}/iu;
const MOBILE = /(?:\+44\s?\(?0?\)?\s?7|\b07)\d{3}[\s-]?\d{3}[\s-]?\d{3}\b/u;
export const TELEPHONE = /(?:\+44[\s-]?(?:\(0\))?[\s-]?|\(?0)(?:\d[\s()-]?){9,10}(?!\d)/u;
const NAMED =
  /\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Sir|Dame|Rev)\.?\s+\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)?/u;

export function findPersonalDetails(blocks: readonly Block[]): readonly Warning[] {
  return blocks.flatMap((block, index) => {
    const signed = signatureIn(block.text, blocks[index - 1]?.text ?? '');
    const said = [describe(block.text), signed].filter((one) => one !== null);
    return said.length === 0 ? [] : [warn('personal-data', said.join(' '), block)];
  });
}

const CLOSING =
  /(?:^|\n)(?:yours (?:sincerely|faithfully|truly)|(?:kind|best) regards)[,.]?\s*$/iu;
const SIGNED = /^(\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'-]+){1,3})(?:\n|,|$)/u;

/** The name under a letter, on the line after its closing words. */
function signatureIn(text: string, before: string): string | null {
  const own =
    /(?:^|\n)(?:yours (?:sincerely|faithfully|truly)|(?:kind|best) regards)[,.]?\n+/iu.exec(
      text,
    );
  const after = own === null ? text : text.slice(own.index + own[0].length);
  if (own === null && !CLOSING.test(before)) return null;
  const name = SIGNED.exec(after)?.[1];
  return name === undefined
    ? null
    : `“${name}” signs the paper: check that the name may be published.`;
}

/** A list of contacts needs no longer warning than this. */
const MOST_SAID = 5;

type Detail = { readonly pattern: RegExp; readonly says: string };

/** The gravest first. */
const DETAILS: readonly Detail[] = [
  {
    pattern: PRIVATE_ADDRESS,
    says: "is a private e-mail address: publish a role's address instead",
  },
  { pattern: MOBILE, says: 'is a mobile number: check that it may be published' },
  {
    pattern: new RegExp(EMAIL.source, 'u'),
    says: 'is an e-mail address: check that it belongs to a role, not to a person',
  },
  {
    pattern: TELEPHONE,
    says: 'is a telephone number: check that it belongs to a role, not to a person',
  },
  { pattern: NAMED, says: 'names a person: check that the name may be published' },
];

/** Every detail that a text holds, the gravest first; null when it holds none. */
function describe(text: string): string | null {
  const said = new Map<string, string>();
  for (const { pattern, says } of DETAILS)
    for (const match of text.matchAll(new RegExp(pattern, `${pattern.flags}g`))) {
      const found = match[0].trim();
      if (![...said.keys()].some((known) => known.includes(found)))
        said.set(found, `“${found}” ${says}.`);
    }
  return said.size === 0 ? null : [...said.values()].slice(0, MOST_SAID).join(' ');
}
