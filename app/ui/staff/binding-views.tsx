/** How far an organisation's answer binds it: at closing, now, and what its board decided (W-03). */
import { BINDING_VIEW_WORDS } from '#app/domain/response/ratification-wording.ts';
import type { Ratification, StandingView } from '#app/domain/response/ratification.ts';
import { RatificationList } from '../partners/ratification-form.tsx';
import { SummaryList } from '../summary-list.tsx';

type BindingViewsProps = {
  readonly binding: {
    /** Null while the consultation is open, and for an answer that came late. */
    readonly atClosing: StandingView | null;
    readonly now: StandingView | null;
    readonly isClosed: boolean;
    readonly ratifications: readonly Ratification[];
  };
  /** Address of the form; null for a reader who may not record anything. */
  readonly href: string | null;
};

export function BindingViews({ binding, href }: BindingViewsProps) {
  const { atClosing, now, isClosed, ratifications } = binding;
  return (
    <section aria-labelledby="binding">
      <h2 className="govuk-heading-m" id="binding">
        Whose view it is
      </h2>
      <SummaryList
        rows={[
          {
            name: 'Stood at closing',
            value: isClosed ? viewWords(atClosing, 'Nothing: it came late') : 'Not closed yet',
          },
          { name: 'Stands now', value: viewWords(now, 'Nothing') },
        ]}
      />
      <RatificationList ratifications={ratifications} />
      {href !== null && (
        <p className="govuk-body">
          <a className="govuk-link" href={href}>
            Record what the board decided
          </a>
        </p>
      )}
    </section>
  );
}

function viewWords(view: StandingView | null, none: string): string {
  if (view === null) return none;
  return `${BINDING_VIEW_WORDS[view.view]} (version ${view.versionNumber})`;
}
