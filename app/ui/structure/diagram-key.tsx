/** What the shapes and lines of the drawing mean. Each is also said in words in the box. */
const SHAPES = [
  { shape: 'same', words: 'Thin border: no change' },
  { shape: 'changed', words: 'Thick border: the group stays but something changes' },
  { shape: 'new', words: 'Round corners: a new group' },
  { shape: 'ends', words: 'Dashed border: the group ends' },
] as const;

const LINES = [
  { className: 'structure-edge', words: 'Line: reports to the group on its left' },
  { className: 'structure-edge structure-edge--different', words: 'Thick line: this changes' },
  { className: 'structure-edge structure-edge--links', words: 'Dots: links with, or advises' },
  { className: 'structure-edge structure-edge--open', words: 'Dashes: not settled' },
] as const;

export function DiagramKey() {
  return (
    <ul className="structure-key">
      {SHAPES.map(({ shape, words }) => (
        <li key={shape}>
          <svg className="structure-diagram" aria-hidden="true" width="40" height="24">
            <g className={`structure-box structure-box--${shape}`}>
              <rect x="3" y="3" width="34" height="18" rx={shape === 'new' ? 8 : 1} />
            </g>
          </svg>
          {words}
        </li>
      ))}
      {LINES.map(({ className, words }) => (
        <li key={words}>
          <svg className="structure-diagram" aria-hidden="true" width="40" height="24">
            <polyline className={className} points="2,12 38,12" />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
