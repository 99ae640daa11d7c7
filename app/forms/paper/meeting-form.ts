/** One meeting of a forward schedule, put right or added by a person; a day is never made up (D-17). */
import { z } from 'zod';

import type { MeetingWords, PaperEdit } from '#app/domain/paper/edit/edit.ts';
import { lineField, tickField } from '../fields.ts';
import { meetingFields, meetingIssue, toMeeting } from '../meeting-fields.ts';

const MAX_LINE_CHARACTERS = 200;
const MAX_SUBJECT_CHARACTERS = 1000;

const wordFields = {
  ...meetingFields,
  provisional: tickField,
  agm: tickField,
  subject: lineField('the subject', MAX_SUBJECT_CHARACTERS),
};

const wordsSchema = z.object(wordFields);

export const meetingEdit: z.ZodType<PaperEdit> = z
  .object({ meeting: lineField('the meeting', MAX_LINE_CHARACTERS), ...wordFields })
  .transform((sent, context): PaperEdit => {
    const words = readWords(sent, context);
    if (words === null) return z.NEVER;
    return { kind: 'change-meeting', meeting: sent.meeting, words };
  });

export const newMeetingEdit: z.ZodType<PaperEdit> = wordsSchema.transform(
  (sent, context): PaperEdit => {
    const words = readWords(sent, context);
    return words === null ? z.NEVER : { kind: 'add-meeting', words };
  },
);

/** Null, with the reason at its field, when the fields together make no meeting. */
function readWords(
  sent: z.infer<typeof wordsSchema>,
  context: z.RefinementCtx,
): MeetingWords | null {
  const issue = meetingIssue(sent);
  const meeting = issue === null ? toMeeting(sent) : null;
  if (meeting === null) {
    const { field, message } = issue ?? { field: 'meetingBody', message: 'Name the meeting' };
    context.addIssue({ code: 'custom', path: [field], message });
    return null;
  }
  const isConfirmed = meeting.precision === 'day' && !sent.provisional;
  return {
    ...meeting,
    status: isConfirmed ? 'confirmed' : 'tbc',
    agm: sent.agm,
    subject: sent.subject === '' ? null : sent.subject,
  };
}
