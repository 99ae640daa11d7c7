/** `load-samples`: fills an empty database with the sample consultations. Used by the demonstration. */
import type { Command } from 'commander';

import { done, refused, type CommandOutcome } from './outcome.ts';
import { portalCommand, runCommand, type Tools } from './portal-command.ts';

export function loadSamplesCommand(): Command {
  const summary = 'load three invented consultations into an empty database';
  return portalCommand('load-samples', summary).action(
    async (_options: unknown, command: Command) => {
      await runCommand(command, load);
    },
  );
}

async function load({ app, progress }: Tools): Promise<CommandOutcome> {
  progress.step('Loading the sample consultations');
  // Loaded here because the readers of papers are slow to load and only few commands need them.
  const { loadSamples } = await import('#app/operations/samples/load-samples.server.ts');
  const loaded = await loadSamples(app, (title) => {
    progress.step(`Loaded ${title}`);
  });
  if (!loaded.ok) {
    return refused(
      'not-empty',
      'There are consultations in this database already. The samples go into an empty one only.',
    );
  }
  const lines = loaded.value.map(
    ({ slug, stage, responses }) => `${slug}: ${stage}, ${responses} responses`,
  );
  return done({ consultations: loaded.value }, lines.join('\n'));
}
