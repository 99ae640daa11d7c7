/** The sign-in form as it crosses the wire. Whether the two belong together is not decided here. */
import { z } from 'zod';

/** Longer than any address or password that can be right. */
const MAX_CHARACTERS = 500;

export const signInFormSchema = z.object({
  email: z
    .string('Enter your email address once')
    .trim()
    .max(MAX_CHARACTERS, 'Enter an email address, like name@example.com')
    .default('')
    .pipe(z.string().min(1, 'Enter your email address')),
  password: z
    .string('Enter your password once')
    .max(MAX_CHARACTERS, 'Enter a shorter password')
    .default('')
    .pipe(z.string().min(1, 'Enter your password')),
});
