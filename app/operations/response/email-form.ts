/**
 * Reply forms that start from an e-mail: their id follows from the mail, so the same mail is the same
 * form, and what waits with the form is never taken for the draft of a respondent.
 */
import type { AttachmentOwner } from '#app/domain/response/attachment.ts';

/** With which the id of every such form begins, and no draft's. */
export const EMAIL_FORM_PREFIX = 'mail-';

/** `digest` is lower-case hex. */
export function emailFormId(digest: string): string {
  return `${EMAIL_FORM_PREFIX}${digest.slice(0, 40)}`;
}

export function isEmailForm(formId: string): boolean {
  return formId.startsWith(EMAIL_FORM_PREFIX);
}

/** What the files belong to until the form is sent. */
export function formOwner(formId: string): AttachmentOwner {
  return { kind: 'draft', id: formId };
}
