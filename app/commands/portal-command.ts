/**
 * What every command of the portal has in common: `--json`, `--help`, its exit code, and devices
 * that are opened when it starts to work and closed when it ends.
 *
 * Exit codes: 0 done, 1 refused, 2 wrong usage (contract, Commands).
 */
import { Command } from 'commander';

import type { AppContext } from '#app/operations/context.ts';
import { openPortal } from './open-portal.server.ts';
import { refused, type CommandOutcome } from './outcome.ts';
import { openProgress, type Progress } from './progress.ts';

export type Tools = { readonly app: AppContext; readonly progress: Progress };

export const EXIT_REFUSED = 1;
export const EXIT_WRONG_USAGE = 2;

/** Steps that most commands have; more only keep the bar full for longer. */
const USUAL_STEPS = 3;

/** A command that throws instead of ending the process when it is used wrongly. */
export function portalCommand(name: string, summary: string): Command {
  return groupCommand(name, summary).option(
    '--json',
    'print one JSON object on standard output and nothing else',
  );
}

/** A word that only has commands under it. */
export function groupCommand(name: string, summary: string): Command {
  return new Command(name)
    .description(summary)
    .exitOverride()
    .showHelpAfterError('(add --help for how to use it)');
}

type Work = (tools: Tools) => Promise<CommandOutcome>;

/** Does the work of a command on the portal and answers on standard output. */
export async function runCommand(command: Command, work: Work): Promise<void> {
  await runBare(command, (progress) => withPortal(work, progress));
}

/** As `runCommand`, for work that opens nothing or opens it itself. */
export async function runBare(
  command: Command,
  work: (progress: Progress) => Promise<CommandOutcome>,
): Promise<void> {
  const progress = openProgress(process.stderr, USUAL_STEPS);
  const outcome = await work(progress).catch((fault: unknown) => faultOutcome(fault, progress));
  progress.end();
  answer(outcome, command.optsWithGlobals()['json'] === true);
}

async function withPortal(work: Work, progress: Progress): Promise<CommandOutcome> {
  const app = await openPortal(progress);
  try {
    if (await app.db.isAnswering()) return await work({ app, progress });
    return refused(
      'no-database',
      'The database does not answer or has no tables: check DATABASE_URL and run `migrate`.',
    );
  } finally {
    await app.db.close();
  }
}

/** A fault is ours, not the person's: its trace goes to standard error. */
function faultOutcome(fault: unknown, progress: Progress): CommandOutcome {
  if (fault instanceof Error && fault.name === 'ConfigFault') {
    return refused('bad-settings', fault.message);
  }
  progress.notice(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
  const what = fault instanceof Error ? fault.message.trim().split('\n').at(-1) : String(fault);
  return refused('fault', `The command broke off: ${what ?? 'no reason was given'}`);
}

function answer(outcome: CommandOutcome, isJson: boolean): void {
  const isRefused = outcome.kind === 'refused';
  if (isJson) process.stdout.write(`${JSON.stringify(jsonOf(outcome))}\n`);
  else if (isRefused) process.stderr.write(`${outcome.message}\n`);
  else process.stdout.write(`${outcome.text}\n`);
  if (isJson && isRefused) process.stderr.write(`${outcome.message}\n`);
  process.exitCode = isRefused ? EXIT_REFUSED : 0;
}

function jsonOf(outcome: CommandOutcome): object {
  if (outcome.kind === 'done') return outcome.json;
  const { code, message, json } = outcome;
  return { refused: { code, message }, ...json };
}
