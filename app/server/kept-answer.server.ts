/**
 * An answer that is kept: with its tag, and in each coding once somebody has asked for it.
 *
 * Each coding has a tag of its own, because their bytes differ (RFC 9110 §8.8.3.3).
 */
import { createHash } from 'node:crypto';

import type { Answer } from './answer.ts';
import {
  acceptedCoding,
  compress,
  isCompressible,
  type Coding,
  type Effort,
} from './compression.server.ts';

export type KeptAnswer = {
  /** Size of the uncompressed body. */
  readonly bytes: number;
  /** The answer for a client, or 304 without a body when the client has it already. */
  readonly answerTo: (request: Headers) => Promise<Answer>;
};

const TAG_CHARACTERS = 22;

export function keepAnswer(answer: Answer, effort: Effort): KeptAnswer {
  const tag = createHash('sha256')
    .update(answer.body)
    .digest('base64url')
    .slice(0, TAG_CHARACTERS);
  const isWorthwhile = isCompressible(
    answer.headers.get('Content-Type'),
    answer.body.byteLength,
  );
  const bodies = new Map<Coding, Promise<Uint8Array>>();

  const bodyIn = (coding: Coding) => {
    const made = bodies.get(coding) ?? compress(answer.body, coding, effort);
    bodies.set(coding, made);
    return made;
  };

  return {
    bytes: answer.body.byteLength,
    answerTo: async (request) => {
      const coding = isWorthwhile ? acceptedCoding(request.get('Accept-Encoding')) : null;
      const headers = new Headers(answer.headers);
      if (isWorthwhile) headers.append('Vary', 'Accept-Encoding');
      if (answer.status !== 200) {
        return { status: answer.status, headers, body: answer.body };
      }
      const entityTag = coding === null ? `"${tag}"` : `"${tag}-${coding}"`;
      headers.set('ETag', entityTag);
      if (isAmong(request.get('If-None-Match'), entityTag)) {
        headers.delete('Content-Type');
        return { status: 304, headers, body: new Uint8Array() };
      }
      if (coding === null) return { status: 200, headers, body: answer.body };
      headers.set('Content-Encoding', coding);
      return { status: 200, headers, body: await bodyIn(coding) };
    },
  };
}

/** RFC 9110 §13.1.2: a weak comparison, of a list or `*`. */
function isAmong(ifNoneMatch: string | null, entityTag: string): boolean {
  if (ifNoneMatch === null) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === entityTag);
}
