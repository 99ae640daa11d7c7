/** Puts the organisations of the samples on the roll and asks them, on the day of opening. */
import { COMMAND_LINE } from '#app/domain/people/actor.ts';
import type { AppContext } from '../context.ts';
import { addContact } from '../partners/change-contact.server.ts';
import { addPartner } from '../partners/change-partner.server.ts';
import { invitePartners } from '../partners/invite-partners.server.ts';
import { appAt, morningOf, requireDone, type SampleCourse } from './sample-course.ts';
import { SAMPLE_ROLL } from './sample-roll.ts';

export async function inviteSampleRoll(
  app: AppContext,
  { sample, calendar }: SampleCourse,
): Promise<void> {
  const opening = appAt(app, morningOf(calendar.opensOn));
  for (const { contacts, ...details } of SAMPLE_ROLL) {
    const { partnerId } = requireDone(
      await addPartner(opening, COMMAND_LINE, details),
      'an organisation of the roll',
    );
    for (const contact of contacts) {
      requireDone(
        await addContact(opening, COMMAND_LINE, { partnerId, details: contact }),
        'a contact of the roll',
      );
    }
  }
  const { slug } = sample.register;
  requireDone(
    await invitePartners(opening, COMMAND_LINE, { slug, partners: 'all' }),
    'inviting the roll',
  );
}
