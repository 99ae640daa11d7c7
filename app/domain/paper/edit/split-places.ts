/** Where a text may be cut: before its sentences, lines and bullets, or before words that are typed. */
import { sentencesOf } from '../wording.ts';

export type SplitPlace = {
  readonly at: number;
  /** The first words of what would be the second part. */
  readonly words: string;
};

const SHOWN_CHARACTERS = 60;
const BULLET = /\s(?=[-–•●▪]\s+\S)/gu;

/** In order, without the start of the text. */
export function splitPlaces(text: string): readonly SplitPlace[] {
  const starts = [
    ...sentencesOf(text).map(({ start }) => start),
    ...[...text.matchAll(BULLET)].map(({ index }) => index + 1),
  ];
  return [...new Set(starts)]
    .filter((at) => at > 0 && at < text.length)
    .sort((one, other) => one - other)
    .map((at) => ({ at, words: firstWords(text.slice(at)) }));
}

function firstWords(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= SHOWN_CHARACTERS
    ? line
    : `${line.slice(0, SHOWN_CHARACTERS).trimEnd()}…`;
}

/** Every place at which the typed words begin; white space counts as one space. */
export function placesOf(text: string, words: string): readonly number[] {
  const pattern = words
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&'))
    .join('\\s+');
  if (pattern === '') return [];
  return [...text.matchAll(new RegExp(pattern, 'gu'))].map(({ index }) => index);
}
