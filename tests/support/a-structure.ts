/**
 * A restructure with one of everything: a board renamed, two groups merged, a line moved, seats
 * that depend on something undecided, and a line that can be read in two ways.
 */
import type { Structure } from '#app/domain/structure/structure.ts';
import { aChange, aGroup, aLine, aSeat } from './factories.ts';

export const A_STRUCTURE: Structure = {
  groups: [
    aGroup({
      id: 'board',
      name: 'Leadership Forum',
      aliases: ['the Forum'],
      type: 'board',
      frequency: 'quarterly',
      meetingsPerYear: 4,
      former: {
        name: 'Board',
        frequency: '6 weekly (8 per year)',
        meetingsPerYear: 8,
        remit: null,
      },
    }),
    aGroup({ id: 'health', name: 'Health and Wellbeing Partnership' }),
    aGroup({ id: 'growth', name: 'Regeneration Partnership', when: 'before' }),
    aGroup({ id: 'skills', name: 'Skills Task Force', when: 'before' }),
    aGroup({
      id: 'jobs',
      name: 'Jobs, Skills and Enterprise Partnership',
      when: 'after',
      status: 'proposed',
    }),
    aGroup({ id: 'culture', name: 'Culture Forum', type: 'cross-cutting' }),
    aGroup({
      id: 'area',
      name: 'Area Partnership',
      type: 'area',
      when: 'after',
      status: 'possible',
    }),
    aGroup({ id: 'voices', name: 'Voluntary Sector Forum', type: 'reference' }),
  ],
  seats: [
    aSeat({
      id: 's0',
      group: 'board',
      label: '29 members',
      minimum: 29,
      maximum: 29,
      when: 'before',
    }),
    aSeat({ id: 's1', group: 'board', label: 'Chair', when: 'after' }),
    aSeat({
      id: 's2',
      group: 'board',
      label: 'Area Partnerships (2 each)',
      minimum: 2,
      maximum: null,
      condition: 'how many Area Partnerships there are',
      when: 'after',
    }),
  ],
  reportingLines: [
    aLine({ from: 'health', to: 'board' }),
    aLine({ from: 'growth', to: 'board', when: 'before' }),
    aLine({ from: 'skills', to: 'growth', when: 'before' }),
    aLine({ from: 'jobs', to: 'board', when: 'after' }),
    aLine({ from: 'culture', to: 'board', when: 'before' }),
    aLine({ from: 'culture', to: 'jobs', when: 'after' }),
    aLine({ from: 'area', to: 'board', when: 'after', certainty: 'pending' }),
    aLine({ from: 'voices', to: 'health', kind: 'links' }),
  ],
  changes: [
    aChange({ id: 'c1', title: 'The Board becomes the Leadership Forum', groups: ['board'] }),
    aChange({
      id: 'c2',
      types: ['merged'],
      title: 'Two groups become one',
      groups: ['growth', 'skills', 'jobs'],
      sourceBlocks: ['b2', 'b3'],
      proposal: 'p1',
    }),
    aChange({
      id: 'c3',
      types: ['reporting-line'],
      title: 'The Culture Forum reports to the new partnership',
      groups: ['culture', 'jobs'],
      before: 'Reports to the Board',
      after: 'Reports to the Jobs, Skills and Enterprise Partnership',
      note: 'The paper prints “formerly”; we read it as “formally”.',
    }),
    aChange({
      id: 'c4',
      types: ['created'],
      title: 'There may be Area Partnerships',
      groups: ['area'],
      certainty: 'pending',
    }),
  ],
};
