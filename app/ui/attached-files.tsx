/** Files that were sent with something, each a download with its kind and size in words. */
import type { AttachedFile } from '#app/domain/response/attachment.ts';
import { sizeInWords } from '#app/domain/response/attachment-wording.ts';

type AttachedFilesProps = {
  readonly files: readonly AttachedFile[];
  /** Address of the files: the id of one is put behind it. */
  readonly root: string;
};

export function AttachedFiles({ files, root }: AttachedFilesProps) {
  return (
    <ul className="govuk-list">
      {files.map((file) => (
        <li key={file.id}>
          <AttachedFileLink file={file} root={root} />
        </li>
      ))}
    </ul>
  );
}

type AttachedFileLinkProps = { readonly file: AttachedFile; readonly root: string };

export function AttachedFileLink({ file, root }: AttachedFileLinkProps) {
  return (
    <>
      <a
        className="govuk-link portal-file-name"
        href={`${root}/${file.id}`}
        download={file.name}
      >
        {file.name}
      </a>{' '}
      ({sizeInWords(file.bytes)})
    </>
  );
}
