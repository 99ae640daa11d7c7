/**
 * Where a request comes from.
 *
 * `X-Forwarded-For` is believed only as far as it was written by proxies that the settings trust:
 * read from the right, the first address that is not one of them is the client.
 */
import { BlockList, isIP, isIPv6 } from 'node:net';

export type ClientAddress = (peer: string | undefined, forwardedFor: string | null) => string;

/** `trustedProxies` are addresses and CIDR ranges. */
export function openClientAddress(trustedProxies: readonly string[]): ClientAddress {
  const trusted = listOf(trustedProxies);
  const isTrusted = (address: string) => isIP(address) !== 0 && contains(trusted, address);

  return (peer, forwardedFor) => {
    const nearest = plainAddress(peer ?? '');
    if (!isTrusted(nearest)) return nearest;
    const hops = (forwardedFor ?? '').split(',').map((hop) => plainAddress(hop.trim()));
    const client = hops.findLast((hop) => isIP(hop) === 0 || !isTrusted(hop));
    return client !== undefined && isIP(client) !== 0 ? client : nearest;
  };
}

const loopback = listOf(['127.0.0.0/8', '::1']);

/** True when the connection itself comes from this machine. */
export function isLoopbackPeer(peer: string | undefined): boolean {
  const address = plainAddress(peer ?? '');
  return isIP(address) !== 0 && contains(loopback, address);
}

/** An IPv4 client of an IPv6 socket is written `::ffff:192.0.2.1`. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

function contains(list: BlockList, address: string): boolean {
  return list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

function listOf(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', prefix] = range.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return list;
}
