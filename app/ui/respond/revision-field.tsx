/** The hidden field by which a save on top of what a colleague saved meanwhile is noticed (P-14). */
import { typedValue } from '#app/forms/fields.ts';
import type { Rejection } from '#app/forms/rejection.ts';

type RevisionFieldProps = {
  /** How often the part had been saved when the page was shown. */
  readonly revision: number;
  readonly rejection: Rejection | undefined;
};

export function RevisionField({ revision, rejection }: RevisionFieldProps) {
  const echoed = rejection ? typedValue(rejection.values, 'revision') : '';
  const value = echoed === '' ? String(revision) : echoed;
  return <input type="hidden" name="revision" value={value} />;
}
