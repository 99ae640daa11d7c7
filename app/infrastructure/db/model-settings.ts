/**
 * The partnership's settings as a new installation has them: model texts in plain words, marked for
 * review, so that a consultation can be checked and published before the office has written its own.
 * Addresses and numbers are of the kinds kept for examples (RFC 2606; Ofcom's 01632 960 range).
 */
import {
  DAYS_KEPT_AFTER_DONE,
  DAYS_KEPT_UNMET,
} from '#app/domain/consultation/format-request.ts';

export const MODEL_SETTINGS = {
  name: 'Partnership Office',
  replyEmail: 'consultations@example.org',
  telephone: '01632 960123',
  telephoneHours: 'Monday to Friday, 9am to 5pm',
  postalAddress: 'Partnership Office\nCivic Centre\nHigh Street\nExampleton\nEX1 1AA',
  alternativeFormats: [
    'You can ask for this paper in large print, in easy read, in Braille, as audio or in another language.',
    'You can also ask us to read it to you or to write down your answer.',
    'It is free. Call or write to us and we will agree a date with you.',
  ].join(' '),
  privacyStatement: [
    'We use what you tell us to understand what people think of the proposals and to report it to the people who decide.',
    'You do not have to give your name or an email address. If you give an email address, we use it to send your receipt and, if you ask, the outcome.',
    'We never publish an email address. We publish your words, or your name beside them, only if you said that we may.',
    'We keep answers until two years after the decision and then delete them. Figures that name nobody are kept.',
    `If you ask us for another format, we use your name and how to reach you only to send it. We keep them apart from answers. We delete them ${DAYS_KEPT_AFTER_DONE} days after we have sent it, and ${DAYS_KEPT_UNMET} days after you ask at the latest.`,
    'You can see, change or withdraw your answer with your receipt while the consultation is open. After that, write to us.',
    'We do this work as a public task under the UK GDPR. If you are unhappy with how we use your details you can complain to us, and then to the Information Commissioner.',
  ].join('\n\n'),
  confidentialityStatement: [
    'People can ask us for information we hold, under the Freedom of Information Act 2000 and the Environmental Information Regulations 2004.',
    'If you want something kept private, tell us what it is and why. We will take your reasons into account, but we cannot promise in every case that it will stay private.',
    'A standard confidentiality note at the foot of an email does not count as asking.',
  ].join('\n\n'),
  accessibilityStatement: [
    'We want everyone to be able to read this site and to answer. You should be able to zoom in to 400%, use only a keyboard, use a screen reader, and answer with scripts turned off.',
    'We aim to meet level AA of the Web Content Accessibility Guidelines, version 2.2. We have not had the site tested by an outside body yet.',
    'Papers that others wrote and gave us as files may be hard to use with a screen reader. Ask us and we will send you the words in another way.',
    'If you find a problem, or need something in a different format, call or write to us. We answer within five working days.',
    'If you are not happy with our answer, contact the Equality Advisory and Support Service.',
  ].join('\n\n'),
  needsReview: true,
} as const;
