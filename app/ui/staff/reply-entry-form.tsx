/** The form on which staff enter a reply that came by another way than the web. */
import { typedValue } from '#app/forms/fields.ts';
import { Button } from '../button.tsx';
import { ReplyFields, type ReplyFieldsProps } from './reply-fields.tsx';

export function ReplyEntryForm({ form, filled }: ReplyFieldsProps) {
  return (
    <form className="portal-prose" method="post" encType="multipart/form-data" noValidate>
      <input type="hidden" name="formId" value={typedValue(filled.values, 'formId')} />
      <input type="hidden" name="query" value={typedValue(filled.values, 'query')} />
      <input type="hidden" name="saidAt" value={typedValue(filled.values, 'saidAt')} />
      <ReplyFields form={form} filled={filled} />
      <Button>Enter this reply</Button>
    </form>
  );
}
