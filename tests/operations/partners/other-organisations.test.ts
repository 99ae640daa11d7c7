/**
 * Every operation that acts for a partner, tried on what belongs to another organisation. The list is
 * read from the folder, so that a new operation is not forgotten.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, expect, test } from 'vitest';

import type { PartnerMember } from '#app/domain/people/partner.ts';
import { PROJECT_ROOT } from '#app/infrastructure/project-root.server.ts';
import type { AppContext } from '#app/operations/context.ts';
import { keptLog } from '#tests/support/kept-log.ts';
import { testContext } from '#tests/support/test-context.ts';
import {
  givenTwoOrganisations,
  SLUGS,
  storedOfTheirs,
  THEIR_MARK,
  visitBy,
  type TwoOrganisations,
} from '#tests/support/two-organisations.ts';
import { anUpload } from '#tests/support/uploads.ts';
import { anIndividual } from '#tests/support/a-response.ts';

const OPERATIONS = join(PROJECT_ROOT, 'app/operations');
const DECLARED =
  /export (?:async )?function (\w+)(?:<[^>]*>)?\(([^)]*?(?:PartnerMember|PartnerVisit|RespondVisit|Joining)\b[^)]*)\)/gu;

/** What they are called with after the context; a visit is one to the other organisation's draft. */
const CALLS: Readonly<Record<string, Arguments>> = {
  answerEquality: byVisit({ answers: {} }),
  askForSignOff: byVisit('their-approver'),
  attachToDraft: byVisit(anUpload()),
  beginOrganisationChange: byVisit(),
  detachFromDraft: ({ own, foreign }, app) => [visitBy(app, own, SLUGS.both), foreign.file],
  discardDraft: byVisit(),
  giveSignOff: byVisit({ outcome: 'approved', words: '', copyHash: '' }),
  joinOrganisation: byToken(),
  keepDraft: byVisit('bo@example.org'),
  keepOnDevice: byVisit(true),
  readDraftFile: ({ own, foreign }, app) => [visitBy(app, own, SLUGS.both), foreign.file],
  recordOwnRatification: byVisit({
    outcome: 'agreed',
    body: 'Trust Board',
    metOn: '2011-07-01',
    words: '',
  }),
  removeComment: byVisit({ target: { kind: 'consultation' }, onRevision: 1 }),
  saveAboutYou: byVisit({
    respondent: anIndividual(),
    wantsOutcome: true,
    onRevision: 1,
    isHoneypotFilled: false,
  }),
  saveComment: byVisit({
    comment: {
      target: { kind: 'consultation' },
      position: null,
      words: 'What we tried.',
      choices: [],
      suggestedWording: null,
    },
    onRevision: 1,
    isHoneypotFilled: false,
  }),
  savePublication: byVisit({ consent: 'with-name', onRevision: 1 }),
  showCommentForm: byVisit({ kind: 'consultation' }),
  showConfirmation: byVisit(),
  showDraft: byVisit(),
  showEquality: byVisit(),
  showHistory: byVisit(null),
  showJoin: byToken(),
  showOrganisationResponse: byVisit(),
  showPartnerConsultation: ({ own }) => [own, SLUGS.drafted],
  showRatification: byVisit(),
  showSignOff: byVisit(),
  showWithdrawal: byVisit(),
  submitResponse: byVisit({ isOfferedLate: false, peer: '::1' }),
  waiveSignOff: byVisit(),
  withdrawOrganisationResponse: byVisit(),
  withdrawColleagueInvitation: ({ own, foreign }) => [own, foreign.colleagueInvitation],
  declineInvitation: ({ own }) => [own, { slug: SLUGS.drafted, reason: '' }],
  takeBackDecline: ({ own }) => [own, SLUGS.drafted],
  mayVisit: byVisit(),
};

/** They are about the partner's own organisation and take nothing by which another could be meant. */
const OWN_ALONE: Readonly<Record<string, Arguments>> = {
  inviteColleague: ({ own }) => [
    own,
    { name: 'Nan', email: 'nan@example.org', role: 'contributor' },
  ],
  showColleagues: ({ own }) => [own],
  showPartnerFrame: ({ own }) => [own],
  showPartnerHome: ({ own }) => [own],
};

/** Parts of the above, which are given what those have found. */
const PARTS = [
  'changeDraft',
  'findDesk',
  'findOrganisationDraft',
  'frameOf',
  'organisationDesk',
  'permitsPartner',
  'respondentOf',
  'seenRevision',
];

type Arguments = (world: TwoOrganisations, app: AppContext) => readonly unknown[];
type Operation = (app: AppContext, ...rest: readonly unknown[]) => Promise<unknown>;

const { log, taken } = keptLog();
let app: AppContext;
let world: TwoOrganisations;
let operations: ReadonlyMap<string, Operation>;

beforeAll(async () => {
  app = await testContext({ log });
  world = await givenTwoOrganisations(app);
  operations = await findOperations();
}, 120_000);

test('every operation of partners is either tried below or has no way to another organisation', () => {
  const known = [...Object.keys(CALLS), ...Object.keys(OWN_ALONE), ...PARTS];
  expect([...operations.keys()].sort()).toEqual(known.sort());
});

// P-06: beside the addresses, every operation by itself, for a member of each role.
test.each(Object.entries(CALLS))(
  '%s denies and logs what belongs to another organisation',
  async (name, argumentsOf) => {
    const before = await storedOfTheirs(app);
    for (const role of ['lead', 'contributor', 'approver'] as const) {
      const own = { ...world.own, role } as PartnerMember;
      taken();
      const outcome = await operations.get(name)?.(app, ...argumentsOf({ ...world, own }, app));

      expect([role, taken()]).toEqual([role, ['denied']]);
      expect(JSON.stringify(outcome ?? null)).not.toContain(THEIR_MARK);
    }
    expect(await storedOfTheirs(app)).toBe(before);
  },
);

test.each(Object.entries(OWN_ALONE))(
  '%s tells nothing of another organisation',
  async (name, argumentsOf) => {
    const before = await storedOfTheirs(app);
    const outcome = await operations.get(name)?.(app, ...argumentsOf(world, app));

    expect(JSON.stringify(outcome)).not.toContain(THEIR_MARK);
    expect(await storedOfTheirs(app)).toBe(before);
  },
);

function byVisit(...rest: readonly unknown[]): Arguments {
  return ({ own }, context) => [visitBy(context, own, SLUGS.drafted), ...rest];
}

function byToken(): Arguments {
  return ({ own, foreign }) => [{ token: foreign.colleagueToken, signedIn: own }];
}

/** By name, those whose parameters hold a partner or a visit. */
async function findOperations(): Promise<ReadonlyMap<string, Operation>> {
  const found = new Map<string, Operation>();
  for (const file of readdirSync(OPERATIONS, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const path = join(OPERATIONS, file);
    const names = [...readFileSync(path, 'utf8').matchAll(DECLARED)].map(([, name]) => name);
    if (names.length === 0) continue;
    const module = (await import(path)) as Readonly<Record<string, Operation>>;
    for (const name of names) {
      const operation = module[name ?? ''];
      if (operation) found.set(name ?? '', operation);
    }
  }
  return found;
}
