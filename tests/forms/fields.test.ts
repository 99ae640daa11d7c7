import fc from 'fast-check';
import { expect, test } from 'vitest';

import { cleanText } from '#app/domain/response/clean-text.ts';
import { aboutYouFormSchema } from '#app/forms/about-you-form.ts';
import { receiptSecretFormSchema, resumeCodeFormSchema } from '#app/forms/code-forms.ts';
import { commentFormSchema, MAX_COMMENT_CHARACTERS } from '#app/forms/comment-form.ts';
import { fieldErrors, readFields, typedValue, typedValues } from '#app/forms/fields.ts';
import { publicationFormSchema } from '#app/forms/publication-form.ts';

/** What a browser sends for these pairs, as the server receives it. */
function posted(pairs: readonly (readonly [string, string])[]) {
  const form = new FormData();
  pairs.forEach(([name, value]) => form.append(name, value));
  return readFields(form.entries());
}

test('fields are read by name, and a repeated name has them all', () => {
  const fields = posted([
    ['words', 'One\r\ntwo'],
    ['choices', 'a'],
    ['choices', 'b'],
  ]);

  expect(fields).toEqual({ words: 'One\ntwo', choices: ['a', 'b'] });
  expect(typedValue(fields, 'choices')).toBe('a');
  expect(typedValues(fields, 'choices')).toEqual(['a', 'b']);
  expect(typedValue(fields, 'toString')).toBe('');
});

test('a file in a form is not read as text', () => {
  const form = new FormData();
  form.append('words', new File(['hello'], 'a.txt'));

  expect(readFields(form.entries())).toEqual({});
});

test('text is kept as typed but for what no record can hold', () => {
  expect(cleanText('a\u0000b\tc\r\nd\re\u0085f \ud800 🙂')).toBe(
    'abc\nd\nef \uFFFD 🙂'.replace('abc', 'ab\tc'),
  );
});

test('a comment of the longest length is taken whole, and one more is refused, never cut', () => {
  const longest = 'x'.repeat(MAX_COMMENT_CHARACTERS);
  const schema = commentFormSchema(null);

  expect(schema.safeParse({ words: longest }).data?.words).toBe(longest);
  const refused = schema.safeParse({ words: `${longest}x` });
  expect(refused.success ? {} : fieldErrors(refused.error)).toEqual({
    words: 'Your comment must be 20,000 characters or fewer',
  });
});

function offering(...ids: readonly string[]) {
  return {
    kind: 'several-choices',
    choices: ids.map((id) => ({ id, label: `Answer ${id}` })),
  } as const;
}

test('a question that takes one answer takes no second', () => {
  const schema = commentFormSchema({ ...offering('yes', 'no'), kind: 'one-choice' });

  expect(schema.parse({ choices: 'yes' }).choices).toEqual(['yes']);
  const refused = schema.safeParse({ choices: ['yes', 'no'] });
  expect(refused.success ? {} : fieldErrors(refused.error)).toEqual({
    choices: 'Choose one answer',
  });
});

// nothing is mandatory.
test('an empty comment form is a comment that says nothing', () => {
  expect(commentFormSchema(offering('yes', 'no')).parse({})).toEqual({
    position: null,
    words: '',
    suggestedWording: '',
    choices: [],
    website: false,
  });
});

test('choices come in the order of the question, each once', () => {
  const sent = { choices: ['no', 'yes', 'no'] };

  expect(commentFormSchema(offering('yes', 'no')).parse(sent).choices).toEqual(['yes', 'no']);
});

test('somebody who tells us about an organisation answers for it', () => {
  const parsed = aboutYouFormSchema([]).parse({ organisation: ' Fairhaven   Trust ' });

  expect(parsed.respondent).toEqual({
    type: 'organisation',
    name: '',
    email: '',
    area: '',
    meeting: null,
    organisation: {
      name: 'Fairhaven Trust',
      sector: '',
      role: '',
      isAuthorised: null,
      authorisedBy: '',
      represents: '',
      howConsulted: '',
      stake: null,
      mandate: null,
    },
  });
});

test.each([
  [{ email: 'not an address' }, 'email'],
  [{ email: 'a@example.org\nBcc: b@example.org' }, 'email'],
  [{ area: 'Atlantis' }, 'area'],
  [{ type: 'individual', role: 'Director' }, 'type'],
  [{ name: ['A', 'B'] }, 'name'],
  [{ authorised: 'perhaps' }, 'authorised'],
  [{ effects: ['merge', 'none'] }, 'effects'],
  [{ holdsSeat: 'perhaps' }, 'holdsSeat'],
])('%o about a respondent is sent back with a message at its field', (sent, field) => {
  const refused = aboutYouFormSchema(['North', 'South']).safeParse(sent);

  expect(refused.success ? [] : Object.keys(fieldErrors(refused.error))).toEqual([field]);
});

test.each([
  ['', 'Enter your 16-character code'],
  ['1234', 'Check your 16-character code: it does not look complete'],
])('the code “%s” is sent back in words', (code, message) => {
  const refused = resumeCodeFormSchema.safeParse({ code });

  expect(refused.success ? {} : fieldErrors(refused.error)).toEqual({ code: message });
});

const SCHEMAS = {
  comment: commentFormSchema(offering('yes', 'no')),
  'about you': aboutYouFormSchema(['North']),
  publication: publicationFormSchema,
  secret: receiptSecretFormSchema,
  code: resumeCodeFormSchema,
};

const NAMES = [
  'position',
  'words',
  'suggestedWording',
  'choices',
  'website',
  'type',
  'name',
  'email',
  'area',
  'consent',
  'secret',
  'code',
  'wantsOutcome',
  '__proto__',
  'constructor',
];

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '<script>',
    "' OR 1=1 --",
    '=1+1',
    '🙂'.repeat(999),
    'support',
  ),
  fc.string({ minLength: 5000, maxLength: 30_000 }),
);

// The whole statement about forms is proved over the running pages.
test.each(Object.entries(SCHEMAS))(
  'the %s form reads anything that can be posted, or says what is wrong with which field',
  (_name, schema) => {
    const pairs = fc.array(fc.tuple(fc.constantFrom(...NAMES), hostile), { maxLength: 20 });
    fc.assert(
      fc.property(pairs, (sent) => {
        const read = schema.safeParse(posted(sent));
        if (read.success) return;
        const messages = Object.values(fieldErrors(read.error));
        expect(messages.length).toBeGreaterThan(0);
        expect(messages.every((message) => /^[A-Z].{5,}$/.test(message))).toBe(true);
        expect(messages.join()).not.toMatch(/invalid|expected|received/i);
      }),
      { numRuns: 60 },
    );
  },
);
