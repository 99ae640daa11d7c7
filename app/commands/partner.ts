/** `partner link EMAIL`: prints a sign-in link for somebody on the roll, where no letter can go out. */
import type { Command } from 'commander';

import { COMMAND_LINE } from '#app/domain/people/actor.ts';
import { makePartnerLink } from '#app/operations/people/make-partner-link.server.ts';
import { done, refused, type CommandOutcome } from './outcome.ts';
import { groupCommand, portalCommand, runCommand, type Tools } from './portal-command.ts';

export function partnerCommand(): Command {
  return groupCommand('partner', 'people of partner organisations').addCommand(
    portalCommand('link', 'print a link with which somebody on the roll signs in, once')
      .argument('<email>', 'the address that stands on the roll')
      .action(async (email: string, _options: unknown, command: Command) => {
        await runCommand(command, (tools) => link(tools, email));
      }),
  );
}

async function link({ app }: Tools, email: string): Promise<CommandOutcome> {
  const made = await makePartnerLink(app, { email, actor: COMMAND_LINE.id });
  if (made.ok) return done({ link: made.value.link }, made.value.link);
  return refused('not-on-the-roll', `${email} is not the address of anybody on the roll.`);
}
