/**
 * Groups met while a paper is read, each once under its preferred name, found again by any of its
 * names (D-18). Ids are made of the name, so the same paper gives the same ids.
 */
import type { Group, When } from '../../../structure/structure.ts';
import { isWithoutPlace, nameKey } from '../../read-names.ts';
import { capitalShare } from '../../wording.ts';

export type MetGroup = {
  readonly name: string;
  readonly type?: Group['type'];
  readonly status?: Group['status'];
  readonly when?: When;
  readonly formerName?: string;
};

const TYPES: readonly (readonly [RegExp, Group['type']])[] = [
  [/\btask (?:and|&) finish\b|\btask force\b/iu, 'task-and-finish'],
  [/\barea\b|\bneighbourhood\b/iu, 'area'],
  [/\bexecutive\b|\bchief officers\b/iu, 'executive'],
  [/\bboard\b/iu, 'board'],
  [/\bforum\b|\bnetwork\b/iu, 'forum'],
  [/\bsupport\b/iu, 'support'],
  [/\bpartnership\b|\btrust\b|\balliance\b/iu, 'thematic'],
];

export class GroupRegister {
  private readonly groups = new Map<string, Group>();
  private readonly idsByKey = new Map<string, string>();
  /** Ids by what a name is without its first words. */
  private readonly idsByRest = new Map<string, Set<string>>();
  /** How many groups share the beginning of an id. */
  private readonly copies = new Map<string, number>();

  list(): readonly Group[] {
    return [...this.groups.values()];
  }

  /** The id of the group of that name, entered now if it is new. */
  meet(met: MetGroup): string {
    const name = plainName(met.name);
    const known = this.find(name);
    if (known !== null) {
      this.fill(known, met);
      return known;
    }
    const former = met.formerName === undefined ? null : this.find(met.formerName);
    if (former !== null) {
      this.rename(former, name, met);
      return former;
    }
    const id = this.freeId(name);
    this.groups.set(id, {
      id,
      name,
      aliases: met.formerName === undefined ? [] : [plainName(met.formerName)],
      // A renamed group keeps the kind that its former name shows.
      type: met.type ?? typeOf(met.formerName ?? name),
      status: met.status ?? 'existing',
      when: met.when ?? 'both',
      frequency: null,
      meetingsPerYear: null,
      remit: null,
      secretariat: null,
      former: formerOf(met),
    });
    this.index(id, name);
    if (met.formerName !== undefined) this.index(id, plainName(met.formerName));
    return id;
  }

  find(name: string): string | null {
    const key = groupKey(name);
    return this.idsByKey.get(key) ?? null;
  }

  /** The one group met so far whose name ends with that noun ("the Board"); null for none or many. */
  byNoun(noun: string): string | null {
    const ending = [...this.groups.values()].filter(
      ({ name, when }) => when !== 'before' && name.endsWith(` ${noun}`),
    );
    return ending.length === 1 ? (ending[0]?.name ?? null) : null;
  }

  /**
   * The one group whose name begins with more words, such as its place ("Harbour and Moor Partnership
   * Council" for "Partnership Council"); null for none or many.
   */
  byShortName(name: string): string | null {
    const longer = [...(this.idsByRest.get(nameKey(name)) ?? [])]
      .map((id) => this.get(id).name)
      .filter((long) => isWithoutPlace(name, long));
    return longer.length === 1 ? (longer[0] ?? null) : null;
  }

  alias(id: string, name: string): void {
    const group = this.groups.get(id);
    const plain = plainName(name);
    if (group === undefined || group.name === plain || group.aliases.includes(plain)) return;
    this.groups.set(id, { ...group, aliases: [...group.aliases, plain] });
    this.index(id, plain);
  }

  /** Faults on an id that the register did not give. */
  get(id: string): Group {
    const group = this.groups.get(id);
    if (group === undefined) throw new Error(`no group ${id}`);
    return group;
  }

  change(id: string, fields: Partial<Group>): void {
    const group = this.groups.get(id);
    if (group !== undefined) this.groups.set(id, { ...group, ...fields });
  }

  /** A group met before under the name that it gives up. */
  private rename(id: string, name: string, met: MetGroup): void {
    this.fill(id, met);
    this.alias(id, name);
    const { aliases } = this.get(id);
    const former = formerOf(met);
    this.change(id, {
      name,
      former,
      aliases: [...aliases.filter((alias) => alias !== name), former?.name ?? name],
    });
  }

  private fill(id: string, met: MetGroup): void {
    this.alias(id, met.name);
    if (met.formerName !== undefined) this.alias(id, met.formerName);
    if (met.type !== undefined) this.change(id, { type: met.type });
    if (met.status !== undefined) this.change(id, { status: met.status });
  }

  private index(id: string, name: string): void {
    const key = groupKey(name);
    if (!this.idsByKey.has(key)) this.idsByKey.set(key, id);
    for (const rest of endingsOf(nameKey(name)))
      this.idsByRest.set(rest, (this.idsByRest.get(rest) ?? new Set()).add(id));
  }

  private freeId(name: string): string {
    const words = name.toLowerCase().replace(/[’']/gu, '').replace(/&/gu, ' and ');
    const slug =
      words
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/gu, '')
        .slice(0, 60) || 'group';
    let copy = this.copies.get(slug) ?? 1;
    let id = copy === 1 ? slug : `${slug}-${String(copy)}`;
    for (; this.groups.has(id); copy += 1) id = `${slug}-${String(copy + 1)}`;
    this.copies.set(slug, copy);
    return id;
  }
}

/** What is left of a name without its first word, its first two and so on: two words at least. */
function endingsOf(name: string): readonly string[] {
  const words = name.split(' ');
  return words.slice(1, MAX_PLACE_WORDS + 1).flatMap((_, at) => {
    const rest = words.slice(at + 1);
    return rest.length < 2 && at > 0 ? [] : [rest.join(' ')];
  });
}

const MAX_PLACE_WORDS = 5;

function formerOf(met: MetGroup): Group['former'] {
  if (met.formerName === undefined) return null;
  const name = plainName(met.formerName);
  return { name, frequency: null, meetingsPerYear: null, remit: null };
}

/** "Regeneration", "Regeneration Pship" and "the Regeneration Partnership" are one group. */
function groupKey(name: string): string {
  const key = nameKey(plainName(name));
  return key.replace(/\s+partnership$/u, '') || key;
}

/** Without article, quotation marks and capitals that are only for show. */
export function plainName(name: string): string {
  const bare = name
    .replace(/[“”"]/gu, '')
    .replace(/^(?:the|a|an)\s+/iu, '')
    .replace(/[.,;:\s]+$/u, '')
    .trim();
  if (capitalShare(bare) < 0.9 || !bare.includes(' ')) return bare;
  return bare
    .toLowerCase()
    .replace(/(?<![\p{L}’'])(?!(?:and|of|the|for|in)\b)\p{L}/gu, (letter) =>
      letter.toUpperCase(),
    );
}

function typeOf(name: string): Group['type'] {
  return TYPES.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';
}
