/** The form with which a paper in another language is uploaded. */
import { languageNames, LISTED_LANGUAGES } from '#app/domain/consultation/languages.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { OTHER_LANGUAGE } from '#app/forms/translation-forms.ts';
import { Button } from '../../button.tsx';
import { FileInput } from '../../file-input.tsx';
import { Select } from '../../select.tsx';
import { TextArea } from '../../text-area.tsx';
import { TextInput } from '../../text-input.tsx';

const ENDINGS = '.docx,.odt,.md,.txt,.html,.htm,.pdf';

const CHOICES = [
  ...LISTED_LANGUAGES.map((tag) => {
    const { own, english } = languageNames(tag);
    return { value: tag, label: own === english ? english : `${english} – ${own}` };
  }),
  { value: OTHER_LANGUAGE, label: 'Another language' },
];

export function TranslationForm({ rejection }: { readonly rejection: Rejection | undefined }) {
  return (
    <form className="portal-prose" method="post" encType="multipart/form-data" noValidate>
      <Select name="listed" label="Language or form" choices={CHOICES} rejection={rejection} />
      <TextInput
        name="typed"
        label="Language tag"
        hint="Only for another language: its BCP 47 tag, such as ga, yo or sr-Latn."
        width={10}
        spellCheck={false}
        rejection={rejection}
      />
      <FileInput
        name="file"
        label="The document"
        hint="Word (docx), OpenDocument (odt), PDF, HTML, Markdown or plain text, up to 20 MB. After an error, choose it again."
        accept={ENDINGS}
        rejection={rejection}
      />
      <TextInput
        name="videoUrl"
        label="Address of a video (optional)"
        hint="For British Sign Language, or a spoken version. It begins with https. With one, the document may be left out."
        spellCheck={false}
        rejection={rejection}
      />
      <TextInput
        name="title"
        label="Title, in that language"
        hint="Leave it blank to take the title of the document."
        rejection={rejection}
      />
      <TextArea
        name="note"
        label="Note for readers (optional)"
        hint="For example that it is a summary and not the whole paper. Write it in that language."
        rows={3}
        rejection={rejection}
      />
      <p className="govuk-body">
        Nothing is shown yet. You read it first, as everybody would see it.
      </p>
      <Button>Upload</Button>
    </form>
  );
}
