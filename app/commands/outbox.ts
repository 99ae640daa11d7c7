/** `outbox list` and `outbox retry`: the letters that wait to be sent. */
import type { Command } from 'commander';

import { retryOutbox, showOutbox } from '#app/operations/outbox/show-outbox.server.ts';
import { done, type CommandOutcome } from './outcome.ts';
import { groupCommand, portalCommand, runCommand, type Tools } from './portal-command.ts';

export function outboxCommand(): Command {
  return groupCommand('outbox', 'letters that wait to be sent')
    .addCommand(
      portalCommand('list', 'count the letters, and list those not sent yet').action(
        async (_options: unknown, command: Command) => {
          await runCommand(command, list);
        },
      ),
    )
    .addCommand(
      portalCommand('retry', 'make every unsent letter due now').action(
        async (_options: unknown, command: Command) => {
          await runCommand(command, retry);
        },
      ),
    );
}

async function list({ app }: Tools): Promise<CommandOutcome> {
  const { unsent, ...counts } = await showOutbox(app);
  const lines = unsent.map(
    ({ id, kind, status, attempts, nextAttemptAt }) =>
      `${id}  ${kind}  ${status}, attempts: ${attempts}, next: ${nextAttemptAt.toISOString()}`,
  );
  return done(counts, [countsLine(counts), ...lines].join('\n'));
}

async function retry({ app }: Tools): Promise<CommandOutcome> {
  const counts = await retryOutbox(app);
  return done(counts, countsLine(counts));
}

function countsLine(counts: {
  readonly waiting: number;
  readonly sent: number;
  readonly failed: number;
}): string {
  return `Waiting: ${counts.waiting}. Sent: ${counts.sent}. Failed: ${counts.failed}.`;
}
