/**
 * The levels of the entries of one list. An indent that only the first entry lacks is read as a
 * slip of the software that made the file (papers.md, GT7), unless that entry introduces the rest.
 * Entries typed by hand are nested by the style of their labels: 1., a), i).
 */
import type { Shape } from './shape.ts';

export type LevelledEntries = {
  /** 0 for the outermost, one per entry. */
  readonly levels: readonly number[];
  /** True when the levels of the file were not followed. */
  readonly levelled: boolean;
};

export function levelEntries(run: readonly Shape[]): LevelledEntries {
  const levels = run.map((shape) => shape.level);
  const [first, ...rest] = run;
  const isSlip =
    rest.length > 1 &&
    first?.level === 0 &&
    !first.text.endsWith(':') &&
    rest.every((shape) => shape.level === 1 && shape.label === first.label);
  if (isSlip) return { levels: levels.map(() => 0), levelled: true };
  if (levels.some((level) => level > 0)) return { levels, levelled: false };
  return { levels: levelsByLabel(run), levelled: false };
}

function levelsByLabel(run: readonly Shape[]): readonly number[] {
  const styles: string[] = [];
  return run.map((shape) => {
    const style = styleOf(shape, styles);
    const known = styles.indexOf(style);
    if (known >= 0) styles.length = known + 1;
    else styles.push(style);
    return Math.min(styles.length - 1, 2);
  });
}

/** "i)" is a letter after "h)", and a roman number elsewhere. */
function styleOf(shape: Shape, styles: readonly string[]): string {
  const style = shape.style ?? 'bullet';
  const isBoth = style === 'roman' && /^\(?[a-z][.)]$/u.test(shape.label ?? '');
  if (isBoth && styles.at(-1) === 'letter' && !/^\(?i[.)]$/u.test(shape.label ?? ''))
    return 'letter';
  return style;
}
