/** `summarise SLUG`: the figures of a consultation's responses as they stand now. */
import type { Command } from 'commander';

import { summariseConsultation } from '#app/operations/analysis/summarise-consultation.server.ts';
import { done, unknownConsultation, type CommandOutcome } from './outcome.ts';
import { portalCommand, runCommand, type Tools } from './portal-command.ts';

export function summariseCommand(): Command {
  return portalCommand('summarise', 'count the responses: ledger, positions, themes, campaigns')
    .argument('<slug>', 'the consultation, as its address names it')
    .action(async (slug: string, _options: unknown, command: Command) => {
      await runCommand(command, (tools) => summarise(tools, slug));
    });
}

async function summarise({ app, progress }: Tools, slug: string): Promise<CommandOutcome> {
  progress.step('Counting');
  const summary = await summariseConsultation(app, slug);
  if (!summary) return unknownConsultation(slug);
  return done(summary, JSON.stringify(summary, null, 2));
}
