/**
 * The snapshot of a consultation that every file of a pack is made from.
 *
 * It is a JSON value and its hash is the SHA-256 of `canonicalJson`, so the same responses at the
 * same instant give the same hash (A-16, W-07). It holds counts and published matter only: no
 * respondent's words, and no name save of organisations that agreed to be named (C-08).
 */
import { countPositions } from '../analysis/ledger-line.ts';
import { analysedResponses, answeringResponses } from '../analysis/ledger.ts';
import { splitByType, summarise } from '../analysis/summarise.ts';
import type { ProposalTally, Summary } from '../analysis/summary.ts';
import { tallyComments, type CommentRow } from '../analysis/tally-comments.ts';
import type { ScaleReading } from '../analysis/scale-reading.ts';
import { positionedOptions, tallyPositions } from '../analysis/tally-positions.ts';
import { tallyQuestions, type QuestionTally } from '../analysis/tally-questions.ts';
import {
  listOrganisations,
  tallyByArea,
  tallyByChannel,
  tallyBySector,
  tallyByWeek,
  type AreaRow,
  type ChannelRow,
  type OrganisationsReplied,
  type SectorRow,
  type WeekRow,
} from '../analysis/tally-respondents.ts';
import {
  stageAt,
  type Consultation,
  type DecisionMeeting,
  type PaperVersion,
  type Stage,
} from '../consultation/consultation.ts';
import type { Recommendation } from '../paper/paper.ts';
import type { Response } from '../response/response.ts';
import type { Structure } from '../structure/structure.ts';
import type { Json } from './canonical-json.ts';

/** Raised when the shape of a snapshot changes: an older one is then not read as a newer. */
export const SNAPSHOT_FORMAT = 1;

/** Instants are ISO 8601 in UTC; `closesAt` is the first instant that is too late. */
export type ConsultationFacts = {
  readonly slug: string;
  readonly title: string;
  readonly publisher: string;
  readonly stage: Stage;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly version: number;
  readonly audience: string;
  readonly decisionBody: string | null;
  readonly decisionMeeting: DecisionMeeting | null;
  readonly nextSteps: string | null;
  readonly shortPeriodReason: string | null;
  readonly extensions: readonly {
    readonly previousClosesAt: string;
    readonly reason: string;
  }[];
};

export type Respondents = {
  readonly byChannel: readonly ChannelRow[];
  readonly byWeek: readonly WeekRow[];
  readonly bySector: readonly SectorRow[];
  readonly byArea: readonly AreaRow[];
  readonly organisations: OrganisationsReplied;
};

/** The name of the file is the office's own affair. */
export type PackReading = Omit<ScaleReading, 'fileName'>;

export type PackSnapshot = {
  readonly format: typeof SNAPSHOT_FORMAT;
  readonly snapshotAt: string;
  readonly consultation: ConsultationFacts;
  readonly summary: Summary;
  readonly respondents: Respondents;
  /** Positions on the options of an options appraisal, in the order of the paper. */
  readonly options: readonly ProposalTally[];
  /** Answers to closed questions: the paper's, then those that only surveys asked. */
  readonly questions: readonly QuestionTally[];
  /** Scales of surveys that were read as positions. */
  readonly readings: readonly PackReading[];
  readonly comments: readonly CommentRow[];
  readonly structure: Structure;
  readonly recommendations: readonly Pick<Recommendation, 'id' | 'label' | 'text'>[];
};

export type SnapshotSource = {
  readonly consultation: Consultation;
  /** The latest published version. */
  readonly version: PaperVersion;
  /** Every response, whatever its standing. */
  readonly responses: readonly Response[];
  readonly readings: readonly ScaleReading[];
  readonly snapshotAt: Date;
};

export function takeSnapshot(source: SnapshotSource): PackSnapshot {
  const { version, responses, snapshotAt } = source;
  const { paper } = version;
  const answering = answeringResponses(analysedResponses(responses));
  const summary = summarise(paper, responses);
  return {
    format: SNAPSHOT_FORMAT,
    snapshotAt: snapshotAt.toISOString(),
    consultation: consultationFacts(source),
    summary,
    respondents: respondentsOf(source, answering),
    options: tallyPositions(
      positionedOptions(paper),
      splitByType(summary.byType),
      countPositions(responses),
    ),
    questions: tallyQuestions(paper, answering),
    readings: source.readings.map(({ fileName: _fileName, ...reading }) => reading),
    comments: tallyComments(paper, answering),
    structure: paper.structure,
    recommendations: paper.recommendations.map(({ id, label, text }) => ({ id, label, text })),
  };
}

function consultationFacts({
  consultation,
  version,
  snapshotAt,
}: SnapshotSource): ConsultationFacts {
  return {
    slug: consultation.slug,
    title: consultation.title,
    publisher: consultation.publisher,
    stage: stageAt(consultation, snapshotAt),
    opensAt: consultation.opensAt?.toISOString() ?? null,
    closesAt: consultation.closesAt?.toISOString() ?? null,
    version: version.number,
    audience: consultation.audience,
    decisionBody: consultation.decisionBody,
    decisionMeeting: consultation.decisionMeeting,
    nextSteps: consultation.nextSteps,
    shortPeriodReason: consultation.shortPeriodReason,
    extensions: consultation.extensions.map(({ previousClosesAt, reason }) => ({
      previousClosesAt: previousClosesAt.toISOString(),
      reason,
    })),
  };
}

function respondentsOf(
  { consultation, snapshotAt }: SnapshotSource,
  answering: readonly Response[],
): Respondents {
  return {
    byChannel: tallyByChannel(answering),
    byWeek: tallyByWeek(answering, consultation, snapshotAt),
    bySector: tallyBySector(answering),
    byArea: tallyByArea(answering, consultation.areas),
    organisations: listOrganisations(answering),
  };
}

/** The snapshot as plain JSON, for hashing and storing: it holds nothing that JSON does not. */
export function toJson(snapshot: PackSnapshot): Json {
  return snapshot;
}
