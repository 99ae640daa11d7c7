/**
 * Progress on standard error: a bar that fills up on a terminal, a line for each step elsewhere.
 * Standard output stays free for the result.
 */
export type Progress = {
  /** Begins the next step; `label` says what is being done. */
  readonly step: (label: string) => void;
  /** Something the person should know, which is no reason to stop. */
  readonly notice: (words: string) => void;
  readonly end: () => void;
};

/** The part of a stream that is needed: `process.stderr`, or a list of texts in a test. */
export type TextSink = { readonly isTTY?: boolean; readonly write: (text: string) => unknown };

const BAR_CHARACTERS = 20;
const CLEAR_LINE = '\r\u001b[K';

export function openProgress(sink: TextSink, steps: number): Progress {
  const isTerminal = sink.isTTY === true;
  let begun = 0;
  const clear = () => {
    if (isTerminal && begun > 0) sink.write(CLEAR_LINE);
  };
  return {
    step: (label) => {
      const filled = Math.round((Math.min(begun, steps) / Math.max(steps, 1)) * BAR_CHARACTERS);
      begun += 1;
      const bar = '#'.repeat(filled).padEnd(BAR_CHARACTERS, '.');
      sink.write(isTerminal ? `${CLEAR_LINE}[${bar}] ${label}…` : `${label}…\n`);
    },
    notice: (words) => {
      clear();
      sink.write(`${words}\n`);
    },
    end: clear,
  };
}
