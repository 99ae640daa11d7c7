/**
 * The two secrets of one way in by e-mail, the link's token and the code that may be typed instead.
 * Both are derived from its id, so that they are sent without being stored.
 */
import type { AppContext } from '../context.ts';

type Secretive = Pick<AppContext, 'secrets'>;

/** Eight characters with the hyphen between their groups. */
const CODE_LENGTH = 9;

/** 128 bits in Crockford base 32. */
export function partnerLinkToken({ secrets }: Secretive, linkId: string): string {
  return secrets.receiptSecret(`partner link ${linkId}`);
}

export function partnerLinkCode({ secrets }: Secretive, linkId: string): string {
  return secrets.receiptSecret(`partner code ${linkId}`).slice(0, CODE_LENGTH);
}

/** A keyed digest: a copy of the database does not let anybody try codes against it. */
export function partnerCodeHash({ secrets }: Secretive, code: string): string {
  return secrets.keyedDigest(`partner code ${code}`);
}
