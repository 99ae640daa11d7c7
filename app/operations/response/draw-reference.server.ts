/** Draws the reference that a respondent quotes: random, and drawn again when it is taken. */
import { bitsFromBytes } from '#app/domain/response/codes.ts';
import { formatReference } from '#app/domain/response/response.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { hasReference } from '#app/infrastructure/db/responses.server.ts';
import type { AppContext } from '../context.ts';

/** Eight bytes, of which `formatReference` writes the last 60 bits. */
const REFERENCE_BYTES = 8;

export async function drawReference(
  { randomBytes }: Pick<AppContext, 'randomBytes'>,
  tx: Db,
): Promise<string> {
  for (;;) {
    const reference = formatReference(bitsFromBytes(randomBytes(REFERENCE_BYTES)));
    if (!(await hasReference(tx, reference))) return reference;
  }
}
