/** Responses as they stand on record, complete and fixed. */
import type { Meeting } from '#app/domain/response/meeting.ts';
import type {
  Comment,
  Organisation,
  Respondent,
  Response,
  ResponseContent,
  ResponseVersion,
} from '#app/domain/response/response.ts';

export function aComment(overrides: Partial<Comment> & Pick<Comment, 'target'>): Comment {
  return { position: null, words: '', choices: [], suggestedWording: null, ...overrides };
}

export function anIndividual(overrides: Partial<Respondent> = {}): Respondent {
  return {
    type: 'individual',
    name: 'A Resident',
    email: 'resident@example.org',
    area: '',
    organisation: null,
    meeting: null,
    ...overrides,
  };
}

export function anOrganisation(overrides: Partial<Organisation> = {}): Respondent {
  return {
    type: 'organisation',
    name: 'An Officer',
    email: 'officer@example.org',
    area: '',
    organisation: {
      name: 'Fairhaven Voluntary Action',
      sector: 'Voluntary and community',
      role: 'Chief officer',
      isAuthorised: true,
      authorisedBy: '',
      represents: '',
      howConsulted: '',
      stake: null,
      mandate: null,
      ...overrides,
    },
    meeting: null,
  };
}

/** Who speaks in the note of a meeting. */
export function aMeeting(overrides: Partial<Meeting> = {}): Respondent {
  return {
    ...anIndividual({ name: 'A Note Taker', email: '' }),
    type: 'meeting',
    meeting: { group: 'Harbour tenants', present: 24, ...overrides },
  };
}

export function someContent(overrides: Partial<ResponseContent> = {}): ResponseContent {
  return {
    respondent: anIndividual(),
    comments: [],
    consent: 'not-at-all',
    wantsOutcome: false,
    attachments: [],
    ...overrides,
  };
}

/** A response whose latest version says `content`; its number is counted into its reference. */
export function aResponse(
  number: number,
  content: Partial<ResponseContent> = {},
  overrides: Partial<Response> = {},
): Response {
  return {
    id: `response-${number}`,
    consultationId: 'consultation-1',
    number,
    reference: `R-${String(number).padStart(4, '0')}-0000-0000`,
    channel: 'online',
    receivedAt: new Date('2011-08-01T09:00:00Z'),
    writtenOn: null,
    enteredBy: null,
    organisationId: null,
    saidAtId: null,
    timeliness: 'on-time',
    lateDecision: null,
    exclusion: null,
    withdrawnAt: null,
    flags: [],
    versions: [aVersion(number, 1, someContent(content))],
    ...overrides,
  };
}

export function aVersion(
  responseNumber: number,
  number: number,
  content: ResponseContent,
): ResponseVersion {
  const id = `version-${responseNumber}-${number}`;
  return {
    id,
    number,
    submittedAt: new Date('2011-08-01T09:00:00Z'),
    paperVersion: 1,
    content,
    copyHash: 'a'.repeat(64),
    digest: `${responseNumber}-${number}`.padStart(64, '0'),
    submittedBy: null,
    correction: null,
  };
}

/** Taken out of the analysis for a reason by a person. */
export function excludedFor(
  reason: NonNullable<Response['exclusion']>['reason'],
): Pick<Response, 'exclusion'> {
  return {
    exclusion: {
      reason,
      note: 'Seen by two people',
      decidedBy: 'staff-1',
      decidedAt: new Date('2011-10-20T09:00:00Z'),
    },
  };
}
