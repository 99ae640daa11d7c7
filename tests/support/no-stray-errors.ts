/** Fails a test that writes to `console.error` without expecting to: React and Remix warn there. */
import { afterEach, beforeEach, expect } from 'vitest';

const original = console.error;
let written: unknown[][] = [];

beforeEach(() => {
  written = [];
  console.error = (...words: unknown[]) => {
    written.push(words);
  };
});

afterEach(() => {
  console.error = original;
  expect(written, 'written to console.error').toEqual([]);
});
