/** What was typed in the form of a comment, and which version of the paper it showed. */
import type { Comment } from '#app/domain/response/response.ts';
import type { Target } from '#app/domain/response/target.ts';
import { typedValue } from '#app/forms/fields.ts';
import type { Fields } from '#app/forms/rejection.ts';

/** Number of the paper version that the posted form showed (D-05); null when it names none. */
export function versionShown(fields: Fields): number | null {
  const named = typedValue(fields, 'paperVersion');
  return /^[1-9]\d{0,5}$/.test(named) ? Number(named) : null;
}

/** The comment that was typed, on the version that its form showed. */
export function typedComment(
  target: Target,
  typed: Omit<Comment, 'target' | 'suggestedWording'> & { readonly suggestedWording: string },
  fields: Fields,
): Comment {
  const paperVersion = versionShown(fields);
  return {
    ...typed,
    target,
    suggestedWording: typed.suggestedWording || null,
    ...(paperVersion === null ? {} : { paperVersion }),
  };
}
