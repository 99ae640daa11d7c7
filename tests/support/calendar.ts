/** What the calendar and the feeds are made of, and readers of what they write. */
import type { Consultation } from '#app/domain/consultation/consultation.ts';
import type { PublicRecord } from '#app/domain/consultation/public-record.ts';
import type { Meeting } from '#app/domain/paper/paper.ts';
import { aConsultation } from './factories.ts';

export function aMeeting(overrides: Partial<Meeting> = {}): Meeting {
  return {
    id: 'meeting-1',
    body: 'Leadership Forum',
    date: '2011-11-04',
    precision: 'day',
    status: 'confirmed',
    agm: false,
    subject: null,
    sourceBlocks: [],
    ...overrides,
  };
}

export function aPublicRecord(
  overrides: Partial<Omit<PublicRecord, 'consultation'>> = {},
  consultation: Partial<Consultation> = {},
): PublicRecord {
  return {
    consultation: aConsultation(consultation),
    stage: 'open',
    versions: [{ number: 1, publishedAt: new Date('2011-07-20T09:00:00Z'), changeNote: null }],
    outcomeAt: null,
    ...overrides,
  };
}

export type ReadProperty = {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
};

export type ReadComponent = {
  readonly name: string;
  readonly properties: readonly ReadProperty[];
  readonly components: readonly ReadComponent[];
};

/**
 * Reads an iCalendar stream from its bytes as RFC 5545 §3.1 tells readers to: lines end in CRLF, are
 * at most 75 octets, and each is UTF-8 by itself. Throws where the bytes are not so.
 */
export function readCalendar(bytes: Uint8Array): ReadComponent {
  const lines = unfold(physicalLines(bytes)).map(readProperty);
  const { component, rest } = readComponent(lines);
  if (rest.length > 0) throw new Error('Lines after the end of the calendar');
  return component;
}

/** The one value of a property, its escapes undone; null when it is not there. */
export function textOf(component: ReadComponent, name: string): string | null {
  const value = component.properties.find((property) => property.name === name)?.value;
  if (value === undefined) return null;
  if (/(?<!\\)(?:\\\\)*[;,]/.test(value)) throw new Error(`Not escaped: ${value}`);
  return value.replaceAll(/\\([\\;,nN])/g, (_, character: string) =>
    character.toLowerCase() === 'n' ? '\n' : character,
  );
}

function physicalLines(bytes: Uint8Array): readonly string[] {
  const octets = Buffer.from(bytes).toString('latin1');
  if (!octets.endsWith('\r\n')) throw new Error('The last line has no end');
  return octets
    .slice(0, -2)
    .split('\r\n')
    .map((line) => {
      if (line.length > 75) throw new Error(`A line of ${line.length} octets`);
      if (/[\r\n]/.test(line)) throw new Error('A bare line break');
      // Throws when a fold has cut a character in two.
      return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'));
    });
}

function unfold(lines: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const line of lines) {
    if (line.startsWith(' ')) whole.push(`${whole.pop() ?? ''}${line.slice(1)}`);
    else whole.push(line);
  }
  return whole;
}

function readProperty(line: string): ReadProperty {
  const parts = /^([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)$/su.exec(line);
  if (!parts) throw new Error(`Not a content line: ${line}`);
  const [, name = '', parameters = '', value = ''] = parts;
  return { name, parameters, value };
}

function readComponent(lines: readonly ReadProperty[]): {
  readonly component: ReadComponent;
  readonly rest: readonly ReadProperty[];
} {
  const [begin, ...inside] = lines;
  if (begin?.name !== 'BEGIN') throw new Error('A component does not begin');
  const properties: ReadProperty[] = [];
  const components: ReadComponent[] = [];
  let left: readonly ReadProperty[] = inside;
  for (let next = left[0]; next?.name !== 'END'; next = left[0]) {
    if (next === undefined) throw new Error(`${begin.value} does not end`);
    if (next.name === 'BEGIN') {
      const inner = readComponent(left);
      components.push(inner.component);
      left = inner.rest;
    } else {
      properties.push(next);
      left = left.slice(1);
    }
  }
  if (left[0]?.value !== begin.value) throw new Error(`${begin.value} ends as another`);
  return { component: { name: begin.value, properties, components }, rest: left.slice(1) };
}
