/** `responses import SLUG FILE`: responses that another tool gathered are taken in. */
import { basename } from 'node:path';

import { InvalidArgumentError, Option, type Command } from 'commander';

import { londonDay } from '#app/domain/consultation/london-time.ts';
import { COMMAND_LINE } from '#app/domain/people/actor.ts';
import { CHANNELS, type Channel } from '#app/domain/response/response.ts';
import { accept, assertNever, refuse, type Result } from '#app/domain/result.ts';
import type { ImportMapping } from '#app/domain/response/import/mapping.ts';
import { readMappingFile } from '#app/forms/mapping-file.ts';
import type {
  ImportRefusal,
  ImportReport,
} from '#app/operations/response/import/import-responses.server.ts';
import {
  done,
  notPermitted,
  refused,
  unknownConsultation,
  type CommandOutcome,
} from './outcome.ts';
import { groupCommand, portalCommand, runCommand, type Tools } from './portal-command.ts';
import { readTypedFile } from './typed-file.server.ts';

type Options = {
  readonly mapping?: string;
  readonly channel?: Channel;
  readonly received?: string;
  readonly dryRun?: true;
};

export function responsesCommand(): Command {
  return groupCommand('responses', 'responses received by other ways').addCommand(
    portalCommand('import', 'take in responses from a csv, xlsx or jsonl file')
      .argument('<slug>', 'the consultation, as its address names it')
      .argument('<file>', 'one response a row')
      .option('--mapping <file>', 'what each column is, as JSON; proposed if left out')
      .addOption(
        new Option('--channel <channel>', 'how the responses came (default: online)').choices(
          CHANNELS,
        ),
      )
      .option(
        '--received <day>',
        'the day for rows that name none, as 2011-10-14; today if left out',
        dayArgument,
      )
      .option('--dry-run', 'say what would be taken in, and take in nothing')
      .addHelpText(
        'after',
        '\nA row that was taken in before is known again and not doubled, so the same file may be\ntaken in twice, and after a break. See docs/responses-import.md for the mapping.',
      )
      .action(async (slug: string, file: string, options: Options, command: Command) => {
        await runCommand(command, (tools) => importFile(tools, { slug, file, options }));
      }),
  );
}

function dayArgument(typed: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(typed)) return typed;
  throw new InvalidArgumentError('Write a day as 2011-10-14.');
}

type Typed = { readonly slug: string; readonly file: string; readonly options: Options };

async function importFile(
  tools: Tools,
  { slug, file, options }: Typed,
): Promise<CommandOutcome> {
  const { app, progress } = tools;
  const mapping = await readMapping(options.mapping);
  if (!mapping.ok) return mapping.refusal;
  progress.step(`Reading ${basename(file)}`);
  const bytes = await readTypedFile(file);
  if (!bytes.ok) return bytes.refusal;
  progress.step('Taking in responses');
  // Loaded here because the readers of tables are slow to load and only this needs them.
  const { importResponses } =
    await import('#app/operations/response/import/import-responses.server.ts');
  const imported = await importResponses(app, COMMAND_LINE, {
    slug,
    file: { bytes: bytes.value, fileName: basename(file) },
    mapping: mapping.value,
    channel: options.channel ?? 'online',
    receivedOn: options.received ?? null,
    begun: null,
    isTrial: options.dryRun === true,
    isTimeUp: () => false,
    onProgress: (rows) => {
      if (rows % NOTICE_EVERY_ROWS === 0 && rows > 0) progress.notice(`${rows} rows so far`);
    },
  });
  if (!imported.ok) return importRefused(slug, imported.refusal);
  noticeDay(tools, imported.value, options);
  return importDone(imported.value);
}

const NOTICE_EVERY_ROWS = 10_000;

async function readMapping(
  file: string | undefined,
): Promise<Result<ImportMapping | null, CommandOutcome>> {
  if (file === undefined) return accept(null);
  const bytes = await readTypedFile(file);
  if (!bytes.ok) return bytes;
  const mapping = readMappingFile(new TextDecoder().decode(bytes.value));
  if (mapping.ok) return mapping;
  return refuse(refused('wrong-mapping', `${file} is no mapping: ${mapping.refusal}`));
}

/** Whether responses are in time hangs on the day, so a day that nobody stated is said aloud. */
function noticeDay({ app, progress }: Tools, report: ImportReport, options: Options): void {
  const isStated = report.mapping.columns.some(({ as }) => as === 'received');
  if (isStated || options.received !== undefined) return;
  progress.notice(
    `The file does not say when the responses came: they count as received today, ${londonDay(app.now())}. Say --received to set another day.`,
  );
}

function importDone(report: ImportReport): CommandOutcome {
  const { refused: rows, ...counts } = report;
  const text = [
    `${counts.read} rows read: ${counts.accepted} taken in, ${counts.alreadyThere} there already, ${rows.length} refused.`,
    `${counts.late} came late. ${counts.possibleDuplicates} look like another response.`,
    ...rows.map(({ row, reason }) => `Row ${row}: ${reason}`),
  ];
  return done({ ...counts, refused: rows }, text.join('\n'));
}

function importRefused(slug: string, refusal: ImportRefusal): CommandOutcome {
  switch (refusal.kind) {
    case 'not-permitted':
      return notPermitted();
    case 'unknown-consultation':
      return unknownConsultation(slug);
    case 'not-published':
      return refused(
        'not-published',
        `Nothing of ${slug} has been published yet, so nobody can have replied to it.`,
      );
    case 'not-a-day':
      return refused(
        'not-a-day',
        'The day of --received must be a real day, today or in the past.',
      );
    case 'unreadable':
      return refused(refusal.table.kind, refusal.table.message);
    case 'faulty-mapping':
      return refused(
        'faulty-mapping',
        `Nothing was taken in:\n${refusal.faults.map((fault) => `- ${fault}`).join('\n')}`,
      );
    default:
      return assertNever(refusal);
  }
}
