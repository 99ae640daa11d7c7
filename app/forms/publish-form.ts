/** The form that publishes: the points accepted as they are, the note on a correction, the reason. */
import { z } from 'zod';

import { POINT_CODES } from '#app/domain/consultation/publish-check.ts';
import { WARNING_CODES } from '#app/domain/paper/warning.ts';
import { choicesField, lineField, textField } from './fields.ts';
import { reasonField } from './timetable-form.ts';

const MAX_NOTE_CHARACTERS = 5000;
const MAX_ID_CHARACTERS = 100;

export const publishFormSchema = z.object({
  accepted: choicesField(
    [...POINT_CODES, ...WARNING_CODES],
    'Tick only points that are on this page',
  ),
  revision: lineField('the state of the paper', MAX_ID_CHARACTERS).transform(textOrNull),
  changeNote: textField('the note', MAX_NOTE_CHARACTERS).transform(textOrNull),
  shortPeriodReason: reasonField.transform(textOrNull),
});

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
