/** Pairs of consultations that are open at the same time, each in a few plain sentences (W-09). */
import { formatDay } from '#app/domain/consultation/london-time.ts';
import type { Overlap, Period } from '#app/domain/consultation/overlaps.ts';

const FORTNIGHT_DAYS = 14;

type OverlapListProps = { readonly overlaps: readonly Overlap[] };

export function OverlapList({ overlaps }: OverlapListProps) {
  return (
    <ul className="portal-cards">
      {overlaps.map((overlap) => (
        <OverlapCard key={`${overlap.one.slug} ${overlap.other.slug}`} {...overlap} />
      ))}
    </ul>
  );
}

function OverlapCard(overlap: Overlap) {
  const { one, other, from, to, days } = overlap;
  const when =
    days === 1
      ? `Both are open on ${formatDay(from)}.`
      : `Both are open from ${formatDay(from)} to ${formatDay(to)} (${days} days).`;
  const findings = [...askedTwiceWords(overlap), ...closingWords(overlap)];
  return (
    <li className="portal-card">
      <p>
        <PeriodLink {...one} /> and <PeriodLink {...other} />
      </p>
      <p>{[when, ...findings].join(' ')}</p>
      <p>
        The first asks: {withStop(one.audience)} The second asks: {withStop(other.audience)}
      </p>
    </li>
  );
}

export function PeriodLink({ slug, title }: Pick<Period, 'slug' | 'title'>) {
  return <a href={`/consultations/${slug}`}>{title}</a>;
}

function askedTwiceWords({ one, askedTwice, hasOnePublisher }: Overlap): readonly string[] {
  return [
    ...(askedTwice.length === 0 ? [] : [`Asked twice: ${askedTwice.join(', ')}.`]),
    ...(hasOnePublisher ? [`Both are by ${one.publisher}.`] : []),
  ];
}

function closingWords({ closingsApart }: Overlap): readonly string[] {
  if (closingsApart === 0) return ['They close on the same day.'];
  return closingsApart <= FORTNIGHT_DAYS ? ['They close in the same fortnight.'] : [];
}

function withStop(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
