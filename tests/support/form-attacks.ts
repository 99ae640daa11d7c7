/**
 * What a stranger may send in place of an honest form: fields left out, repeated, oversized, of the
 * wrong type and hostile, and bodies that are no form at all.
 */
import type { PlainForm } from './plain-browser.ts';

export type Attack = {
  readonly name: string;
  readonly contentType: string;
  readonly body: Uint8Array<ArrayBuffer>;
};

const URLENCODED = 'application/x-www-form-urlencoded';
const BOUNDARY = 'a-boundary-of-the-tests';
const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`;
/** More fields than this are tried together only: a form of eighty would take minutes. */
const MAX_SINGLE_FIELDS = 6;
const OVERSIZED = 'long '.repeat(5_000);

/** Would run if a page showed it as markup. */
export const MARKUP = '"><img src=x onerror=alert(1)><script>alert(1)</script>';

const WRONG_TYPES = ['-1', '1e999', 'NaN', '31 February 2026', '99:99', '../../etc', 'null'];
const HOSTILE = [
  MARKUP,
  '\u0000\u0001\u001f\u007f',
  '\'; DROP TABLE "Response"; --',
  '=HYPERLINK("http://example.org","x")',
  'line\r\nBcc: everyone@example.org\r\n\r\nbody',
  '\u202egnirts desrever\u202c \ufeff\ufffe',
  '{{7*7}}${7*7}<%= 7*7 %>',
  '%00%0a%ff',
];
/** Bytes that are no UTF-8: half a character, and a surrogate on its own. */
const BROKEN_TEXT = '%C3%28%ED%A0%80%FF';

/** Every attack on one form. */
export function attacksOn(form: PlainForm): readonly Attack[] {
  const names = [...new Set(form.fields.map(([name]) => name))];
  const all = (value: string) => names.map((name) => [name, value] as const);
  return [
    { name: 'nothing', contentType: URLENCODED, body: bytes('') },
    urlencoded('every field twice', [...form.fields, ...form.fields]),
    urlencoded('every field empty', all('')),
    urlencoded('every field oversized', all(OVERSIZED)),
    urlencoded('fields of other forms', [...form.fields, ...STRANGE_FIELDS]),
    ...WRONG_TYPES.map((value) => urlencoded(`every field ${value}`, all(value))),
    ...HOSTILE.map((value, i) => urlencoded(`hostile text ${i}`, all(value))),
    ...names.slice(0, MAX_SINGLE_FIELDS).map((name) =>
      urlencoded(
        `without ${name}`,
        form.fields.filter(([other]) => other !== name),
      ),
    ),
    ...names.slice(0, MAX_SINGLE_FIELDS).map((name) =>
      urlencoded(
        `hostile ${name}`,
        form.fields.map(([other, value]) => [other, other === name ? MARKUP : value]),
      ),
    ),
    {
      name: 'broken text',
      contentType: URLENCODED,
      body: bytes(names.map((name) => `${encodeURIComponent(name)}=${BROKEN_TEXT}`).join('&')),
    },
    multipart(
      'files for texts',
      names.map((name) => file(name, 'a.txt', 'text')),
    ),
    multipart(
      'broken files',
      names.map((name) => file(name, 'a.docx', 'PK\u0003\u0004 broken')),
    ),
    multipart(
      'a file with a hostile name',
      names.map((name) => file(name, '../../a\r\nb"', '')),
    ),
    { name: 'half a multipart body', contentType: MULTIPART, body: bytes(`--${BOUNDARY}\r\n`) },
    { name: 'json', contentType: 'application/json', body: bytes('{"words":["a"]}') },
    { name: 'plain text', contentType: 'text/plain', body: bytes('words=a') },
  ];
}

const STRANGE_FIELDS = [
  ['__proto__', 'a'],
  ['constructor', 'a'],
  ['id', '1'],
  ['role', 'administrator'],
  ['milestone', 'outcome'],
  ['', 'nameless'],
] as const;

function urlencoded(name: string, fields: readonly (readonly [string, string])[]): Attack {
  const body = new URLSearchParams(fields.map(([field, value]) => [field, value]));
  return { name, contentType: URLENCODED, body: bytes(body.toString()) };
}

function multipart(name: string, parts: readonly string[]): Attack {
  const body = [...parts.map((part) => `--${BOUNDARY}\r\n${part}\r\n`), `--${BOUNDARY}--\r\n`];
  return { name, contentType: MULTIPART, body: bytes(body.join('')) };
}

function file(field: string, fileName: string, content: string): string {
  const disposition = `Content-Disposition: form-data; name="${field}"; filename="${fileName}"`;
  return `${disposition}\r\nContent-Type: application/octet-stream\r\n\r\n${content}`;
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, 'utf8'));
}
