/** The 16-character code that opens one draft: derived from its id, so it need not be stored. */
import type { AppContext } from '../context.ts';

/** Characters with the hyphens between their groups. */
const CODE_LENGTH = 19;

/** The code that opens the draft, the same every time. */
export function resumeCodeOf(
  { secrets }: Pick<AppContext, 'secrets'>,
  draftId: string,
): string {
  return secrets.receiptSecret(`draft ${draftId}`).slice(0, CODE_LENGTH);
}
