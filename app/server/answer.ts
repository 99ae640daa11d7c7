/** An answer that is whole: what is kept, compressed and sent. */
export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
};

/** Reads a `Response` to its end. */
export async function toAnswer(response: Response): Promise<Answer> {
  const body = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, headers: new Headers(response.headers), body };
}
