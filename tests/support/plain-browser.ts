/**
 * A browser without scripts, styles or pictures: it follows links and sends the forms that it finds
 * on the pages, with the fields that stand in them, over plain HTTP. It counts the bytes it is sent.
 */
import { request, type IncomingMessage } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
type Element = DefaultTreeAdapterTypes.Element;

export type PlainForm = {
  readonly action: string;
  readonly method: 'get' | 'post';
  /** True when the form sends files, as `multipart/form-data`. */
  readonly sendsFiles: boolean;
  readonly button: string;
  /** What would be sent if nothing were changed. */
  readonly fields: readonly (readonly [string, string])[];
};

export type PlainPage = {
  readonly url: string;
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly title: string;
  readonly text: string;
  readonly markup: string;
  readonly links: readonly { readonly href: string; readonly text: string }[];
  readonly forms: readonly PlainForm[];
};

export type PlainBrowser = {
  readonly open: (address: string) => Promise<PlainPage>;
  /** Sends the form with this button; `typed` overrides its fields, null leaves one out. */
  readonly submit: (
    page: PlainPage,
    button: string,
    typed?: Readonly<Record<string, string | null>>,
  ) => Promise<PlainPage>;
  readonly cookies: Map<string, string>;
  /** Bytes of heads and bodies received so far, compressed as they came. */
  readonly received: () => number;
};

export function openPlainBrowser(baseUrl: string): PlainBrowser {
  const cookies = new Map<string, string>();
  let received = 0;

  async function visit(address: string, body?: string): Promise<PlainPage> {
    const url = new URL(address, baseUrl);
    const answer = await exchange(url, cookies, body);
    received += answer.bytes;
    for (const line of answer.headers['set-cookie'] ?? []) keepCookie(cookies, line);
    const { location } = answer.headers;
    if (location !== undefined) return visit(new URL(location, url).href);
    return toPage(url, answer);
  }

  return {
    open: (address) => visit(address),
    submit: (page, button, typed = {}) => {
      const form = page.forms.find((candidate) => candidate.button === button);
      if (!form) throw new Error(`No button “${button}” on ${page.title}`);
      const kept = form.fields.filter(([name]) => !(name in typed));
      const added = Object.entries(typed).filter((pair) => pair[1] !== null);
      const body = new URLSearchParams();
      [...kept, ...added].forEach(([name, value]) => body.append(name, value ?? ''));
      return visit(form.action, body.toString());
    },
    cookies,
    received: () => received,
  };
}

type Answer = {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly markup: string;
  readonly bytes: number;
};

function exchange(url: URL, cookies: Map<string, string>, body?: string): Promise<Answer> {
  const headers: Record<string, string> = {
    'Accept-Encoding': 'br, gzip',
    Cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
    ...(body === undefined
      ? {}
      : { 'Content-Type': 'application/x-www-form-urlencoded', Origin: url.origin }),
  };
  return new Promise((settle, fail) => {
    const sent = request(url, { method: body === undefined ? 'GET' : 'POST', headers });
    sent.on('error', fail);
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', fail);
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        settle({
          status: response.statusCode ?? 0,
          headers: response.headers,
          markup: decoded(bytes, response.headers['content-encoding']).toString('utf8'),
          bytes: bytes.byteLength + response.rawHeaders.join(': ').length,
        });
      });
    });
    sent.end(body);
  });
}

function decoded(bytes: Buffer, encoding: string | undefined): Buffer {
  if (encoding === 'br') return brotliDecompressSync(bytes);
  return encoding === 'gzip' ? gunzipSync(bytes) : bytes;
}

function keepCookie(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split('; ');
  const name = pair.slice(0, pair.indexOf('='));
  if (attributes.includes('Max-Age=0')) cookies.delete(name);
  else cookies.set(name, pair.slice(pair.indexOf('=') + 1));
}

function toPage(url: URL, { status, headers, markup }: Answer): PlainPage {
  const document = parse(markup);
  const elements = elementsIn(document);
  return {
    url: url.href,
    status,
    headers,
    title: textOf(elements.find(({ tagName }) => tagName === 'title')),
    text: textOf(elements.find(({ tagName }) => tagName === 'body')),
    markup,
    links: elements
      .filter(({ tagName }) => tagName === 'a' || tagName === 'link')
      .map((link) => ({ href: attribute(link, 'href') ?? '', text: textOf(link) })),
    forms: elements
      .filter(({ tagName }) => tagName === 'form')
      .map((form) => toForm(url, form)),
  };
}

function toForm(url: URL, form: Element): PlainForm {
  const parts = elementsIn(form);
  const button = parts.find(({ tagName }) => tagName === 'button');
  const buttonName = button && attribute(button, 'name');
  return {
    action: new URL(attribute(form, 'action') ?? url.href, url).href,
    method: attribute(form, 'method')?.toLowerCase() === 'post' ? 'post' : 'get',
    sendsFiles: attribute(form, 'enctype') === 'multipart/form-data',
    button: textOf(button),
    fields: [
      ...parts.flatMap(fieldOf),
      ...(button && buttonName
        ? [[buttonName, attribute(button, 'value') ?? ''] as const]
        : []),
    ],
  };
}

function fieldOf(element: Element): readonly (readonly [string, string])[] {
  const name = attribute(element, 'name');
  if (name === null || element.tagName === 'button') return [];
  if (element.tagName === 'textarea') return [[name, textOf(element)]];
  if (element.tagName === 'select') return [[name, chosenOption(element)]];
  const isTicked = attribute(element, 'checked') !== null;
  const isTick = ['radio', 'checkbox'].includes(attribute(element, 'type') ?? '');
  if (isTick && !isTicked) return [];
  return [[name, attribute(element, 'value') ?? '']];
}

function chosenOption(select: Element): string {
  const options = elementsIn(select).filter(({ tagName }) => tagName === 'option');
  const chosen = options.find((option) => attribute(option, 'selected') !== null) ?? options[0];
  return (chosen && attribute(chosen, 'value')) ?? '';
}

function elementsIn(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) =>
    'tagName' in child ? [child, ...elementsIn(child)] : elementsIn(child),
  );
}

function textOf(node: Node | undefined): string {
  if (node === undefined) return '';
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}
