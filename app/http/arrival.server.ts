/**
 * What the server entry saw of a request before its body: when it arrived, and from where.
 *
 * The entry removes these headers from what a client sends and writes its own, so a route may trust
 * them. A deadline is compared with the arrival, never with the end of a slow upload.
 */
export const ARRIVAL_HEADER = 'x-portal-arrived-at';
export const PEER_HEADER = 'x-portal-peer';

/** The instant at which the headers had arrived. Throws when the server entry was bypassed. */
export function arrivedAt(request: Request): Date {
  const stamp = request.headers.get(ARRIVAL_HEADER);
  const instant = new Date(stamp ?? Number.NaN);
  if (Number.isNaN(instant.getTime())) throw new Error('The request carries no arrival stamp');
  return instant;
}

/** The network address of the client: never logged, stored only as a keyed hash. */
export function peerOf(request: Request): string {
  return request.headers.get(PEER_HEADER) ?? 'unknown';
}
