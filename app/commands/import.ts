/** `import FILE`: an office file becomes a draft consultation, or with `--publish` a public one. */
import { basename } from 'node:path';

import { Option, type Command } from 'commander';

import type { ConsultationRequest } from '#app/domain/consultation/new-consultation.ts';
import { PAPER_KINDS, type PaperKind } from '#app/domain/paper/paper.ts';
import type { StatedFacts } from '#app/domain/paper/stated-facts.ts';
import { COMMAND_LINE } from '#app/domain/people/actor.ts';
import { accept, assertNever, refuse, type Result } from '#app/domain/result.ts';
import type {
  ImportedPaper,
  ImportPaperFile,
  ImportPaperRefusal,
} from '#app/operations/consultation/import-paper.server.ts';
import { publishConsultation } from '#app/operations/consultation/publish-consultation.server.ts';
import {
  showConsultationForStaff,
  type StaffConsultationPage,
} from '#app/operations/consultation/show-for-staff.server.ts';
import {
  done,
  notPermitted,
  refused,
  type CommandOutcome,
  type CommandRefused,
} from './outcome.ts';
import { portalCommand, runCommand, type Tools } from './portal-command.ts';
import { publishRefused } from './publish.ts';
import { closesArgument, opensArgument, type StatedTime } from './stated-time.ts';
import { noSuchTime } from './timetable.ts';
import { readTypedFile } from './typed-file.server.ts';

type ImportOptions = {
  readonly slug?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly opens?: StatedTime;
  readonly closes?: StatedTime;
  readonly decisionBody?: string;
  readonly replyEmail?: string;
  readonly shortPeriodReason?: string;
  readonly as: PaperKind;
  readonly publish?: true;
};

export function importCommand(): Command {
  return portalCommand(
    'import',
    'make a consultation from a docx, odt, md, txt, html or pdf file',
  )
    .argument('<file>', 'the paper')
    .option('--slug <slug>', 'its word in addresses, for good; made from the title if left out')
    .option('--title <title>', 'its title; the title of the paper if left out')
    .option('--publisher <name>', 'who publishes it; the partnership if left out')
    .option(
      '--opens <day>',
      'the day on which it opens, as 2011-07-22, London time',
      opensArgument,
    )
    .option(
      '--closes <time>',
      'the last minute to reply, as "2011-10-14 23:59", London time',
      closesArgument,
    )
    .option('--decision-body <name>', 'who decides')
    .option('--reply-email <address>', 'where replies go; the partnership if left out')
    .option('--short-period-reason <text>', 'why it is open for less than 12 weeks; published')
    .addOption(
      new Option('--as <kind>', 'what kind of paper it is')
        .choices(PAPER_KINDS)
        .default('consultation'),
    )
    .option('--publish', 'publish at once, accepting every point of the check that may be')
    .action(async (file: string, options: ImportOptions, command: Command) => {
      await runCommand(command, (tools) => importFile(tools, file, options));
    });
}

async function importFile(
  tools: Tools,
  file: string,
  options: ImportOptions,
): Promise<CommandOutcome> {
  const { app, progress } = tools;
  const wish = await readWish(tools, file, options);
  if (!wish.ok) return wish.refusal;
  progress.step('Recognising what the paper says');
  // Loaded here because the readers of office files are slow to load and only this needs them.
  const { importPaperFile } =
    await import('#app/operations/consultation/import-paper.server.ts');
  const imported = await importPaperFile(app, COMMAND_LINE, wish.value);
  if (!imported.ok) return importRefused(imported.refusal);
  noticeStated(tools, imported.value.stated, options);

  const { slug } = imported.value.consultation;
  const published = options.publish ? await publishAll(tools, slug, options) : null;
  const result = await importResult(tools, imported.value);
  if (published) return refused(published.code, published.message, result.json);
  return result;
}

async function readWish(
  { progress }: Tools,
  file: string,
  options: ImportOptions,
): Promise<Result<ImportPaperFile, CommandOutcome>> {
  const request = requestOf(options);
  if (!request.ok) return request;
  progress.step(`Reading ${basename(file)}`);
  const bytes = await readTypedFile(file);
  if (!bytes.ok) return bytes;
  return accept({
    bytes: bytes.value,
    fileName: basename(file),
    kind: options.as,
    slug: options.slug ?? null,
    request: request.value,
  });
}

