/** One meeting of a forward schedule, put right by a person; a day is never made up (D-17). */
import { z } from 'zod';

import type { PaperEdit } from '#app/domain/paper/edit/edit.ts';
import { lineField, tickField } from '../fields.ts';
import { meetingFields, meetingIssue, toMeeting } from '../meeting-fields.ts';

const MAX_LINE_CHARACTERS = 200;
const MAX_SUBJECT_CHARACTERS = 1000;

export const meetingEdit: z.ZodType<PaperEdit> = z
  .object({
    meeting: lineField('the meeting', MAX_LINE_CHARACTERS),
    ...meetingFields,
    provisional: tickField,
    agm: tickField,
    subject: lineField('the subject', MAX_SUBJECT_CHARACTERS),
  })
  .transform((sent, context): PaperEdit => {
    const issue = meetingIssue(sent);
    const meeting = issue === null ? toMeeting(sent) : null;
    if (meeting === null) {
      const { field, message } = issue ?? { field: 'meetingBody', message: 'Name the meeting' };
      context.addIssue({ code: 'custom', path: [field], message });
      return z.NEVER;
    }
    const isConfirmed = meeting.precision === 'day' && !sent.provisional;
    return {
      kind: 'change-meeting',
      meeting: sent.meeting,
      words: {
        ...meeting,
        status: isConfirmed ? 'confirmed' : 'tbc',
        agm: sent.agm,
        subject: sent.subject === '' ? null : sent.subject,
      },
    };
  });
