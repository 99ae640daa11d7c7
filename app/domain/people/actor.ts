/**
 * Who carries out an operation: a signed-in member of staff, or whoever types a command on the
 * server itself and so can reach the database anyway.
 */
import type { StaffMember } from './staff.ts';

export const COMMAND_LINE = { id: 'command-line' } as const;

export type Actor = StaffMember | typeof COMMAND_LINE;
