/**
 * The open-data document: a published consultation as other programs read it (contract).
 *
 * Instants are ISO 8601 in UTC, `closesAt` being the first that is too late. Field names are fixed:
 * others rely on them. Nothing about any respondent is in it.
 */
import type { Block } from '../paper/block.ts';
import type { Meeting, Paper, Proposal } from '../paper/paper.ts';
import { stageAt, type Consultation, type PaperVersion } from './consultation.ts';
import { directionOf, languageInAddress } from './languages.ts';
import type { Check, Translation } from './translation.ts';

export const TIME_ZONE = 'Europe/London';

export type VersionNote = Omit<PaperVersion, 'paper'>;

export type OpenDataSubject = {
  readonly consultation: Consultation;
  readonly paper: Paper;
  /** Number of the version that `paper` is; null for a paper that is not published. */
  readonly version: number | null;
  /** Every published version, oldest first. */
  readonly versions: readonly VersionNote[];
  /** Those that everybody can read. */
  readonly translations: readonly PublicTranslation[];
};

export type PublicTranslation = Pick<
  Translation,
  'language' | 'title' | 'note' | 'videoUrl' | 'checked'
>;

export type OpenDataDocument = ReturnType<typeof openDataDocument>;

export function openDataDocument(subject: OpenDataSubject, now: Date) {
  const { consultation, paper, version, versions } = subject;
  return {
    slug: consultation.slug,
    title: consultation.title,
    publisher: consultation.publisher,
    stage: stageAt(consultation, now),
    opensAt: consultation.opensAt?.toISOString() ?? null,
    closesAt: consultation.closesAt?.toISOString() ?? null,
    timeZone: TIME_ZONE,
    version,
    audience: consultation.audience,
    decisionBody: consultation.decisionBody,
    meeting: consultation.decisionMeeting,
    contacts: consultation.contacts,
    shortPeriodReason: consultation.shortPeriodReason,
    extensions: consultation.extensions.map((extension) => ({
      previousClosesAt: extension.previousClosesAt.toISOString(),
      reason: extension.reason,
      recordedAt: extension.recordedAt.toISOString(),
    })),
    withdrawnReason: consultation.withdrawnReason,
    language: paper.language,
    blocks: paper.blocks.map(toOpenBlock),
    proposals: paper.proposals.map(toOpenProposal),
    options: paper.options,
    principles: paper.principles,
    assessments: paper.assessments,
    questions: paper.questions,
    recommendations: paper.recommendations,
    actions: paper.actions,
    selfAssessment: paper.selfAssessment,
    structure: paper.structure,
    meetings: paper.meetings.map(toOpenMeeting),
    glossary: paper.glossary,
    versions: versions.map(toOpenVersion),
    translations: subject.translations.flatMap(({ checked, ...translation }) =>
      checked === null ? [] : [toOpenTranslation(consultation.slug, translation, checked)],
    ),
  };
}

/** One consultation in the list of all that are public. */
export function openDataEntry(consultation: Consultation, version: number, now: Date) {
  return {
    slug: consultation.slug,
    title: consultation.title,
    publisher: consultation.publisher,
    stage: stageAt(consultation, now),
    opensAt: consultation.opensAt?.toISOString() ?? null,
    closesAt: consultation.closesAt?.toISOString() ?? null,
    version,
  };
}

function toOpenBlock({ id, kind, label, text, depth, parent, note, language }: Block) {
  return { id, kind, label, text, depth, parent, note, language };
}

function toOpenProposal({ id, title, summary, sourceBlocks, changes }: Proposal) {
  return { id, title, summary, sourceBlocks, changes };
}

function toOpenMeeting({ body, date, precision, status, agm }: Meeting) {
  return { body, date, precision, status, agm };
}

function toOpenVersion({ number, publishedAt, changeNote }: VersionNote) {
  return { number, publishedAt: publishedAt.toISOString(), changeNote };
}

function toOpenTranslation(
  slug: string,
  { language, title, note, videoUrl }: Omit<PublicTranslation, 'checked'>,
  { version }: Check,
) {
  const page = `/consultations/${slug}/languages/${languageInAddress(language)}`;
  return { language, direction: directionOf(language), title, note, version, page, videoUrl };
}
