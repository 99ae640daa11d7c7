/** Pairs of responses that may be one, and the signs that too many responses share for pairs. */
import type { Standing } from '#app/domain/analysis/standing.ts';
import type { LikelyPair } from '#app/domain/response/duplicate-queue.ts';
import type { DuplicateSign } from '#app/domain/response/duplicate-signs.ts';
import { DUPLICATE_SIGN_WORDS, standingWords } from '#app/domain/response/wording.ts';
import { DataTable } from '../data-table.tsx';

type PairTableProps = {
  readonly caption: string;
  readonly pairs: readonly LikelyPair[];
  /** Address of the consultation among the pages of staff. */
  readonly address: string;
};

export function PairTable({ caption, pairs, address }: PairTableProps) {
  return (
    <DataTable
      caption={caption}
      isCaptionShown={false}
      columns={[
        { header: 'The two' },
        { header: 'In common' },
        { header: 'From' },
        { header: 'Standing' },
      ]}
      rows={pairs.map((pair) => [
        <PairLink key="pair" pair={pair} address={address} />,
        pair.signs.map((sign) => DUPLICATE_SIGN_WORDS[sign]).join(', '),
        namesOf(pair),
        standingOfPair(pair),
      ])}
    />
  );
}

function PairLink({
  pair,
  address,
}: Pick<PairTableProps, 'address'> & { readonly pair: LikelyPair }) {
  const { first, second } = pair;
  return (
    <a
      className="govuk-link"
      href={`${address}/responses/${first.number}/beside/${second.number}`}
    >
      Number {first.number} and number {second.number}
    </a>
  );
}

function namesOf({ first, second }: LikelyPair): string {
  const names = [...new Set([first.from, second.from].filter((name) => name !== ''))];
  return names.length === 0 ? 'No name given' : names.join('; ');
}

function standingOfPair({ first, second, isKeptApart }: LikelyPair): string {
  const leftOut = [first, second].filter(({ standing }) => !isAnalysed(standing));
  if (leftOut.length > 0) {
    return leftOut
      .map(({ number, standing }) => `Number ${number}: ${standingWords(standing)}`)
      .join('. ');
  }
  return isKeptApart ? 'Found to be two' : 'Both are analysed';
}

function isAnalysed({ kind }: Standing): boolean {
  return kind === 'analysed';
}

type LikelyCampaignsProps = Pick<PairTableProps, 'address'> & {
  readonly campaigns: readonly {
    readonly sign: DuplicateSign['kind'];
    readonly responses: number;
    readonly example: { readonly number: number; readonly reference: string };
  }[];
};

export function LikelyCampaigns({ campaigns, address }: LikelyCampaignsProps) {
  if (campaigns.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Too many for pairs: {campaigns.length}</h2>
      <p className="govuk-body">
        So many responses with one thing in common are often a campaign, or one person who sends
        in what others said. They are counted like all others.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {campaigns.map(({ sign, responses, example }) => (
          <li key={`${sign} ${example.number}`}>
            {responses} responses have {DUPLICATE_SIGN_WORDS[sign]}, such as{' '}
            <a className="govuk-link" href={`${address}/responses/${example.number}`}>
              {example.reference}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
