/** `structure export SLUG` and `structure import SLUG FILE.json`: the register as JSON. */
import type { Command } from 'commander';

import { COMMAND_LINE } from '#app/domain/people/actor.ts';
import { assertNever } from '#app/domain/result.ts';
import {
  exportStructure,
  importStructure,
  type ImportStructureRefusal,
} from '#app/operations/consultation/exchange-structure.server.ts';
import { publishConsultation } from '#app/operations/consultation/publish-consultation.server.ts';
import { showOpenData } from '#app/operations/consultation/show-open-data.server.ts';
import {
  done,
  notPermitted,
  refused,
  unknownConsultation,
  type CommandOutcome,
} from './outcome.ts';
import { groupCommand, portalCommand, runCommand, type Tools } from './portal-command.ts';
import { publishRefused } from './publish.ts';
import { readTypedFile } from './typed-file.server.ts';

const USUAL_NOTE = 'The register of changes to the structure was replaced.';

type ImportOptions = { readonly note: string; readonly publish: boolean };

export function structureCommand(): Command {
  return groupCommand('structure', 'the groups, seats, reporting lines and changes, as JSON')
    .addCommand(exportCommand())
    .addCommand(importCommand());
}

function exportCommand(): Command {
  return portalCommand('export', 'print the structure register')
    .argument('<slug>', 'the consultation, as its address names it')
    .action(async (slug: string, _options: unknown, command: Command) => {
      await runCommand(command, (tools) => exportRegister(tools, slug));
    });
}

function importCommand(): Command {
  return portalCommand('import', 'replace the structure register by the one in a file')
    .argument('<slug>', 'the consultation, as its address names it')
    .argument('<file>', 'JSON as `structure export` prints it')
    .option('--note <text>', 'what to say of the change where the paper is public', USUAL_NOTE)
    .option('--no-publish', 'leave the public the earlier version until `publish`')
    .addHelpText('after', '\nOn a published paper this publishes a further version.')
    .action(async (slug: string, file: string, options: ImportOptions, command: Command) => {
      await runCommand(command, (tools) => importRegister(tools, { slug, file, options }));
    });
}

async function exportRegister({ app }: Tools, slug: string): Promise<CommandOutcome> {
  const structure = await exportStructure(app, slug);
  if (!structure) return unknownConsultation(slug);
  return done(structure, JSON.stringify(structure, null, 2));
}

async function importRegister(
  tools: Tools,
  typed: { readonly slug: string; readonly file: string; readonly options: ImportOptions },
): Promise<CommandOutcome> {
  const { slug, file, options } = typed;
  const register = await readJson(file);
  if (register.kind === 'refused') return register;
  const { app, progress } = tools;
  progress.step('Checking the register');
  const imported = await importStructure(app, COMMAND_LINE, slug, register.json);
  if (!imported.ok) return importRefused(slug, imported.refusal);

  const { structure, isUnpublished } = imported.value;
  const isPublic = (await showOpenData(app, slug)) !== null;
  if (isPublic && isUnpublished && options.publish) {
    const published = await publishCorrection(tools, slug, options.note);
    if (published.kind === 'refused') return { ...published, json: structure };
  }
  const { groups, seats, changes } = structure;
  const counts = `${groups.length} groups, ${seats.length} seat lines, ${changes.length} changes`;
  return done(structure, `Imported ${counts}.`);
}

async function publishCorrection(
  { app, progress }: Tools,
  slug: string,
  note: string,
): Promise<CommandOutcome> {
  progress.step('Publishing the correction');
  const published = await publishConsultation(app, COMMAND_LINE, slug, {
    accepted: 'all',
    changeNote: note,
    shortPeriodReason: null,
  });
  if (!published.ok) return publishRefused(slug, published.refusal);
  return done({}, '');
}

async function readJson(file: string): Promise<CommandOutcome> {
  const bytes = await readTypedFile(file);
  if (!bytes.ok) return bytes.refusal;
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes.value));
    return typeof json === 'object' && json !== null ? done(json, '') : notJson(file);
  } catch {
    // JSON.parse says no more than that it is not JSON.
    return notJson(file);
  }
}

function notJson(file: string): CommandOutcome {
  return refused('not-json', `${file} does not hold a JSON object.`);
}

function importRefused(slug: string, refusal: ImportStructureRefusal): CommandOutcome {
  switch (refusal.kind) {
    case 'not-permitted':
      return notPermitted();
    case 'unknown-consultation':
      return unknownConsultation(slug);
    case 'changed-since':
      return refused(refusal.kind, 'Somebody has changed the paper meanwhile. Try again.');
    case 'wrong-shape':
    case 'faulty-structure':
      return refused(refusal.kind, `Nothing was imported:\n${listed(refusal.faults)}`);
    default:
      return assertNever(refusal);
  }
}

function listed(faults: readonly string[]): string {
  return faults.map((fault) => `- ${fault}`).join('\n');
}
