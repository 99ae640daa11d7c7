/**
 * A structure as nested lists: who stands under whom, in words alone.
 *
 * It says the same as the table and the diagram, for those who listen to the page or print it.
 */
import type { GroupView, StructureView } from '#app/domain/structure/structure-view.ts';
import { differenceWords, kindWords, linesInWords } from './words.ts';

export function TextTree({ view }: { readonly view: StructureView }) {
  return <Branch view={view} parent={null} />;
}

type BranchProps = { readonly view: StructureView; readonly parent: string | null };

function Branch({ view, parent }: BranchProps) {
  const groups = view.groups.filter((group) => group.parent === parent);
  if (groups.length === 0) return null;
  return (
    <ul className={parent === null ? 'structure-tree' : undefined}>
      {groups.map((group) => (
        <li key={group.id}>
          <GroupLine group={group} view={view} />
          <Branch view={view} parent={group.id} />
        </li>
      ))}
    </ul>
  );
}

function GroupLine({
  group,
  view,
}: {
  readonly group: GroupView;
  readonly view: StructureView;
}) {
  const isChanged = group.differences.length > 0;
  return (
    <p className={isChanged ? 'structure-line structure-line--changed' : 'structure-line'}>
      <strong>{group.name}</strong>, {kindWords(group)}. <LineText text={linesInWords(group)} />{' '}
      <span className="structure-mark">{sentence(differenceWords(group, view.side))}</span>
    </p>
  );
}

function LineText({ text }: { readonly text: string }) {
  return <>{sentence(text)}</>;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
