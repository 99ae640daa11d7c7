/**
 * Who carries out an operation: a signed-in member of staff, or whoever types a command on the
 * server itself and so can reach the database anyway.
 */
import { may, type StaffAction } from './permissions.ts';
import type { StaffMember } from './staff.ts';

export const COMMAND_LINE = { id: 'command-line' } as const;

export type Actor = StaffMember | typeof COMMAND_LINE;

/** The answer to somebody whose role does not allow the action (D-07). */
export type NotAllowed = { readonly kind: 'not-allowed'; readonly action: StaffAction };

export function mayAct(actor: Actor, action: StaffAction): boolean {
  return 'role' in actor ? may(actor, action) : true;
}
