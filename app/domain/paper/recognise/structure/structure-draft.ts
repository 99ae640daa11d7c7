/** What the finders of structure fill: one register of groups, and numbered records. */
import type {
  Change,
  ReportingLine,
  Seat,
  Structure,
  When,
} from '../../../structure/structure.ts';
import { GroupRegister } from './group-register.ts';
import { seatOf } from './read-seats.ts';

export class StructureDraft {
  readonly groups = new GroupRegister();
  private readonly seats: Seat[] = [];
  private readonly lines: ReportingLine[] = [];
  private readonly knownLines = new Set<string>();
  private readonly changes: Change[] = [];

  /** `stated` is what the paper says beside the label; the label says the rest. */
  seat(label: string, group: string, when: When, stated: Partial<Seat> = {}): void {
    const seat = seatOf(label, group, when, this.seats.length + 1);
    this.seats.push({ ...seat, ...stated });
  }

  line(line: Omit<ReportingLine, 'id'>): void {
    const key = `${line.from} ${line.to} ${line.when}`;
    if (this.knownLines.has(key) || line.from === line.to) return;
    this.knownLines.add(key);
    this.lines.push({ id: `line-${String(this.lines.length + 1)}`, ...line });
  }

  /** What is said again, in a heading and in the words under it, is one change with both sources. */
  change(change: Omit<Change, 'id' | 'proposal'>): void {
    const at = this.changes.findIndex((known) => isSaidAgain(known, change));
    const known = this.changes[at];
    if (known === undefined) {
      const id = `change-${String(this.changes.length + 1)}`;
      this.changes.push({ id, ...change, proposal: null });
      return;
    }
    const fuller = change.groups.length > known.groups.length ? change : known;
    const sourceBlocks = [...new Set([...known.sourceBlocks, ...change.sourceBlocks])];
    this.changes[at] = { ...known, ...fuller, sourceBlocks };
  }

  /** Whether a merger or a new name that this block says already has a group of that name. */
  isMergedOrRenamed(block: string, name: string): boolean {
    const id = this.groups.find(name);
    return this.changes.some(
      (change) =>
        id !== null &&
        change.sourceBlocks.includes(block) &&
        change.groups.includes(id) &&
        change.types.some((type) => type === 'merged' || type === 'renamed'),
    );
  }

  finish(): Structure {
    return {
      groups: this.groups.list().map(suggested),
      seats: this.seats.map(suggested),
      reportingLines: this.lines.map(suggested),
      changes: this.changes.map(suggested),
    };
  }
}

function isSaidAgain(known: Change, change: Omit<Change, 'id' | 'proposal'>): boolean {
  const [kind] = change.types;
  if (known.types[0] !== kind || known.before !== change.before) return false;
  const shared = known.groups.filter((group) => change.groups.includes(group));
  return (
    shared.length === Math.min(known.groups.length, change.groups.length) &&
    (kind === 'merged' || known.after === change.after)
  );
}

function suggested<Entry>(entry: Entry): Entry & { readonly isSuggested: true } {
  return { ...entry, isSuggested: true };
}
