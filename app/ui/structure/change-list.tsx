/** Changes as cards: what it is now, what is proposed, where the paper says so (R-29, W-01). */
import type { Target } from '#app/domain/response/target.ts';
import type { Change } from '#app/domain/structure/structure.ts';
import { SourceLinks } from '../consultation/proposals.tsx';
import { CHANGE_TYPE_WORDS, certaintyWords } from './words.ts';

export type ChangeContext = {
  /** Names of blocks by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Address of the page that shows the paper. */
  readonly page: string;
  /** Null while no responses are taken. */
  readonly commentHref: ((target: Target) => string) | null;
};

type ChangeListProps = {
  readonly changes: readonly Change[];
  readonly context: ChangeContext;
  /** Level of each title: one below the heading that stands above the list. */
  readonly headingLevel: 3 | 4;
};

export function ChangeList({ changes, context, headingLevel }: ChangeListProps) {
  return (
    <ul className="portal-cards">
      {changes.map((change) => (
        <ChangeCard
          key={change.id}
          change={change}
          context={context}
          headingLevel={headingLevel}
        />
      ))}
    </ul>
  );
}

type ChangeCardProps = Omit<ChangeListProps, 'changes'> & { readonly change: Change };

function ChangeCard({ change, context, headingLevel }: ChangeCardProps) {
  const { id, types, title, before, after, sourceBlocks, certainty, note } = change;
  const doubt = certaintyWords(certainty);
  const Title = headingLevel === 3 ? 'h3' : 'h4';
  return (
    <li className="portal-card">
      <Title className="govuk-heading-s">{title}</Title>
      <p>
        <span className="portal-mark">
          {types.map((type) => CHANGE_TYPE_WORDS[type]).join(', ')}
        </span>
        {doubt !== null && <strong className="portal-open">Open: {doubt}</strong>}
      </p>
      <dl className="structure-pair">
        <div>
          <dt>Now</dt>
          <dd>{before ?? 'Nothing'}</dd>
        </div>
        <div>
          <dt>Proposed</dt>
          <dd>{after ?? 'Nothing'}</dd>
        </div>
      </dl>
      {note !== null && (
        <p className="paper-note" role="note">
          <strong>Editor’s note.</strong> {note}
        </p>
      )}
      <p className="portal-sources">
        <SourceLinks blocks={sourceBlocks} names={context.names} page={context.page} />
      </p>
      {context.commentHref && (
        <p>
          <a href={context.commentHref({ kind: 'change', id })} rel="nofollow">
            Comment<span className="govuk-visually-hidden"> on the change: {title}</span>
          </a>
        </p>
      )}
    </li>
  );
}
