/** A log whose lines a test reads, in place of the one that goes to standard error. */
import pino from 'pino';

import type { Logger } from '#app/infrastructure/log.server.ts';

export type KeptLog = {
  readonly log: Logger;
  /** The messages since this was last asked. */
  readonly taken: () => readonly string[];
};

export function keptLog(): KeptLog {
  const lines: string[] = [];
  const write = (line: string) => {
    lines.push((JSON.parse(line) as { readonly msg: string }).msg);
  };
  return { log: pino({ level: 'warn' }, { write }), taken: () => lines.splice(0) };
}
