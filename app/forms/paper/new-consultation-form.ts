/** The form that makes a consultation from a document: what is typed beside the file. */
import { z } from 'zod';

import type { ConsultationRequest } from '#app/domain/consultation/new-consultation.ts';
import { PAPER_KINDS, type PaperKind } from '#app/domain/paper/paper.ts';
import { lineField } from '../fields.ts';

const MAX_LINE_CHARACTERS = 200;

export type NewConsultationForm = {
  readonly kind: PaperKind;
  readonly request: ConsultationRequest;
};

export const newConsultationFormSchema = z
  .object({
    title: lineField('the title', MAX_LINE_CHARACTERS),
    publisher: lineField('the publisher', MAX_LINE_CHARACTERS),
    kind: z.enum(PAPER_KINDS, 'Choose what kind of paper it is'),
  })
  .transform(({ title, publisher, kind }): NewConsultationForm => ({
    kind,
    request: {
      title: title === '' ? null : title,
      publisher: publisher === '' ? null : publisher,
      opensAt: null,
      closesAt: null,
      decisionBody: null,
      replyEmail: null,
    },
  }));
