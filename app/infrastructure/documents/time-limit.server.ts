/**
 * A limit of time for work that cannot be stopped from outside. Reading a file is one long
 * computation; a file made to hold it up would hold up everybody else who uses the portal. The work
 * runs under the time limit of a script (node:vm), which V8 keeps even within a regular expression.
 */
import { performance } from 'node:perf_hooks';
import { createContext, Script } from 'node:vm';

import { UnreadableFile } from './unreadable-document.ts';

const MS_PER_MB = 10_000;
/** A short file on a busy machine is slow for the machine's sake, not for its own. */
const LEAST_MS = 30_000;
const BYTES_PER_MB = 1024 * 1024;

const CALL = new Script('work()');

/** The moment, on the clock of `performance.now()`, until which a file of that size may be read. */
export function readingEnd(bytes: number): number {
  return performance.now() + Math.max(LEAST_MS, (MS_PER_MB * bytes) / BYTES_PER_MB);
}

/** Throws an `UnreadableFile` when the work, which must not wait for anything, is not done by then. */
export function doneBy<Value>(until: number, work: () => Value): Value {
  const left = Math.floor(until - performance.now());
  if (left <= 0) throw new UnreadableFile('too-slow');
  let done: { readonly value: Value } | null = null;
  const context = createContext({ work: () => (done = { value: work() }) });
  try {
    CALL.runInContext(context, { timeout: left });
  } catch (fault) {
    throw isTimeout(fault) ? new UnreadableFile('too-slow') : fault;
  }
  return take(done);
}

function take<Value>(done: { readonly value: Value } | null): Value {
  if (done === null) throw new Error('The work ended without a value');
  return done.value;
}

/** The fault comes from the script's own realm, so it is no `Error` of this one. */
function isTimeout(fault: unknown): boolean {
  return (
    typeof fault === 'object' &&
    fault !== null &&
    'code' in fault &&
    fault.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}
