import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  bitsFromBytes,
  codeFromTyped,
  referenceFromTyped,
  RESUME_CODE_CHARACTERS,
} from '#app/domain/response/codes.ts';
import { formatReference } from '#app/domain/response/response.ts';

const digit = fc.constantFrom(...Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ'));
const group = fc.string({ unit: digit, minLength: 4, maxLength: 4 });
const codes = fc.array(group, { minLength: 4, maxLength: 4 }).map((groups) => groups.join('-'));

test('a code is read back however it is typed', () => {
  fc.assert(
    fc.property(codes, (code) => {
      const careless = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
      expect(codeFromTyped(careless, RESUME_CODE_CHARACTERS)).toBe(code);
    }),
  );
});

test.each(['', 'ABCD', 'ABCD-ABCD-ABCD-ABCU', 'ABCD-ABCD-ABCD-ABCD-A', '🙂'.repeat(16)])(
  '“%s” is no code',
  (typed) => {
    expect(codeFromTyped(typed, RESUME_CODE_CHARACTERS)).toBeNull();
  },
);

test('every reference is read back, with and without its R', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (drawn) => {
      const reference = formatReference(bitsFromBytes(drawn));
      expect(referenceFromTyped(reference)).toBe(reference);
      expect(referenceFromTyped(reference.slice(2).toLowerCase())).toBe(reference);
      expect(referenceFromTyped(reference.replaceAll('-', ''))).toBe(reference);
    }),
  );
});
