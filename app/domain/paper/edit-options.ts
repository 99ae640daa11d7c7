/**
 * Editing an options appraisal: options, principles, and what the paper itself says of an option
 * against a principle. Ids stay, so comments keep their targets.
 */
import type { Assessment, Option, Paper, Principle } from './paper.ts';

/** The parts of a paper that an appraisal is made of. */
export type Appraisal = Pick<Paper, 'options' | 'principles' | 'assessments'>;

/** What the paper says of an option against each principle; one without words is left out. */
type Said = readonly Pick<Assessment, 'principle' | 'text'>[];

/** As typed by a person: not yet with an id. */
export type AppraisalDraft =
  | { readonly kind: 'option'; readonly value: Omit<Option, 'id'>; readonly said: Said }
  | { readonly kind: 'principle'; readonly value: Omit<Principle, 'id'> };

export const APPRAISAL_KINDS = ['option', 'principle'] as const;
export type AppraisalKind = (typeof APPRAISAL_KINDS)[number];

/** An option with what is said of it, or a principle. */
export type AppraisalEntry =
  | { readonly kind: 'option'; readonly value: Option; readonly said: Said }
  | { readonly kind: 'principle'; readonly value: Principle };

export function findAppraisalEntry(
  { options, principles, assessments }: Appraisal,
  kind: AppraisalKind,
  id: string,
): AppraisalEntry | null {
  if (kind === 'principle') {
    const value = principles.find((principle) => principle.id === id);
    return value ? { kind, value } : null;
  }
  const value = options.find((option) => option.id === id);
  const said = assessments
    .filter(({ option }) => option === id)
    .map(({ principle, text }) => ({ principle, text }));
  return value ? { kind, value, said } : null;
}

/** The draft in the place of the entry with this id, or at the end when there is none. */
export function saveAppraisalEntry<Of extends Appraisal>(
  paper: Of,
  draft: AppraisalDraft,
  id: string,
): Of {
  if (draft.kind === 'principle') {
    return { ...paper, principles: put(paper.principles, { ...draft.value, id }) };
  }
  const said = draft.said.filter(({ text }) => text !== '');
  return {
    ...paper,
    options: put(paper.options, { ...draft.value, id }),
    assessments: [
      ...paper.assessments.filter(({ option }) => option !== id),
      ...said.map((each) => ({ option: id, ...each })),
    ],
  };
}

/** What is said of an option, or against a principle, goes with it. */
export function removeAppraisalEntry<Of extends Appraisal>(
  paper: Of,
  kind: AppraisalKind,
  id: string,
): Of {
  return {
    ...paper,
    options: kind === 'option' ? without(paper.options, id) : paper.options,
    principles: kind === 'principle' ? without(paper.principles, id) : paper.principles,
    assessments: paper.assessments.filter((assessment) => assessment[kind] !== id),
  };
}

/** "option-3": an id that no entry of the kind has. */
export function freeAppraisalId(paper: Appraisal, kind: AppraisalKind): string {
  const entries = kind === 'option' ? paper.options : paper.principles;
  const taken = new Set(entries.map(({ id }) => id));
  for (let number = entries.length + 1; ; number += 1) {
    const id = `${kind}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** "option A", "principle P1". */
export function appraisalName(paper: Appraisal, kind: AppraisalKind, id: string): string {
  const label = findAppraisalEntry(paper, kind, id)?.value.label ?? id;
  return label.toLowerCase().startsWith(kind) ? label : `${kind} ${label}`;
}

function put<Value extends { readonly id: string }>(
  values: readonly Value[],
  value: Value,
): readonly Value[] {
  const isKnown = values.some(({ id }) => id === value.id);
  return isKnown
    ? values.map((known) => (known.id === value.id ? value : known))
    : [...values, value];
}

function without<Value extends { readonly id: string }>(
  values: readonly Value[],
  id: string,
): readonly Value[] {
  return values.filter((value) => value.id !== id);
}
