/** The form on which staff choose a password, as it crosses the wire. */
import { z } from 'zod';

const MAX_CHARACTERS = 500;

const passwordField = z
  .string('Enter the password once')
  .max(MAX_CHARACTERS, 'Enter a shorter password')
  .default('');

/** `email` is asked of the first administrator only; '' when it was not sent. */
export const setUpFormSchema = z
  .object({
    email: z.string('Enter your email address once').trim().max(MAX_CHARACTERS).default(''),
    password: passwordField.pipe(z.string().min(1, 'Choose a password')),
    repeated: passwordField,
  })
  .refine(({ password, repeated }) => password === repeated, {
    path: ['repeated'],
    error: 'Enter the same password again',
  });
