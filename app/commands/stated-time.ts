/** Times as typed on the command line, read as London time. */
import { InvalidArgumentError } from 'commander';

import {
  closesAtFromStated,
  opensAtFromStated,
  type StatedTimeRefusal,
} from '#app/domain/consultation/london-time.ts';
import type { Result } from '#app/domain/result.ts';

/** An instant, or the hour that the clocks skip, which is a refusal and not wrong usage. */
export type StatedTime = Result<Date, StatedTimeRefusal>;

export function opensArgument(typed: string): StatedTime {
  return readable(opensAtFromStated(typed));
}

export function closesArgument(typed: string): StatedTime {
  return readable(closesAtFromStated(typed));
}

function readable(stated: StatedTime): StatedTime {
  if (!stated.ok && stated.refusal.kind === 'unreadable') {
    throw new InvalidArgumentError(
      'Write a day as 2011-07-22 or a time as "2011-10-14 23:59".',
    );
  }
  return stated;
}
