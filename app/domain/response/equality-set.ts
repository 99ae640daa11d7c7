/**
 * The equality questions that are asked now, on the topics of the harmonised standards of the
 * Government Statistical Service, in our own words.
 *
 * A change of a question or a choice needs a new version; the old set then stays in `EQUALITY_SETS`
 * for as long as answers to it are kept.
 */
import {
  PREFER_NOT_TO_SAY,
  type EqualityChoice,
  type EqualityQuestion,
  type EqualitySet,
} from './equality.ts';

export const EQUALITY_SET: EqualitySet = {
  version: '2026-1',
  questions: [
    question('age', 'How old are you?', [
      ['under-16', 'Under 16'],
      ['16-24', '16 to 24'],
      ['25-34', '25 to 34'],
      ['35-44', '35 to 44'],
      ['45-54', '45 to 54'],
      ['55-64', '55 to 64'],
      ['65-74', '65 to 74'],
      ['75-over', '75 or over'],
    ]),
    question('sex', 'What is your sex?', [
      ['female', 'Female'],
      ['male', 'Male'],
    ]),
    question(
      'gender',
      'Is your gender the same as the sex you were registered with at birth?',
      [
        ['same', 'Yes'],
        ['different', 'No'],
      ],
    ),
    question(
      'condition',
      'Do you have a health condition, illness or disability that has lasted, or will last, a year or more?',
      [
        ['limits-a-lot', 'Yes, and it makes daily life a lot harder'],
        ['limits-a-little', 'Yes, and it makes daily life a little harder'],
        ['no-limit', 'Yes, and it does not make daily life harder'],
        ['none', 'No'],
      ],
      'This can be of the body or of the mind.',
    ),
    question(
      'ethnic-group',
      'What is your ethnic group?',
      [
        ['white', 'White'],
        ['mixed', 'Mixed or several ethnic groups'],
        ['asian', 'Asian or Asian British'],
        ['black', 'Black, Black British, Caribbean or African'],
        ['other', 'Another ethnic group'],
      ],
      'If you choose one, we ask on the next page which part of it fits you best.',
    ),
    ethnicDetail('white', 'the White group', [
      ['english', 'English, Welsh, Scottish, Northern Irish or British'],
      ['irish', 'Irish'],
      ['traveller', 'Gypsy or Irish Traveller'],
      ['roma', 'Roma'],
      ['other-white', 'Another White background'],
    ]),
    ethnicDetail('mixed', 'the Mixed group', [
      ['white-caribbean', 'White and Black Caribbean'],
      ['white-african', 'White and Black African'],
      ['white-asian', 'White and Asian'],
      ['other-mixed', 'Another Mixed background'],
    ]),
    ethnicDetail('asian', 'the Asian group', [
      ['indian', 'Indian'],
      ['pakistani', 'Pakistani'],
      ['bangladeshi', 'Bangladeshi'],
      ['chinese', 'Chinese'],
      ['other-asian', 'Another Asian background'],
    ]),
    ethnicDetail('black', 'the Black group', [
      ['african', 'African'],
      ['caribbean', 'Caribbean'],
      ['other-black', 'Another Black background'],
    ]),
    ethnicDetail('other', 'the other groups', [
      ['arab', 'Arab'],
      ['any-other', 'Any other ethnic group'],
    ]),
    question('religion', 'What is your religion?', [
      ['none', 'No religion'],
      ['buddhist', 'Buddhist'],
      ['christian', 'Christian'],
      ['hindu', 'Hindu'],
      ['jewish', 'Jewish'],
      ['muslim', 'Muslim'],
      ['sikh', 'Sikh'],
      ['other', 'Another religion'],
    ]),
    question(
      'orientation',
      'Which of these fits you best?',
      [
        ['straight', 'Straight or heterosexual'],
        ['gay', 'Gay or lesbian'],
        ['bisexual', 'Bisexual'],
        ['other', 'Something else'],
      ],
      'This is about your sexual orientation. If you are under 16, please leave it out.',
    ),
  ],
};

/** Every set of which answers may be on record, the one asked now first. */
export const EQUALITY_SETS: readonly EqualitySet[] = [EQUALITY_SET];

type Labels = readonly (readonly [id: string, label: string])[];

function question(
  id: string,
  prompt: string,
  labels: Labels,
  hint: string | null = null,
): EqualityQuestion {
  return { id, prompt, hint, choices: choicesOf(labels), follows: null };
}

function ethnicDetail(group: string, words: string, labels: Labels): EqualityQuestion {
  return {
    id: `ethnic-group-${group}`,
    prompt: `Which fits you best in ${words}?`,
    hint: null,
    choices: choicesOf(labels),
    follows: { question: 'ethnic-group', choice: group },
  };
}

function choicesOf(labels: Labels): readonly EqualityChoice[] {
  return [...labels.map(([id, label]) => ({ id, label })), PREFER_NOT_TO_SAY];
}
