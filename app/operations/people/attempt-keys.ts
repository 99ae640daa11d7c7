/** Under which keys attempts to sign in are counted: digests, so that no address is stored. */
import type { AppContext } from '../context.ts';

type Keyed = Pick<AppContext, 'secrets'>;

export function accountKey({ secrets }: Keyed, email: string): string {
  return `sign-in:account:${secrets.keyedDigest(email)}`;
}

export function peerKey({ secrets }: Keyed, peer: string): string {
  return `sign-in:peer:${secrets.keyedDigest(peer)}`;
}

export function partnerAddressKey({ secrets }: Keyed, email: string): string {
  return `partner-link:address:${secrets.keyedDigest(email)}`;
}

export function partnerPeerKey({ secrets }: Keyed, peer: string): string {
  return `partner-link:peer:${secrets.keyedDigest(peer)}`;
}

export function partnerCodeKey({ secrets }: Keyed, peer: string): string {
  return `partner-code:peer:${secrets.keyedDigest(peer)}`;
}
