/** `pack SLUG --out DIR`: the files for the meeting, all from one snapshot. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Command } from 'commander';

import { COMMAND_LINE } from '#app/domain/people/actor.ts';
import { assertNever } from '#app/domain/result.ts';
import type { BuildPackRefusal } from '#app/operations/agm/build-pack.server.ts';
import {
  done,
  notPermitted,
  refused,
  unknownConsultation,
  type CommandOutcome,
} from './outcome.ts';
import { portalCommand, runCommand, type Tools } from './portal-command.ts';
import { typedPath } from './typed-file.server.ts';

type PackOptions = { readonly out: string; readonly lock?: true };

export function packCommand(): Command {
  return portalCommand('pack', 'build the files for the meeting')
    .argument('<slug>', 'the consultation, as its address names it')
    .requiredOption('--out <folder>', 'where the files go; made if missing')
    .option('--lock', 'lock it; needs a ledger that two people have signed')
    .action(async (slug: string, options: PackOptions, command: Command) => {
      await runCommand(command, (tools) => pack(tools, slug, options));
    });
}

async function pack(
  { app, progress }: Tools,
  slug: string,
  { out, lock = false }: { readonly out: string; readonly lock?: boolean },
): Promise<CommandOutcome> {
  progress.step('Counting and writing the report');
  // Loaded here because the writers of office files are slow to load and only this needs them.
  const { buildPack } = await import('#app/operations/agm/build-pack.server.ts');
  const built = await buildPack(app, COMMAND_LINE, slug, { isLocked: lock });
  if (!built.ok) return packRefused(slug, built.refusal);

  progress.step('Saving the files');
  const folder = typedPath(out);
  const { hash, snapshotAt, files } = built.value;
  try {
    await mkdir(folder, { recursive: true });
    for (const { name, content } of files) await writeFile(join(folder, name), content);
  } catch {
    // Whatever the system says about it, the person can do the same: choose another folder.
    return refused('not-a-folder', `Files cannot be written to ${out}: choose another folder.`);
  }
  const listed = files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 }));
  const lines = listed.map(({ name, bytes }) => `  ${name}  ${bytes} bytes`);
  return done(
    { hash, snapshotAt: snapshotAt.toISOString(), files: listed },
    [`Pack ${hash}`, ...lines].join('\n'),
  );
}

function packRefused(slug: string, refusal: BuildPackRefusal): CommandOutcome {
  switch (refusal.kind) {
    case 'not-permitted':
      return notPermitted();
    case 'unknown-consultation':
      return unknownConsultation(slug);
    case 'not-published':
      return refused('not-published', `${slug} is not published, so nobody can have replied.`);
    case 'ledger-not-signed':
      return refused(
        'ledger-not-signed',
        'A pack can be locked once two people have signed the ledger.',
      );
    default:
      return assertNever(refusal);
  }
}
