/**
 * Who wrote a reply that staff enter, where it may also be the note of a meeting: fields in, a
 * `Respondent` out. What is filled in about a meeting and about an organisation is never both taken.
 */
import { z } from 'zod';

import { RESPONDENT_TYPES, type Respondent } from '#app/domain/response/response.ts';
import { saysOrganisation, toRespondent, type AboutYouFields } from './about-you-form.ts';
import { choiceField, lineField } from './fields.ts';

const MAX_GROUP_CHARACTERS = 200;

export const meetingFields = {
  type: choiceField(RESPONDENT_TYPES, 'Choose who wrote it'),
  meetingGroup: lineField('the name of the group', MAX_GROUP_CHARACTERS),
  meetingPresent: z
    .string('Enter how many people were there once')
    .trim()
    .regex(/^\d{0,6}$/, 'Enter how many people were there as a number, like 24')
    .default('')
    .transform((number) => (number === '' ? null : Number(number))),
};

type SentAboutYou = z.output<z.ZodObject<AboutYouFields>>;
type SentWho = Omit<SentAboutYou, 'type'> & z.output<z.ZodObject<typeof meetingFields>>;

/** Adds what cannot be said together to the issues of the form. */
export function checkWhoWrote(sent: SentWho, context: z.RefinementCtx): void {
  const organisation = saysOrganisation(sent);
  if (isMeeting(sent) && organisation) {
    context.addIssue({
      code: 'custom',
      path: ['organisation'],
      message:
        'Leave out what an organisation says of itself: enter its reply on its own, from the page of the note',
    });
  }
  if (!isMeeting(sent) && saysMeeting(sent)) {
    context.addIssue({
      code: 'custom',
      path: ['type'],
      message: 'Choose the note of a meeting, or clear what you wrote about one',
    });
  }
}

/** Whoever tells us about a meeting and ticks nothing enters the note of it. */
export function whoWrote(sent: SentWho): Respondent {
  const { type, name, email, area, meetingGroup, meetingPresent } = sent;
  if (type !== 'meeting' && !isMeeting(sent)) return toRespondent({ ...sent, type });
  return {
    ...{ type: 'meeting', name, email, area, organisation: null },
    meeting: { group: meetingGroup, present: meetingPresent },
  };
}

function isMeeting(sent: SentWho): boolean {
  return sent.type === 'meeting' || (sent.type === null && saysMeeting(sent));
}

function saysMeeting({ meetingGroup, meetingPresent }: SentWho): boolean {
  return meetingGroup !== '' || meetingPresent !== null;
}
