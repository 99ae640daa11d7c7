/** Questions with the answers that forms print beside, under or after them. */
import { expect, test } from 'vitest';

import { importPaper } from '#app/domain/paper/import-paper.ts';
import type { Question } from '#app/domain/paper/question.ts';
import type { SourceElement } from '#app/domain/paper/source.ts';
import { aHeading, anEntry, aParagraph, aSource } from '#tests/support/documents.ts';

function asked(...elements: readonly SourceElement[]) {
  const source = aSource(
    aHeading('A new forum'),
    aHeading('Questions for residents', 2),
    ...elements,
  );
  const { questions } = importPaper(source, { kind: 'consultation' });
  return questions.map(({ prompt, kind, choices }: Question) => [
    prompt,
    kind,
    choices.map(({ label }) => label).join('; '),
  ]);
}

test.each([
  ['boxes before the answers', '☐ Yes ☐ No ☐ Unsure', 'one-choice', 'Yes; No; Unsure'],
  [
    'boxes after the answers',
    'Often [ ]  Rarely [ ]  Never [ ]',
    'one-choice',
    'Often; Rarely; Never',
  ],
  [
    'boxes on lines',
    '□ Too many\n□ About right\n□ Too few',
    'one-choice',
    'Too many; About right; Too few',
  ],
  ['yes and no', '( ) Yes ( ) No', 'yes-no', 'Yes; No'],
  ['bars between', 'Yes / No / Not sure', 'one-choice', 'Yes; No; Not sure'],
])('answers on the next line are the choices: %s', (_, line, kind, choices) => {
  expect(asked(aParagraph('Q1. Are there enough meetings?'), aParagraph(line))).toEqual([
    ['Are there enough meetings?', kind, choices],
  ]);
});

test('boxes that run over several paragraphs are all choices', () => {
  expect(
    asked(
      aParagraph('Q4. How would you describe the service?'),
      aParagraph('☐ Very good'),
      aParagraph('☐ Good ☐ Poor'),
      aParagraph('Thank you for your views.'),
    ),
  ).toEqual([['How would you describe the service?', 'one-choice', 'Very good; Good; Poor']]);
});

test('short entries under a question that can have them as answers are its choices', () => {
  expect(
    asked(
      aParagraph('1. To what extent do you support a single forum?'),
      ...['Strongly agree', 'Agree', 'Neither agree nor disagree', 'Disagree'].map((text) =>
        anEntry(text),
      ),
      anEntry('Strongly disagree'),
    ),
  ).toEqual([
    [
      'To what extent do you support a single forum?',
      'scale',
      'Strongly agree; Agree; Neither agree nor disagree; Disagree; Strongly disagree',
    ],
  ]);
});

test('names of options are answers to choose, and no label that is printed twice', () => {
  const { questions, warnings } = importPaper(
    aSource(
      aHeading('Choosing a site'),
      aHeading('Option 1: The quay', 2),
      aParagraph('The forum would meet on the quay.'),
      aHeading('Option 2: The mill', 2),
      aParagraph('The forum would meet at the mill.'),
      aHeading('Have your say', 2),
      aParagraph('Which option do you prefer?'),
      anEntry('Option 1'),
      anEntry('Option 2'),
    ),
    { kind: 'consultation' },
  );

  expect(questions.map(({ choices }) => choices.map(({ label }) => label))).toEqual([
    ['Option 1', 'Option 2'],
  ]);
  expect(warnings.filter(({ code }) => code === 'repeated-label')).toEqual([]);
});

test('a numbered line that asks for words without a question mark is a question', () => {
  expect(
    asked(aParagraph('1. Should the forum go on?'), aParagraph('2. Any further comments')),
  ).toEqual([
    ['Should the forum go on?', 'open', ''],
    ['Any further comments', 'open', ''],
  ]);
});

test('sentences listed under a question are no answers to it', () => {
  expect(
    asked(
      aParagraph('What should the forum do?'),
      anEntry('It could hear from residents each spring.'),
      anEntry('It could give money to small groups.'),
    ),
  ).toEqual([['What should the forum do?', 'open', '']]);
});
