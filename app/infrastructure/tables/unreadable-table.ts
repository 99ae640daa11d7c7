/** Why a file cannot be read as a table, in one sentence for the person who sent it. */
import { UnreadableFile, type UnreadableKind } from '../documents/unreadable-document.ts';

export type UnreadableTable = {
  readonly kind: UnreadableKind;
  readonly message: string;
};

const MESSAGES: Readonly<Record<UnreadableKind, string>> = {
  unsupported:
    'This kind of file cannot be read as a table: send a CSV, Excel (xlsx) or JSON Lines file.',
  damaged: 'The table is damaged or incomplete: open it, save it again and send the new copy.',
  'too-large': 'The table is too large to read: split it, or save it as CSV.',
  'too-slow': 'The table takes too long to read: split it, or save it as CSV.',
  'zip-bomb': 'The file unpacks to far more than it should, so it was not opened.',
  macro: 'The file holds macros (program code): save it without macros and send it again.',
  encrypted: 'The file is protected by a password: remove the password and send it again.',
  empty: 'The table holds no rows below its headers.',
};

export function unreadableTable(kind: UnreadableKind, message?: string): UnreadableTable {
  return { kind, message: message ?? MESSAGES[kind] };
}

/** What a fault of a reader means for the person: whatever it is, the file cannot be read. */
export function tableFromFault(fault: unknown): UnreadableTable {
  return unreadableTable(fault instanceof UnreadableFile ? fault.refusal.kind : 'damaged');
}
