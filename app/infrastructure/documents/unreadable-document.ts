/**
 * Why a file cannot be read as a paper. The readers throw an `UnreadableFile` from any depth;
 * `readDocument` turns it into a refusal, so nothing outside this folder ever sees it thrown.
 */
export type UnreadableKind =
  | 'unsupported'
  | 'damaged'
  | 'too-large'
  | 'too-slow'
  | 'zip-bomb'
  | 'macro'
  | 'encrypted'
  | 'empty';

export type UnreadableDocument = {
  readonly kind: UnreadableKind;
  /** One sentence for the person who sent the file. */
  readonly message: string;
};

const MESSAGES: Readonly<Record<UnreadableKind, string>> = {
  unsupported:
    'This kind of file cannot be read: send a Word (docx), OpenDocument (odt), PDF, HTML, Markdown or plain text file.',
  damaged: 'The file is damaged or incomplete: open it, save it again and send the new copy.',
  'too-large': 'The file is too large or too complicated to read: send a shorter file.',
  'too-slow':
    'The file takes too long to read, so reading was stopped: send a simpler or a shorter file.',
  'zip-bomb': 'The file unpacks to far more than it should, so it was not opened.',
  macro: 'The file holds macros (program code): save it without macros and send it again.',
  encrypted: 'The file is protected by a password: remove the password and send it again.',
  empty:
    'The file holds no words that can be read: if it is a scan, send a version with its text.',
};

export function unreadable(kind: UnreadableKind): UnreadableDocument {
  return { kind, message: MESSAGES[kind] };
}

export class UnreadableFile extends Error {
  readonly refusal: UnreadableDocument;

  constructor(kind: UnreadableKind) {
    super(MESSAGES[kind]);
    this.name = 'UnreadableFile';
    this.refusal = unreadable(kind);
  }
}
