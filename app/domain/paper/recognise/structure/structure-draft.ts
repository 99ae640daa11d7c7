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

  seat(label: string, group: string, when: When): void {
    this.seats.push(seatOf(label, group, when, this.seats.length + 1));
  }

  line(line: Omit<ReportingLine, 'id'>): void {
    const key = `${line.from} ${line.to} ${line.when}`;
    if (this.knownLines.has(key) || line.from === line.to) return;
    this.knownLines.add(key);
    this.lines.push({ id: `line-${String(this.lines.length + 1)}`, ...line });
  }

  change(change: Omit<Change, 'id' | 'proposal'>): void {
    this.changes.push({
      id: `change-${String(this.changes.length + 1)}`,
      ...change,
      proposal: null,
    });
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

function suggested<Entry>(entry: Entry): Entry & { readonly isSuggested: true } {
  return { ...entry, isSuggested: true };
}
