/** The files of a draft, each with a button to remove it, and the form that adds one. */
import { formatInstant } from '#app/domain/consultation/london-time.ts';
import {
  ATTACHMENT_LIMITS,
  DOCUMENT_KINDS,
  endingsOf,
  type AttachedFile,
} from '#app/domain/response/attachment.ts';
import { kindsInWords, sizeInWords } from '#app/domain/response/attachment-wording.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { AttachedFileLink } from '../attached-files.tsx';
import { Button } from '../button.tsx';
import { FileInput } from '../file-input.tsx';
import type { Authors } from './last-saved.tsx';
import { DraftField } from './respond-page.tsx';

type AttachFilesProps = {
  readonly draftId: string;
  readonly attachments: readonly AttachedFile[];
  /** For the people of an organisation who answer together; null for everybody else. */
  readonly organisation: { readonly fileAuthors: Authors } | null;
  /** Address of this page. */
  readonly root: string;
  readonly rejection: Rejection | undefined;
};

export function AttachFiles(props: AttachFilesProps) {
  const { attachments } = props;
  const isFull = attachments.length >= ATTACHMENT_LIMITS.count;
  return (
    <>
      {attachments.length > 0 && <Attached {...props} />}
      {isFull ? (
        <p className="govuk-body">
          You have attached {attachments.length} files, which is as many as we can take.
        </p>
      ) : (
        <AddFile {...props} />
      )}
    </>
  );
}

function Attached({ draftId, attachments, organisation, root }: AttachFilesProps) {
  return (
    <>
      <h2 className="govuk-heading-m">Attached files</h2>
      <ul className="govuk-list portal-file-list">
        {attachments.map((file) => (
          <li key={file.id}>
            <AttachedFileLink file={file} root={root} />
            <AddedBy author={organisation?.fileAuthors[file.id]} />
            <form method="post" noValidate>
              <DraftField draftId={draftId} />
              <input type="hidden" name="remove" value={file.id} />
              <Button look="secondary">
                Remove<span className="govuk-visually-hidden"> {file.name}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </>
  );
}

function AddedBy({ author }: { readonly author: Authors[string] | undefined }) {
  if (!author) return null;
  return (
    <p className="govuk-hint govuk-!-margin-bottom-1">
      Added by {author.by}, {formatInstant(author.at)}
    </p>
  );
}

function AddFile({ draftId, attachments, rejection }: AttachFilesProps) {
  return (
    <form method="post" encType="multipart/form-data" noValidate>
      <DraftField draftId={draftId} />
      <FileInput
        name="file"
        label={attachments.length === 0 ? 'Choose a file' : 'Choose another file'}
        labelSize="m"
        hint={
          `${kindsInWords(DOCUMENT_KINDS)}. Up to ${ATTACHMENT_LIMITS.count} files, ` +
          `${sizeInWords(ATTACHMENT_LIMITS.bytesEach)} each.`
        }
        accept={endingsOf(DOCUMENT_KINDS)}
        rejection={rejection}
      />
      <Button look={attachments.length === 0 ? 'main' : 'secondary'}>Attach this file</Button>
    </form>
  );
}
