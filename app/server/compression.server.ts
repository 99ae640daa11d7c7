/** Which coding a client takes, and how answers are brought into it (RFC 9110 §12.5.3). */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export const CODINGS = ['br', 'gzip'] as const;
export type Coding = (typeof CODINGS)[number];

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Below this, headers outweigh what is saved. */
const MIN_BYTES = 512;
const COMPRESSIBLE =
  /^(text\/|application\/(json|xml|atom\+xml|schema\+json|javascript)|image\/svg)/;

/** How much work to spend: `kept` for pages sent many times, `static` for files that never change. */
export type Effort = 'each-time' | 'kept' | 'static';

const BROTLI_QUALITY: Readonly<Record<Effort, number>> = {
  'each-time': 6,
  kept: 9,
  static: 11,
};
const GZIP_LEVEL: Readonly<Record<Effort, number>> = { 'each-time': 6, kept: 9, static: 9 };

/** The best coding that `Accept-Encoding` allows; null for none. */
export function acceptedCoding(acceptEncoding: string | null): Coding | null {
  const weights = new Map<string, number>();
  for (const part of (acceptEncoding ?? '').toLowerCase().split(',')) {
    const [coding = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    weights.set(coding, weight === undefined ? 1 : Number(weight.slice(2)));
  }
  const allows = (coding: Coding) => (weights.get(coding) ?? weights.get('*') ?? 0) > 0;
  return CODINGS.find(allows) ?? null;
}

export function isCompressible(contentType: string | null, bytes: number): boolean {
  return bytes >= MIN_BYTES && contentType !== null && COMPRESSIBLE.test(contentType);
}

export async function compress(
  body: Uint8Array,
  coding: Coding,
  effort: Effort,
): Promise<Uint8Array> {
  if (coding === 'gzip') return toGzip(body, { level: GZIP_LEVEL[effort] });
  return toBrotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY[effort],
      [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
    },
  });
}
