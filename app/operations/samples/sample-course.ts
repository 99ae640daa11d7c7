/** What the steps of loading one sample share: the sample, its calendar, and how time is set back. */
import { opensAtFromStated } from '#app/domain/consultation/london-time.ts';
import type { SampleCalendar } from '#app/domain/consultation/sample-calendar.ts';
import type { Result } from '#app/domain/result.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import type { Sample } from '#app/infrastructure/samples/sample-folder.server.ts';
import type { AppContext } from '../context.ts';

export type SampleCourse = { readonly sample: Sample; readonly calendar: SampleCalendar };

/**
 * The same devices with every operation inside a transaction that is open already, so that a reply
 * of ten steps waits for the disk once.
 */
export function appWithin(app: AppContext, tx: Db): AppContext {
  return { ...app, db: { ...app.db, read: tx, transact: (work) => work(tx) } };
}

/** The same devices with the clock stopped at an instant of the past. */
export function appAt(app: AppContext, instant: Date): AppContext {
  return { ...app, now: () => instant };
}

/** In the morning of a day in London, when offices work. */
export function morningOf(day: string): Date {
  return requireDone(opensAtFromStated(`${day} 09:30`), 'a morning');
}

/** The value of a step. Throws when it was refused, since no sample should be. */
export function requireDone<Value>(outcome: Result<Value, unknown>, step: string): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(`Loading a sample: ${step} was refused: ${JSON.stringify(outcome.refusal)}`);
}
