/** The roll of the samples: invented organisations, who answers for them, and none of it real. */
import type { PartnerDetails } from '#app/domain/partners/roll.ts';
import type { PartnerRole } from '#app/domain/people/partner.ts';

type SamplePartner = PartnerDetails & {
  readonly contacts: readonly {
    readonly name: string;
    readonly email: string;
    readonly role: PartnerRole;
  }[];
};

/** The council has everybody that a response can need; two of the others have answered by themselves. */
export const SAMPLE_ROLL: readonly SamplePartner[] = [
  {
    name: 'Larkwold Borough Council',
    otherNames: ['Larkwold Council'],
    sector: 'Local government',
    speaksFor: 'The people of the borough, through 48 councillors',
    seatsHeld: ['Four seats on the Partnership Board'],
    contacts: [
      { name: 'Wren Ashdown', email: 'council.lead@example.org', role: 'lead' },
      { name: 'Fen Harrow', email: 'council.contributor@example.org', role: 'contributor' },
      { name: 'Sorrel Quayle', email: 'council.approver@example.org', role: 'approver' },
    ],
  },
  {
    name: 'Larkwold Health Trust',
    otherNames: [],
    sector: 'Health',
    speaksFor: 'Two hospitals and nine surgeries',
    seatsHeld: ['Two seats on the Partnership Board'],
    contacts: [{ name: 'Bryn Calloway', email: 'health.lead@example.org', role: 'lead' }],
  },
  {
    name: 'Larkwold Police',
    otherNames: [],
    sector: 'Police',
    speaksFor: '',
    seatsHeld: ['One seat on the Partnership Board'],
    contacts: [{ name: 'Marl Tennick', email: 'police.lead@example.org', role: 'lead' }],
  },
  {
    name: 'Voluntary and Community Network',
    otherNames: ['VCN'],
    sector: 'Voluntary and community',
    speaksFor: 'About 200 groups',
    seatsHeld: ['Two seats on the Partnership Board'],
    contacts: [{ name: 'Isla Penhallow', email: 'network.lead@example.org', role: 'lead' }],
  },
  {
    name: 'Larkwold College',
    otherNames: [],
    sector: 'Education',
    speaksFor: '3,000 students',
    seatsHeld: [],
    contacts: [{ name: 'Rook Maddern', email: 'college.lead@example.org', role: 'lead' }],
  },
];
