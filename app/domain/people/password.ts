/**
 * Which passwords staff may choose.
 *
 * Length decides, and nothing about kinds of character (NIST SP 800-63B §5.1.1.2, OWASP ASVS 5.0
 * §6.2). What an attacker tries first is refused: the account's own name, well-known passwords, and
 * a short pattern written over and over.
 */
export const MIN_PASSWORD_CHARACTERS = 12;
export const MAX_PASSWORD_CHARACTERS = 200;

export type PasswordRefusal =
  'too-short' | 'too-long' | 'same-as-email' | 'well-known' | 'repeated-pattern';

/** The long end of what leaked lists have in common; shorter ones are refused by their length. */
const WELL_KNOWN = [
  '123456789012',
  '1234567890123',
  '12345678901234',
  '123456789abc',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  'adminadmin12',
  'administrator',
  'changemenow1',
  'charliecharlie',
  'correcthorsebatterystaple',
  'footballfootball',
  'iloveyou1234',
  'letmeinletmein',
  'liverpoolfc1',
  'manchesterunited',
  'password1234',
  'password12345',
  'password123456',
  'passwordpassword',
  'qwerty123456',
  'qwertyqwerty',
  'qwertyuiop12',
  'qwertyuiop123',
  'qwertyuiopasdf',
  'sunshine1234',
  'trustno1trustno1',
  'welcome12345',
  'welcomewelcome',
];
const SEQUENCES = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
];
const MAX_PATTERN_CHARACTERS = 4;

/** Null when the password may be used. Characters are counted as Unicode code points. */
export function passwordRefusal(password: string, email: string): PasswordRefusal | null {
  const length = Array.from(password).length;
  if (length < MIN_PASSWORD_CHARACTERS) return 'too-short';
  if (length > MAX_PASSWORD_CHARACTERS) return 'too-long';

  const plain = password.toLowerCase();
  if (isNamedAfter(plain, email.toLowerCase())) return 'same-as-email';
  if (isRepeatedPattern(plain)) return 'repeated-pattern';
  return isWellKnown(plain) ? 'well-known' : null;
}

/** True when little but the address, or the part before its `@`, is left. */
function isNamedAfter(password: string, email: string): boolean {
  const name = email.slice(0, email.lastIndexOf('@'));
  if (password === email) return true;
  const rest = password.replaceAll(name, '').replace(/[^\p{L}]/gu, '');
  return name.length > 2 && password.includes(name) && rest === '';
}

function isRepeatedPattern(password: string): boolean {
  for (let length = 1; length <= MAX_PATTERN_CHARACTERS; length += 1) {
    const pattern = password.slice(0, length);
    if (pattern.repeat(Math.ceil(password.length / length)).startsWith(password)) return true;
  }
  return false;
}

/** Digits and punctuation put after a well-known password do not make it another one. */
function isWellKnown(password: string): boolean {
  const stem = password.replace(/[\d\p{P}\p{S}]+$/u, '');
  if (SEQUENCES.some((sequence) => sequence.includes(password))) return true;
  return WELL_KNOWN.some((known) => known === password || known === stem);
}
