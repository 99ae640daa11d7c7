/**
 * What a comment is about.
 *
 * A comment is target + position + words; the target is named by the ids of the paper version on
 * which it was made, so the comment stays attached when the paper is corrected (D-05).
 */
import { assertNever } from '../result.ts';

export type Target =
  | { readonly kind: 'consultation' }
  | {
      readonly kind:
        'block' | 'proposal' | 'change' | 'option' | 'principle' | 'seat' | 'question';
      readonly id: string;
    }
  /** One option weighed against one principle. */
  | { readonly kind: 'cell'; readonly option: string; readonly principle: string };

/** The target as one word: `proposal:p3`, `cell:o1/pr2`, `consultation`. */
export function targetKey(target: Target): string {
  switch (target.kind) {
    case 'consultation':
      return 'consultation';
    case 'cell':
      return `cell:${target.option}/${target.principle}`;
    case 'block':
    case 'proposal':
    case 'change':
    case 'option':
    case 'principle':
    case 'seat':
    case 'question':
      return `${target.kind}:${target.id}`;
    default:
      return assertNever(target);
  }
}

/** The target that `targetKey` wrote; null when the text is not one. */
export function targetFromKey(key: string): Target | null {
  if (key === 'consultation') return { kind: 'consultation' };
  const cell = /^cell:([a-z0-9-]+)\/([a-z0-9-]+)$/.exec(key);
  if (cell?.[1] && cell[2]) return { kind: 'cell', option: cell[1], principle: cell[2] };
  const one = /^(block|proposal|change|option|principle|seat|question):([a-z0-9-]+)$/.exec(key);
  const kind = SINGLE_KINDS.find((candidate) => candidate === one?.[1]);
  return kind && one?.[2] ? { kind, id: one[2] } : null;
}

const SINGLE_KINDS = [
  'block',
  'proposal',
  'change',
  'option',
  'principle',
  'seat',
  'question',
] as const;

/** A position is asked on what may be adopted or not; elsewhere words say it better. */
export function takesPosition({ kind }: Target): boolean {
  switch (kind) {
    case 'proposal':
    case 'change':
    case 'option':
    case 'principle':
    case 'cell':
      return true;
    case 'consultation':
    case 'block':
    case 'seat':
    case 'question':
      return false;
    default:
      return assertNever(kind);
  }
}
