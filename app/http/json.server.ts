/** Answers for other programs: JSON with its media type. */

/** `mediaType` without a charset: JSON is UTF-8 by definition (RFC 8259 §8.1). */
export function jsonAnswer(
  body: unknown,
  { status = 200, mediaType = 'application/json' } = {},
): Response {
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: { 'Content-Type': mediaType },
  });
}
