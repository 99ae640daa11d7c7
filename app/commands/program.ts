/** The command line as a whole: every command of the contract, and what wrong usage answers. */
import { CommanderError, type Command } from 'commander';

import { decideCommand } from './decide.ts';
import { importCommand } from './import.ts';
import { loadSamplesCommand } from './load-samples.ts';
import { migrateCommand } from './migrate.ts';
import { notYetCommands } from './not-yet.ts';
import { outboxCommand } from './outbox.ts';
import { packCommand } from './pack.ts';
import { partnerCommand } from './partner.ts';
import { EXIT_WRONG_USAGE, groupCommand } from './portal-command.ts';
import { publishCommand } from './publish.ts';
import { responsesCommand } from './responses.ts';
import { showCommand } from './show.ts';
import { structureCommand } from './structure.ts';
import { summariseCommand } from './summarise.ts';
import { analyseCommand, extendCommand, withdrawCommand } from './timetable.ts';
import { userCommand } from './user.ts';

export function portalProgram(): Command {
  const program = groupCommand('portal', 'the partnership consultation portal').addHelpText(
    'after',
    '\nExit codes: 0 done, 1 refused with a reason, 2 wrong usage.',
  );
  const commands = [
    migrateCommand(),
    importCommand(),
    showCommand(),
    publishCommand(),
    extendCommand(),
    withdrawCommand(),
    analyseCommand(),
    structureCommand(),
    responsesCommand(),
    summariseCommand(),
    packCommand(),
    decideCommand(),
    userCommand(),
    partnerCommand(),
    outboxCommand(),
    loadSamplesCommand(),
    ...notYetCommands(),
  ];
  return commands.reduce((whole, command) => whole.addCommand(command), program);
}

/** Runs one command line, without the names of node and of the script. Sets the exit code. */
export async function runProgram(words: readonly string[]): Promise<void> {
  try {
    await portalProgram().parseAsync([...words], { from: 'user' });
  } catch (fault) {
    if (!(fault instanceof CommanderError)) throw fault;
    if (fault.exitCode === 0) return; // Help was asked for and has been printed.
    if (words.includes('--json')) answerWrongUsage(fault);
    process.exitCode = EXIT_WRONG_USAGE;
  }
}

function answerWrongUsage(fault: CommanderError): void {
  const isBareHelp = fault.message === '(outputHelp)';
  const message = isBareHelp
    ? 'A command is missing.'
    : fault.message.replace(/^error: /, '').trim();
  process.stdout.write(`${JSON.stringify({ refused: { code: 'usage', message } })}\n`);
}
