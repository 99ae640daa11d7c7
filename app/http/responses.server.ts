/** Answers that many routes give: nothing there, not readable, not possible now, not allowed. */
import { data } from '@remix-run/node';

/** What was typed, by field name, to be shown again. */
type Values = Readonly<Record<string, string | readonly string[]>>;
type Errors = Readonly<Record<string, string>>;

/** To be thrown: the page does not exist, or its reader may not know that it does. */
export function notFound(): Response {
  return new Response('Not found', { status: 404, statusText: 'Not Found' });
}

/** To be thrown: a sign-in is there, but its role may not do this. `message` is shown as it is. */
export function forbidden(message: string): Response {
  return new Response(message, { status: 403, statusText: 'Forbidden' });
}

/** To be returned: the form could not be read; the same page shows values and errors. */
export function invalid(values: Values, errors: Errors) {
  return data({ values, errors }, { status: 400 });
}

/** To be returned: the form was read but the rules say no. The empty name is the whole form. */
export function conflict(values: Values, message: string) {
  const errors: Errors = { '': message };
  return data({ values, errors }, { status: 409 });
}