/** An option left out is null: the paper or the partnership's settings then say it. */
function requestOf(options: ImportOptions): Result<ConsultationRequest, CommandOutcome> {
  const { opens, closes } = options;
  if (opens && !opens.ok) return refuse(noSuchTime('--opens'));
  if (closes && !closes.ok) return refuse(noSuchTime('--closes'));
  return accept({
    ...NOTHING_TYPED,
    ...typedWords(options),
    ...(opens ? { opensAt: opens.value } : {}),
    ...(closes ? { closesAt: closes.value } : {}),
  });
}

const NOTHING_TYPED: ConsultationRequest = {
  title: null,
  publisher: null,
  opensAt: null,
  closesAt: null,
  decisionBody: null,
  replyEmail: null,
};

/** Those of the words that were typed; commander leaves out the others. */
function typedWords(options: ImportOptions): Partial<ConsultationRequest> {
  const { title, publisher, decisionBody, replyEmail } = options;
  return {
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(decisionBody === undefined ? {} : { decisionBody }),
    ...(replyEmail === undefined ? {} : { replyEmail }),
  };
}

/** Null when it was published; otherwise why the draft stays a draft. */
async function publishAll(
  { app, progress }: Tools,
  slug: string,
  { shortPeriodReason = null }: { readonly shortPeriodReason?: string | null },
): Promise<CommandRefused | null> {
  progress.step('Publishing');
  const published = await publishConsultation(app, COMMAND_LINE, slug, {
    accepted: 'all',
    changeNote: null,
    shortPeriodReason,
  });
  if (published.ok) return null;
  const { code, message } = publishRefused(slug, published.refusal);
  return refused(code, `${message}\nThe draft is kept as ${slug}.`);
}

/** What the paper itself states, for a person to confirm or correct. */
function noticeStated({ progress }: Tools, stated: StatedFacts, options: ImportOptions): void {
  const deadlines = [...new Set(stated.deadlines.map(({ text }) => text))];
  if (deadlines.length > 0 && options.closes === undefined) {
    progress.notice(
      `The paper names a deadline (${deadlines.join('; ')}): set it with --closes.`,
    );
  }
  if (stated.decisionBody !== null && options.decisionBody === undefined) {
    progress.notice(`Taken from the paper, to be confirmed: ${stated.decisionBody} decides.`);
  }
}

async function importResult(
  { app }: Tools,
  { consultation: { slug } }: ImportedPaper,
): Promise<CommandOutcome & { readonly kind: 'done' }> {
  const page = await showConsultationForStaff(app, COMMAND_LINE, slug);
  if (!page.ok) throw new Error(`The consultation ${slug} was imported and is not there`);
  const { stage, revision, counts, check } = page.value;
  const { publication, paper } = revision;
  const unmet = publication ? [] : check.unmet;
  const json = {
    slug,
    stage,
    unmet: unmet.map(({ code, message }) => ({ code, message })),
    accepted: publication?.accepted.map(({ code }) => code) ?? [],
    version: publication?.number ?? null,
    ...counts,
    warnings: paper.warnings.map(({ code, message, block }) => ({ code, message, block })),
  };
  return done(json, importText(page.value));
}

function importText({
  consultation,
  stage,
  revision,
  counts,
  check,
}: StaffConsultationPage): string {
  const { warnings } = revision.paper;
  const unmet = revision.publication ? [] : check.unmet;
  return [
    `Imported "${consultation.title}" as ${consultation.slug}. Stage: ${stage}.`,
    `${counts.blocks} blocks, ${counts.proposals} proposals, ${counts.recommendations} recommendations, ${warnings.length} warnings.`,
    ...unmet.map(({ code, message }) => `- ${code}: ${message}`),
  ].join('\n');
}

function importRefused(refusal: ImportPaperRefusal): CommandOutcome {
  switch (refusal.kind) {
    case 'not-permitted':
      return notPermitted();
    case 'unreadable':
      return refused(refusal.document.kind, refusal.document.message);
    case 'not-a-slug':
      return refused(
        'not-a-slug',
        `${refusal.slug} cannot be a slug: use small letters, digits and single hyphens.`,
      );
    case 'slug-taken':
      return refused('slug-taken', `Another consultation has the slug ${refusal.slug}.`);
    default:
      return assertNever(refusal);
  }
}
