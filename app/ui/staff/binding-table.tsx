/** How many answers of organisations bind them how far (W-03). */
import type { BindingTally } from '#app/domain/analysis/tally-binding-views.ts';
import { BINDING_VIEWS } from '#app/domain/response/ratification.ts';
import { BINDING_VIEW_WORDS } from '#app/domain/response/ratification-wording.ts';
import { DataTable } from '../data-table.tsx';

export function BindingTable({ tally }: { readonly tally: BindingTally }) {
  const { isAtClosing, base, late, counts } = tally;
  if (base + late === 0) return null;
  return (
    <div className="portal-prose">
      <DataTable
        caption={
          isAtClosing
            ? 'Whose view the answers of organisations were when the consultation closed'
            : 'Whose view the answers of organisations are so far'
        }
        columns={[{ header: 'View' }, { header: 'Answers', isNumeric: true }]}
        rows={[
          ...BINDING_VIEWS.filter((view) => counts[view] > 0).map((view) => [
            BINDING_VIEW_WORDS[view],
            counts[view],
          ]),
          ['Answers of organisations', base],
        ]}
      />
      {late > 0 && (
        <p className="govuk-hint">
          Came late, so that nothing of them stood at closing, and not counted here: {late}.
        </p>
      )}
    </div>
  );
}
