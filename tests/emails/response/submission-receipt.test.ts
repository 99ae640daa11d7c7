import { expect, test } from 'vitest';

import {
  submissionReceipt,
  type SubmissionReceipt,
} from '#app/emails/response/submission-receipt.ts';
import { aConsultation } from '#tests/support/factories.ts';

const receipt: SubmissionReceipt = {
  to: 'resident@example.org',
  consultation: aConsultation(),
  reference: 'R-7K3M-Q9TX-2HVB',
  secret: '0123-4567-89AB-CDEF-GHJK-MNPQ-RS',
  timeliness: 'on-time',
  version: 1,
  submittedAt: new Date('2011-08-01T09:00:00Z'),
  copy: 'COPY\nName: <b>A & B</b>\nComment:\n  See https://evil.example.org/x or a@evil.example.org',
  receiptUrl: 'http://localhost:3000/receipts/R-7K3M-Q9TX-2HVB',
};

//
test('both parts carry the reference, the secret, the time, the next date and the copy', () => {
  const { to, subject, text, html } = submissionReceipt(receipt);

  expect([to, subject]).toEqual([
    'resident@example.org',
    'We have your response (R-7K3M-Q9TX-2HVB)',
  ]);
  for (const part of [text, html]) {
    expect(part).toContain('R-7K3M-Q9TX-2HVB');
    expect(part).toContain('0123-4567-89AB-CDEF-GHJK-MNPQ-RS');
    expect(part).toContain('10am on Monday 1 August 2011');
    expect(part).toContain('11:59pm on Friday 14 October 2011');
    expect(part).toContain('http://localhost:3000/receipts/R-7K3M-Q9TX-2HVB');
    expect(part).toContain('Name:');
  }
});

test('words typed by a respondent become neither markup nor links', () => {
  const { text, html } = submissionReceipt(receipt);

  expect(html).toContain('&lt;b&gt;A &amp; B&lt;/b&gt;');
  expect(html).not.toContain('<b>');
  for (const part of [text, html]) {
    expect(part).not.toMatch(/evil\.example|https:\/\/evil|a@evil/);
    expect(part).toContain('evil');
  }
});

test('a late response is told that a person will decide', () => {
  const { text } = submissionReceipt({ ...receipt, timeliness: 'late' });

  expect(text).toContain('It came after the closing time.');
});

test('a changed response is called one', () => {
  const { subject } = submissionReceipt({ ...receipt, version: 2 });

  expect(subject).toBe('We have your changed response (R-7K3M-Q9TX-2HVB)');
});

test('who wrote a letter that we had entered wrongly is told so', () => {
  const { subject, text } = submissionReceipt({ ...receipt, version: 'corrected-by-staff' });

  expect(subject).toBe('We have corrected our record of your response (R-7K3M-Q9TX-2HVB)');
  expect(text).toContain('Something was entered wrongly');
  expect(text).toContain('Corrected: 10am on Monday 1 August 2011');
});
