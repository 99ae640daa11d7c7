/** Personal contact details in the text (papers.md, RT21): addresses, numbers and names of people. */
import type { Block } from '../block.ts';
import type { Warning } from '../warning.ts';
import { warn } from './warn.ts';

export const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/gu;
const PRIVATE_HOST =
  /@(?:gmail|googlemail|hotmail|outlook|live|yahoo|aol|icloud|btinternet|talktalk|sky|virginmedia|ntlworld|tiscali|blueyonder)\./iu;
const MOBILE = /(?:\+44\s?\(?0?\)?\s?7|\b07)\d{3}[\s-]?\d{3}[\s-]?\d{3}\b/u;
export const TELEPHONE = /(?:\+44[\s-]?(?:\(0\))?[\s-]?|\(?0)(?:\d[\s()-]?){9,10}(?!\d)/u;
const NAMED =
  /\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Sir|Dame|Rev)\.?\s+\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)?/u;

export function findPersonalDetails(blocks: readonly Block[]): readonly Warning[] {
  return blocks.flatMap((block) => {
    const message = describe(block.text);
    return message === null ? [] : [warn('personal-data', message, block)];
  });
}

/** The gravest of the details that a text holds; null when it holds none. */
function describe(text: string): string | null {
  const email = text.match(EMAIL)?.[0];
  if (email !== undefined && PRIVATE_HOST.test(email))
    return `“${email}” is a private e-mail address: publish a role's address instead.`;
  const mobile = MOBILE.exec(text)?.[0];
  if (mobile !== undefined)
    return `“${mobile}” is a mobile number: check that it may be published.`;
  if (email !== undefined)
    return `“${email}” is an e-mail address: check that it belongs to a role, not to a person.`;
  const telephone = TELEPHONE.exec(text)?.[0];
  if (telephone !== undefined)
    return `“${telephone.trim()}” is a telephone number: check that it belongs to a role, not to a person.`;
  const named = NAMED.exec(text)?.[0];
  if (named !== undefined)
    return `“${named}” names a person: check that the name may be published.`;
  return null;
}
