/** Operation: write a letter to somebody who answers for a partner organisation. */
import type { Email, Letter } from '#app/domain/outbox/letter.ts';
import { assertNever } from '#app/domain/result.ts';
import type { AppContext } from '../context.ts';
import { composeInvitation } from '../partners/compose-invitation.server.ts';
import { composePartnerExtension } from '../partners/compose-partner-extension.server.ts';
import { composeColleagueInvitation } from '../partners/invite-colleague.server.ts';
import { composePartnerSignIn } from '../people/compose-partner-sign-in.server.ts';
import {
  composeSignOffAnswered,
  composeSignOffAsked,
} from '../response/compose-sign-off.server.ts';

const PARTNER_KINDS = [
  'partner-sign-in',
  'partner-period-extended',
  'partner-invitation',
  'partner-reminder',
  'sign-off-asked',
  'sign-off-answered',
  'colleague-invitation',
] as const satisfies readonly Letter['kind'][];

export type PartnerLetter = Extract<Letter, { kind: (typeof PARTNER_KINDS)[number] }>;

export function isPartnerLetter(letter: Letter): letter is PartnerLetter {
  return PARTNER_KINDS.some((kind) => kind === letter.kind);
}

/** Null when what the letter is about is no longer there. */
export async function composePartnerLetter(
  app: AppContext,
  letter: PartnerLetter,
  to: string,
): Promise<Email | null> {
  switch (letter.kind) {
    case 'partner-sign-in':
      return composePartnerSignIn(app, { ...letter, to });
    case 'partner-period-extended':
      return composePartnerExtension(app, { ...letter, to });
    case 'partner-invitation':
    case 'partner-reminder':
      return composeInvitation(app, { ...letter, to });
    case 'sign-off-asked':
      return composeSignOffAsked(app, { ...letter, to });
    case 'sign-off-answered':
      return composeSignOffAnswered(app, { ...letter, to });
    case 'colleague-invitation':
      return composeColleagueInvitation(app, { ...letter, to });
    default:
      return assertNever(letter);
  }
}
