/** One spelling of an e-mail address, so that one mailbox has one account. */
const MAX_EMAIL_CHARACTERS = 254; // RFC 5321 §4.5.3.1.3: a path of 256, less its two brackets.

/** In lower case without surrounding space; null when it cannot be an address. */
export function normalEmail(text: string): string | null {
  const email = text.trim().toLowerCase();
  const isAddress = /^[^\s"(),:;<>@[\\\]\p{Cc}]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/u.test(email);
  return isAddress && email.length <= MAX_EMAIL_CHARACTERS ? email : null;
}
