/**
 * The forms for one option and for one principle of an appraisal.
 *
 * What the paper says of an option against a principle has a field for each principle, which carries
 * the principle's place in its name.
 */
import { z } from 'zod';

import type { AppraisalDraft, AppraisalEntry } from '#app/domain/paper/edit-options.ts';
import { OPTION_STATUSES, type Paper } from '#app/domain/paper/paper.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { choicesField, fieldErrors, textField } from '../fields.ts';
import type { FieldErrors, Fields } from '../rejection.ts';
import { maybeText, neededChoice, neededLine } from '../structure/entry-fields.ts';

const MAX_TEXT_CHARACTERS = 5000;

type PaperOfOptions = Pick<Paper, 'principles' | 'blocks'>;

/** Name of the field for what is said against the principle at this place of the list. */
export const againstName = (place: number) => `against-${place + 1}`;

const words = (what: string) =>
  textField(what, MAX_TEXT_CHARACTERS).transform((text) => text.trim());

function sourceBlocksField({ blocks }: PaperOfOptions) {
  return choicesField(
    blocks.map(({ id }) => id),
    'Choose paragraphs that the paper has',
  );
}

export function readOption(
  values: Fields,
  paper: PaperOfOptions,
): Result<AppraisalDraft, FieldErrors> {
  const { principles } = paper;
  const against = principles.map((principle, at) => [againstName(at), principle.id] as const);
  const sent = z
    .object({
      label: neededLine('the label', 'Enter the label, like A'),
      title: neededLine('the title', 'Enter the option in a few words'),
      description: words('the description'),
      status: neededChoice(OPTION_STATUSES, 'Choose what the paper says of the option'),
      conclusion: maybeText('the conclusion'),
      sourceBlocks: sourceBlocksField(paper),
    })
    .safeParse(values);
  const said = z
    .object(Object.fromEntries(against.map(([name]) => [name, words('what the paper says')])))
    .safeParse(values);
  if (!sent.success || !said.success) {
    return refuse({
      ...(sent.success ? {} : fieldErrors(sent.error)),
      ...(said.success ? {} : fieldErrors(said.error)),
    });
  }
  return accept({
    kind: 'option',
    value: sent.data,
    said: against.map(([name, principle]) => ({ principle, text: said.data[name] ?? '' })),
  });
}

export function readPrinciple(
  values: Fields,
  paper: PaperOfOptions,
): Result<AppraisalDraft, FieldErrors> {
  const sent = z
    .object({
      label: neededLine('the label', 'Enter the label, like P1'),
      text: words('the principle').pipe(z.string().min(1, 'Enter the principle')),
      sourceBlocks: sourceBlocksField(paper),
    })
    .safeParse(values);
  if (!sent.success) return refuse(fieldErrors(sent.error));
  return accept({ kind: 'principle', value: sent.data });
}

/** What the form for an entry starts with; reading it again gives the entry. */
export function appraisalValues(
  entry: AppraisalEntry | null,
  { principles }: Pick<Paper, 'principles'>,
): Fields {
  if (entry === null) return {};
  if (entry.kind === 'principle') {
    const { label, text, sourceBlocks } = entry.value;
    return { label, text, sourceBlocks };
  }
  const { label, title, description, status, conclusion, sourceBlocks } = entry.value;
  const against = principles.map(({ id }, at) => {
    const said = entry.said.find(({ principle }) => principle === id);
    return [againstName(at), said?.text ?? ''] as const;
  });
  return {
    ...{ label, title, description, status, sourceBlocks },
    conclusion: conclusion ?? '',
    ...Object.fromEntries(against),
  };
}
