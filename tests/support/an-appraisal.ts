/** Two options, one of them no change, and two principles, of which the paper weighs one. */
import { aPaper } from './factories.ts';

export const AN_APPRAISAL = aPaper({
  options: [
    {
      id: 'option-1',
      label: 'A',
      title: 'No change',
      description: '',
      conclusion: null,
      status: 'not-preferred',
      sourceBlocks: ['b1'],
    },
    {
      id: 'option-2',
      label: 'Option B',
      title: 'A smaller board',
      description: 'Chief officers on the board.',
      conclusion: 'It is left for later.',
      status: 'deferred',
      sourceBlocks: [],
    },
  ],
  principles: [
    { id: 'principle-1', label: 'P1', text: 'No more meetings', sourceBlocks: ['b1'] },
    { id: 'principle-2', label: 'P2', text: 'Clear roles', sourceBlocks: [] },
  ],
  assessments: [
    { option: 'option-1', principle: 'principle-1', text: 'As many as now' },
    { option: 'option-2', principle: 'principle-1', text: 'Adds no meetings' },
  ],
});
