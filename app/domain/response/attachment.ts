/**
 * Attachments: files that go with a response, named in its copy by their content's digest.
 *
 * What a file is follows from its bytes; its name only has to agree. It is kept under a name of our
 * own, outside what the web server shows, and is only ever given out as a download.
 *
 * Source: P-08.
 */
import { accept, refuse, type Result } from '../result.ts';

/** The kinds of file that may be kept, with their media types and the endings that their names may have. */
const KINDS = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'] },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
  },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', endings: ['odt'] },
  txt: { mediaType: 'text/plain', endings: ['txt', 'text'] },
  png: { mediaType: 'image/png', endings: ['png'] },
  jpeg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] },
} as const;

export type FileKind = keyof typeof KINDS;

/** What anybody who answers may attach. */
export const DOCUMENT_KINDS = ['pdf', 'docx', 'odt', 'txt'] as const satisfies FileKind[];
/** What staff may attach: scans of letters too. */
export const SCAN_KINDS = [...DOCUMENT_KINDS, 'png', 'jpeg'] as const satisfies FileKind[];

const MEGABYTE = 1024 * 1024;

export const ATTACHMENT_LIMITS = {
  bytesEach: 10 * MEGABYTE,
  /** Files with one response. */
  count: 5,
  nameCharacters: 120,
  /** Of all files in drafts together: beyond it strangers could fill the disk. */
  bytesInDrafts: 2048 * MEGABYTE,
} as const;

/** A file as a response names it. */
export type AttachedFile = {
  readonly id: string;
  /** As its sender named it, without folders and control characters. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** SHA-256 of its bytes, lower-case hex. */
  readonly sha256: string;
};

export const OWNER_KINDS = ['draft', 'response', 'consultation', 'translation'] as const;
/** What a file belongs to; with its owner it is kept, and with its owner it goes. */
export type AttachmentOwner = {
  readonly kind: (typeof OWNER_KINDS)[number];
  readonly id: string;
};

export const SCAN_RESULTS = ['clean', 'not-scanned'] as const;
/** What the scanner said. A file that it objects to is never kept. */
export type ScanResult = (typeof SCAN_RESULTS)[number];

export type Attachment = AttachedFile & {
  readonly consultationId: string;
  readonly owner: AttachmentOwner;
  /** Name of the file in the store; made by us, and never shown. */
  readonly storedName: string;
  /** Id of the staff member or partner contact; null for a respondent without an account. */
  readonly addedBy: string | null;
  readonly addedAt: Date;
  /** When it was taken out of its draft; null while it is there. */
  readonly removedAt: Date | null;
  readonly scan: ScanResult;
};

export type FileRefusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'wrong-kind' }
  /** The ending of its name says another kind than its bytes do. */
  | { readonly kind: 'misnamed'; readonly is: FileKind }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'macro' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'harmful' }
  /** The scanner could not be asked: nothing is kept unseen while one is set. */
  | { readonly kind: 'not-scannable' };

/** Holds the kind found in the bytes against what is allowed and what the name says. */
export function acceptKind(
  found: FileKind | null,
  name: string,
  allowed: readonly FileKind[],
): Result<FileKind, FileRefusal> {
  if (found === null || !allowed.includes(found)) return refuse({ kind: 'wrong-kind' });
  const endings: readonly string[] = KINDS[found].endings;
  return endings.includes(endingOf(name))
    ? accept(found)
    : refuse({ kind: 'misnamed', is: found });
}

export type AttachRefusal =
  | { readonly kind: 'too-many' }
  /** The same bytes are attached already, under this name. */
  | { readonly kind: 'already-there'; readonly name: string }
  /** All drafts together hold as much as this portal keeps for people who have not sent yet. */
  | { readonly kind: 'no-room' };

/** Decides whether one more file may go with a response. */
export function attachFile(
  attached: readonly AttachedFile[],
  file: AttachedFile,
  bytesInDrafts: number,
): Result<readonly AttachedFile[], AttachRefusal> {
  const same = attached.find(({ sha256 }) => sha256 === file.sha256);
  if (same) return refuse({ kind: 'already-there', name: same.name });
  if (attached.length >= ATTACHMENT_LIMITS.count) return refuse({ kind: 'too-many' });
  if (bytesInDrafts + file.bytes > ATTACHMENT_LIMITS.bytesInDrafts) {
    return refuse({ kind: 'no-room' });
  }
  return accept([...attached, file]);
}

export function mediaTypeOf(kind: FileKind): string {
  return KINDS[kind].mediaType;
}

/** The endings of the kinds, for the `accept` attribute of a field: `.pdf,.docx`. */
export function endingsOf(kinds: readonly FileKind[]): string {
  return kinds.flatMap((kind) => KINDS[kind].endings.map((ending) => `.${ending}`)).join(',');
}

/**
 * The name that a sender gave, safe to show and to save under: no folders, no characters that
 * steer a terminal or turn the direction of writing, no dot in front, not too long.
 */
export function cleanFileName(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? '';
  const plain = base
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  if (plain === '') return 'file';
  const ending = endingOf(plain);
  const stem = ending === '' ? plain : plain.slice(0, -(ending.length + 1));
  const room = ATTACHMENT_LIMITS.nameCharacters - (ending === '' ? 0 : ending.length + 1);
  const short = Array.from(stem).slice(0, room).join('').trim() || 'file';
  return ending === '' ? short : `${short}.${ending}`;
}

/** Lower case, without the dot; '' when the name has none of a usual length. */
function endingOf(name: string): string {
  return (/\.([a-z0-9]{1,10})$/i.exec(name)?.[1] ?? '').toLowerCase();
}
