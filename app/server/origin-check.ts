/**
 * Whether a request that changes something was sent by one of our own pages (contract, Addresses).
 *
 * A browser says where a form came from in `Origin`, and in `Sec-Fetch-Site`, which no page can
 * forge. Either is enough; an `Origin` that is there and is not ours is refused whatever else is
 * said. On loopback the request's own `Host` counts as ours too: a person may type 127.0.0.1 where
 * the settings say localhost.
 */
type Sent = {
  readonly origin: string | null;
  readonly secFetchSite: string | null;
  readonly host: string | null;
  /** True when the connection comes from this machine. */
  readonly isLoopback: boolean;
};

/** `publicUrl` is an origin, without a slash at the end. */
export function isOwnOrigin(sent: Sent, publicUrl: string): boolean {
  if (sent.origin === null) return sent.secFetchSite === 'same-origin';
  if (sent.origin === publicUrl) return true;
  const { host, isLoopback } = sent;
  return (
    isLoopback && host !== null && isLoopbackHost(host) && sent.origin === `http://${host}`
  );
}

/** True for `localhost`, 127.0.0.0/8 and `[::1]`, with or without a port. */
function isLoopbackHost(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i.test(host);
}
