/** How a response may be published: one of three levels, or none chosen. */
import { z } from 'zod';

import { CONSENTS } from '#app/domain/response/response.ts';
import { choiceField } from './fields.ts';

export const publicationFormSchema = z.object({
  consent: choiceField(CONSENTS, 'Choose one of the three answers, or none'),
});
