/** What the fields of every kind of entry are given. */
import type { Fields, Rejection } from '#app/forms/rejection.ts';

export type EntryFieldsProps = {
  /** What the form starts with, by field name. */
  readonly values: Fields;
  readonly rejection: Rejection | undefined;
};
