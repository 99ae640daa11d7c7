/**
 * Reads the body of a request, whole, before anything is done with it.
 *
 * So a slow, broken or oversized upload costs the rest of the portal nothing, and what is wrong with
 * it is known before a form is asked to read it.
 */
import type { IncomingMessage } from 'node:http';

export type BodyOutcome =
  | { readonly kind: 'read'; readonly body: Buffer }
  | { readonly kind: 'too-large' }
  /** The client went away before the end. */
  | { readonly kind: 'broken-off' };

/** After `too-large` the rest is thrown away as it comes, so that the answer can still be read. */
export function readBody(message: IncomingMessage, maxBytes: number): Promise<BodyOutcome> {
  return new Promise((settle) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const finish = (outcome: BodyOutcome) => {
      message.removeAllListeners('data');
      message.resume();
      settle(outcome);
    };
    if (Number(message.headers['content-length'] ?? 0) > maxBytes) {
      finish({ kind: 'too-large' });
      return;
    }
    message.on('data', (chunk: Buffer) => {
      bytes += chunk.byteLength;
      chunks.push(chunk);
      if (bytes > maxBytes) finish({ kind: 'too-large' });
    });
    message.once('end', () => finish({ kind: 'read', body: Buffer.concat(chunks) }));
    // Comes after `end` too, when it no longer says anything new.
    message.once('close', () => finish({ kind: 'broken-off' }));
    message.once('error', () => finish({ kind: 'broken-off' }));
  });
}

const FORM_TYPES = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;

/** True when a form can be read from it; a body of nothing is a form without fields. */
export async function isReadableForm(
  contentType: string | undefined,
  body: Buffer,
): Promise<boolean> {
  if (body.byteLength === 0) return true;
  try {
    const headers = { 'Content-Type': contentType ?? '' };
    await new Response(new Uint8Array(body), { headers }).formData();
    return true;
  } catch {
    return false;
  }
}

/** True for the two ways in which a browser sends a form. */
export function isFormType(contentType: string | undefined, body: Buffer): boolean {
  return body.byteLength === 0 || FORM_TYPES.test(contentType ?? '');
}
