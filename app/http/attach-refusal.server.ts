/** What a page answers when a file could not be attached: why, beside the field. */
import { DOCUMENT_KINDS } from '#app/domain/response/attachment.ts';
import {
  attachRefusalWords,
  fileRefusalWords,
} from '#app/domain/response/attachment-wording.ts';
import type { Fields } from '#app/forms/rejection.ts';
import type { AttachToDraftRefusal } from '#app/operations/response/attach-to-draft.server.ts';
import { answerDraftRefusal } from './draft-refusal.server.ts';
import { invalid } from './responses.server.ts';

export const NO_FILE_CHOSEN = { file: 'Choose a file to attach' } as const;

export function answerAttachRefusal(refusal: AttachToDraftRefusal, fields: Fields) {
  switch (refusal.kind) {
    case 'not-taken':
      return invalid(fields, { file: fileRefusalWords(refusal.file, DOCUMENT_KINDS) });
    case 'not-attached':
      return invalid(fields, { file: attachRefusalWords(refusal.attach) });
    default:
      return answerDraftRefusal(refusal, fields);
  }
}
