/** Recognised parts confirmed or put right by a person: nothing is final by guess. */
import { canonicalJson } from '../../agm/canonical-json.ts';
import { accept, refuse } from '../../result.ts';
import { confirmEntries } from '../../structure/edit-structure.ts';
import { listStructureFaults } from '../../structure/structure-faults.ts';
import type { CoverSheet, GlossaryEntry, Paper, RecognisedPart } from '../paper.ts';
import { readCoverSheet } from '../recognise/read-cover-sheet.ts';
import { recogniseGlossary } from '../recognise/recognise-glossary.ts';
import { recogniseOptions } from '../recognise/recognise-options.ts';
import { saidIn } from '../recognise/said-blocks.ts';
import { recogniseStructure } from '../recognise/structure/recognise-structure.ts';
import type { EditOutcome } from './edit.ts';
import { withKnownAssessments } from './follow-words.ts';
import { PART_WORDS } from './part-words.ts';

export function confirmPart(paper: Paper, part: RecognisedPart): EditOutcome {
  if (!paper.suggested.parts.includes(part)) return refuse({ kind: 'nothing-to-do' });
  return accept({
    paper: withoutSuggestion(part === 'membership' ? withSeatsConfirmed(paper) : paper, part),
    summary: `Confirmed the ${PART_WORDS[part]}`,
    focus: null,
  });
}

/** Whoever confirms the membership confirms each of its seats. */
function withSeatsConfirmed(paper: Paper): Paper {
  return { ...paper, structure: confirmEntries(paper.structure, 'seat', null) };
}

function withoutSuggestion(paper: Paper, part: RecognisedPart): Paper {
  const parts = paper.suggested.parts.filter((one) => one !== part);
  return { ...paper, suggested: { ...paper.suggested, parts } };
}

/** What the wording suggests now, in place of what is there; it waits for confirmation again. */
export function readPartAgain(paper: Paper, part: RecognisedPart): EditOutcome {
  const read = readings(paper)[part]?.() ?? paper;
  const parts = [...paper.suggested.parts.filter((one) => one !== part), part];
  const after: Paper = { ...read, suggested: { ...read.suggested, parts } };
  if (canonicalJson(after) === canonicalJson(paper)) return refuse({ kind: 'nothing-to-do' });
  return accept({
    paper: after,
    summary: `Read the ${PART_WORDS[part]} again from the paper`,
    focus: null,
  });
}

/** Parts that a person may have changed; the others always say what their blocks say. */
function readings(paper: Paper): Partial<Record<RecognisedPart, () => Paper>> {
  const { blocks } = paper;
  return {
    'cover-sheet': () => ({ ...paper, coverSheet: readCoverSheet(blocks) }),
    options: () => withKnownAssessments({ ...paper, options: recogniseOptions(blocks) }),
    glossary: () => ({ ...paper, glossary: recogniseGlossary(blocks) }),
    membership: () => withSeatsReadAgain(paper),
  };
}

/** Parts for which reading again can give something else than what is there. */
export const READABLE_PARTS: readonly RecognisedPart[] = [
  'cover-sheet',
  'options',
  'glossary',
  'membership',
];

/** Seats of the groups that the register has or that are found with them; no group goes. */
function withSeatsReadAgain(paper: Paper): Paper {
  const { structure } = paper;
  const found = recogniseStructure(paper.blocks, saidIn(paper.blocks));
  const known = new Set(structure.groups.map(({ id }) => id));
  const seated = new Set(found.seats.map(({ group }) => group));
  const added = found.groups.filter(({ id }) => seated.has(id) && !known.has(id));
  const after = {
    ...structure,
    groups: [...structure.groups, ...added],
    seats: found.seats,
  };
  return listStructureFaults(after, paper).length > 0 ? paper : { ...paper, structure: after };
}

export function changeCoverSheet(
  paper: Paper,
  fields: Omit<CoverSheet, 'sourceBlocks'>,
): EditOutcome {
  const sourceBlocks = paper.coverSheet?.sourceBlocks ?? [];
  return accept({
    paper: withoutSuggestion(
      { ...paper, coverSheet: { ...fields, sourceBlocks } },
      'cover-sheet',
    ),
    summary: 'Changed the cover sheet',
    focus: null,
  });
}

export function changeGlossary(paper: Paper, entries: readonly GlossaryEntry[]): EditOutcome {
  return accept({
    paper: withoutSuggestion({ ...paper, glossary: entries }, 'glossary'),
    summary: 'Changed the glossary',
    focus: null,
  });
}
