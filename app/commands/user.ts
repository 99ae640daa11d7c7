/** `user add EMAIL --role ROLE`: makes a staff account and prints its one-time link. */
import { Option, type Command } from 'commander';

import { COMMAND_LINE } from '#app/domain/people/actor.ts';
import { STAFF_ROLES, type StaffRole } from '#app/domain/people/staff.ts';
import { addStaff } from '#app/operations/people/add-staff.server.ts';
import { done, refused, type CommandOutcome } from './outcome.ts';
import { groupCommand, portalCommand, runCommand, type Tools } from './portal-command.ts';

export function userCommand(): Command {
  return groupCommand('user', 'staff accounts').addCommand(addCommand());
}

function addCommand(): Command {
  return portalCommand(
    'add',
    'make an account and print its one-time link to choose a password',
  )
    .argument('<email>', 'the address with which they will sign in')
    .addOption(
      new Option('--role <role>', 'what they may do')
        .choices(STAFF_ROLES)
        .makeOptionMandatory(),
    )
    .action(async (email: string, options: { readonly role: StaffRole }, command: Command) => {
      await runCommand(command, (tools) => add(tools, email, options.role));
    });
}

async function add({ app }: Tools, email: string, role: StaffRole): Promise<CommandOutcome> {
  const added = await addStaff(app, { email, role, actor: COMMAND_LINE.id });
  if (added.ok) return done({ link: added.value.link }, added.value.link);
  if (added.refusal.kind === 'not-an-email') {
    return refused('not-an-email', `${email} is not an e-mail address.`);
  }
  return refused(
    'already-there',
    `${email} has an account already, as ${added.refusal.role}: change it on the staff page.`,
  );
}
