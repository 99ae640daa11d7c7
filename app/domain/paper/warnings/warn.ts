/** What every finder of warnings takes and gives. */
import type { Block } from '../block.ts';
import type { Warning, WarningCode, WarningRemedy } from '../warning.ts';

/** Warnings in reading order; the blocks are not changed. */
export type FindWarnings = (blocks: readonly Block[]) => readonly Warning[];

export function warn(
  code: WarningCode,
  message: string,
  block: Pick<Block, 'id'> | null,
  remedy: WarningRemedy | null = null,
): Warning {
  return { code, message, block: block?.id ?? null, remedy };
}
