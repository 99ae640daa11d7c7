/** What a command answers: a result, or a refusal with a reason that a person can act on. */
export type CommandDone = {
  readonly kind: 'done';
  /** The one JSON object of `--json` (contract, Commands). */
  readonly json: object;
  /** The same for a person to read; several lines are joined by line feeds. */
  readonly text: string;
};

export type CommandRefused = {
  readonly kind: 'refused';
  /** A word in kebab-case for programs. */
  readonly code: string;
  /** One or more sentences for a person. */
  readonly message: string;
  /** What was done all the same; null when nothing was. */
  readonly json: object | null;
};

export type CommandOutcome = CommandDone | CommandRefused;

export function done(json: object, text: string): CommandDone {
  return { kind: 'done', json, text };
}

export function refused(
  code: string,
  message: string,
  json: object | null = null,
): CommandRefused {
  return { kind: 'refused', code, message, json };
}

/** The refusals that every command with a SLUG shares. */
export function unknownConsultation(slug: string): CommandRefused {
  return refused('unknown-consultation', `There is no consultation with the slug ${slug}.`);
}

export function notPermitted(): CommandRefused {
  return refused('not-permitted', 'You are not permitted to do that.');
}
