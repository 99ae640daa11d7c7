/** Files that nobody would send on purpose, held to the promise: no throw, no hanging, no word lost. */
import { expect } from 'vitest';

import { importPaper } from '#app/domain/paper/import-paper.ts';
import type { SourceDocument } from '#app/domain/paper/source.ts';
import { readDocument } from '#app/infrastructure/documents/read-document.server.ts';

const MAX_MS = 10_000;

/** Reads the bytes, and the paper in them, in time; a refusal is one sentence. */
export async function importMangled(bytes: Uint8Array, name: string): Promise<void> {
  const start = performance.now();
  const outcome = await readDocument(bytes, name);
  if (outcome.ok) importPaper(outcome.value, { kind: 'consultation' });
  else expect(outcome.refusal.message).toMatch(/\.$/u);
  expect(performance.now() - start).toBeLessThan(MAX_MS);
}

/** Letters and digits with how often each occurs: what "no word lost" means for any script. */
function letterCounts(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text.match(/[\p{L}\p{N}]/gu) ?? [])
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** Letters and digits of the text that are in no block and not in what was set aside. */
export function lostLetters(text: string, source: SourceDocument): readonly string[] {
  const paper = importPaper(source, { kind: 'consultation' });
  const kept = [
    ...paper.blocks.map((block) => `${block.label ?? ''} ${block.text}`),
    ...source.setAside.map((one) => one.text),
  ].join('\n');
  const counts = letterCounts(kept);
  return [...letterCounts(text)]
    .filter(([letter, count]) => (counts.get(letter) ?? 0) < count)
    .map(([letter]) => letter);
}
