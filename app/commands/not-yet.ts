/**
 * Commands that the contract names and this release cannot do. They are refused with one sentence:
 * nothing is faked, and a script learns it from the exit code.
 */
import type { Command } from 'commander';

import { refused } from './outcome.ts';
import { groupCommand, portalCommand, runBare } from './portal-command.ts';

type Missing = {
  readonly name: string;
  readonly summary: string;
  readonly arguments: readonly string[];
  /** Options with their placeholder, so that a full command line is understood and refused. */
  readonly options: readonly string[];
};

const SUGGEST: Missing = {
  name: 'suggest',
  summary: 'suggest codes for comments',
  arguments: ['<slug>'],
  options: ['--question <id>'],
};

const THEMEFINDER: readonly Missing[] = [
  {
    name: 'export',
    summary: 'write the input files of ThemeFinder',
    arguments: ['<slug>', '<folder>'],
    options: [],
  },
  {
    name: 'import',
    summary: 'read the output files of ThemeFinder as suggestions',
    arguments: ['<slug>', '<folder>'],
    options: [],
  },
];

const BACKUPS: readonly Missing[] = [
  {
    name: 'backup',
    summary: 'copy everything into a file',
    arguments: ['<file>'],
    options: [],
  },
  { name: 'restore', summary: 'bring back a copy', arguments: ['<file>'], options: [] },
  {
    name: 'verify',
    summary: 'check database, attachments and ledger',
    arguments: [],
    options: [],
  },
];

export function notYetCommands(): readonly Command[] {
  const themefinder = groupCommand('themefinder', 'exchange files with ThemeFinder');
  return [
    notYet(SUGGEST, 'suggest'),
    THEMEFINDER.reduce(
      (group, missing) => group.addCommand(notYet(missing, `themefinder ${missing.name}`)),
      themefinder,
    ),
    ...BACKUPS.map((missing) => notYet(missing, missing.name)),
  ];
}

function notYet(missing: Missing, fullName: string): Command {
  const command = portalCommand(missing.name, `${missing.summary} (not in this release)`);
  for (const argument of missing.arguments) command.argument(argument);
  for (const option of missing.options) command.option(option);
  const sentence = `${fullName} is not part of this release: nothing was done.`;
  return command.action(() =>
    runBare(command, () => Promise.resolve(refused('not-available', sentence))),
  );
}
