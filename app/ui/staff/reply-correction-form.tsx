/** The form on which staff correct a reply that they entered: why, then the reply as it should be. */
import { typedValue } from '#app/forms/fields.ts';
import { Button } from '../button.tsx';
import { TextArea } from '../text-area.tsx';
import { ReplyFields, type ReplyFieldsProps } from './reply-fields.tsx';

export function ReplyCorrectionForm({ form, filled }: ReplyFieldsProps) {
  return (
    <form className="portal-prose" method="post" encType="multipart/form-data" noValidate>
      <input
        type="hidden"
        name="seenVersion"
        value={typedValue(filled.values, 'seenVersion')}
      />
      <TextArea
        name="reason"
        label="What was entered wrongly?"
        labelSize="m"
        hint="It stays on record with your name, beside what was entered before."
        rows={3}
        rejection={filled}
      />
      <ReplyFields form={form} filled={filled} />
      <Button>Put the correction on record</Button>
    </form>
  );
}
