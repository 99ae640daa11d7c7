/**
 * The form on which a structure register is sent as JSON: a chosen file, or text typed or kept from
 * the step before. A chosen file counts before the text.
 */
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { readFields, typedValue } from '../fields.ts';
import type { FieldErrors, Fields } from '../rejection.ts';

const MEGABYTE = 1024 * 1024;
const MAX_BYTES = 2 * MEGABYTE;

export type RegisterForm = {
  /** With the words of the file under `register`, so that they are shown again. */
  readonly values: Fields;
  /** JSON that nobody has checked yet. */
  readonly register: Result<unknown, FieldErrors>;
};

export async function readRegisterForm(form: FormData): Promise<RegisterForm> {
  const file = form.get('file');
  const values = readFields(form);
  if (file === null || typeof file === 'string' || file.size === 0) {
    return { values, register: readJson(typedValue(values, 'register'), 'register') };
  }
  if (file.size > MAX_BYTES) {
    const errors = { file: 'The file must be 2 MB or smaller' };
    return { values, register: refuse(errors) };
  }
  const text = await file.text();
  const register = readJson(text, 'file');
  // What is no JSON may be any file: its bytes are not put into the page.
  return { values: register.ok ? { ...values, register: text } : values, register };
}

function readJson(text: string, field: 'file' | 'register'): Result<unknown, FieldErrors> {
  if (text.trim() === '') return refuse({ file: 'Choose a file, or put its text below' });
  try {
    return accept(JSON.parse(text) as unknown);
  } catch {
    // JSON.parse says no more than that it is not JSON.
    return refuse({ [field]: 'This is not JSON: it may be cut off, or another kind of file' });
  }
}
