/** `show SLUG`: the open-data document of a consultation. */
import type { Command } from 'commander';

import { showDocument } from '#app/operations/consultation/show-open-data.server.ts';
import { done, unknownConsultation, type CommandOutcome } from './outcome.ts';
import { portalCommand, runCommand, type Tools } from './portal-command.ts';

export function showCommand(): Command {
  return portalCommand('show', 'print the open-data document of a consultation')
    .argument('<slug>', 'the consultation, as its address names it')
    .addHelpText('after', '\nA draft is shown with its working copy and no version.')
    .action(async (slug: string, _options: unknown, command: Command) => {
      await runCommand(command, (tools) => show(tools, slug));
    });
}

async function show({ app }: Tools, slug: string): Promise<CommandOutcome> {
  const document = await showDocument(app, slug);
  if (!document) return unknownConsultation(slug);
  return done(document, JSON.stringify(document, null, 2));
}
