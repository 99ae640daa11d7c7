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
import type { ReceiveEmailRefusal } from '#app/operations/response/receive-email.server.ts';
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
    portalCommand('import', 'take in responses from a csv, xlsx, jsonl or eml file')
      .argument('<slug>', 'the consultation, as its address names it')
      .argument('<file>', 'one response a row, or one e-mail')
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
  if (/\.eml$/i.test(file)) {
    return importEmail(tools, { slug, file, options }, bytes.value);
  }
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

/** One mail is one row, so that a script reads the same answer whatever the file. */
async function importEmail(
  { app, progress }: Tools,
  { slug, file, options }: Typed,
  content: Uint8Array,
): Promise<CommandOutcome> {
  progress.step('Taking in the e-mail');
  const { takeEmail } = await import('#app/operations/response/receive-email.server.ts');
  const taken = await takeEmail(app, COMMAND_LINE, {
    slug,
    upload: { name: basename(file), content },
    receivedOn: options.received ?? null,
  });
  if (!taken.ok) return emailRefused(slug, taken.refusal);
  const { number, isAlreadyThere } = taken.value;
  const json = {
    ...{ read: 1, refused: [], possibleDuplicates: 0, mapping: null },
    accepted: isAlreadyThere ? 0 : 1,
    alreadyThere: isAlreadyThere ? 1 : 0,
    number,
  };
  return done(
    json,
    isAlreadyThere
      ? `The e-mail is there already, as response ${number}.`
      : `Taken in as response ${number}.`,
  );
}

function emailRefused(slug: string, refusal: ReceiveEmailRefusal): CommandOutcome {
  switch (refusal.kind) {
    case 'not-permitted':
      return notPermitted();
    case 'unknown-consultation':
      return unknownConsultation(slug);
    case 'not-published':
      return notPublished(slug);
    case 'unreadable':
      return refused(refusal.email.kind, refusal.email.message);
    case 'harmful':
    case 'scan-not-taken':
      return refused('harmful', 'The virus check objects to this e-mail or could not be made.');
    case 'automatic':
      return refused(
        refusal.automatic,
        'The e-mail was sent by a program and not by a person, so it is no response.',
      );
    case 'meeting-takes-no-position':
    case 'unknown-meeting':
      throw new Error('An e-mail was read as the note of a meeting');
    default:
      return dayRefused(refusal);
  }
}

/** Every refusal that is left is about a day. */
function dayRefused(_refusal: {
  readonly kind: 'not-a-day' | 'in-the-future' | 'written-after-receipt';
}): CommandOutcome {
  return refused('not-a-day', NO_SUCH_DAY);
}

const NO_SUCH_DAY = 'The day of --received must be a real day, today or in the past.';

function notPublished(slug: string): CommandOutcome {
  return refused(
    'not-published',
    `Nothing of ${slug} has been published yet, so nobody can have replied to it.`,
  );
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
      return notPublished(slug);
    case 'not-a-day':
      return refused('not-a-day', NO_SUCH_DAY);
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
