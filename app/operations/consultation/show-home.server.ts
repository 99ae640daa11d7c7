/** Operation: the list of consultations, by what a reader can do about each. */
import {
  isPublic,
  stageAt,
  takesResponses,
  type Consultation,
  type Stage,
} from '#app/domain/consultation/consultation.ts';
import { daysLeft } from '#app/domain/consultation/london-time.ts';
import { listConsultations } from '#app/infrastructure/db/consultations.server.ts';
import { findSettings } from '#app/infrastructure/db/settings.server.ts';
import type { PageDevices } from './public-paper.server.ts';

export type ListedConsultation = Pick<
  Consultation,
  'slug' | 'title' | 'publisher' | 'opensAt' | 'closesAt'
> & {
  readonly stage: Stage;
  readonly daysLeft: number | null;
};

export type HomePage = {
  readonly portalName: string;
  /** Closing soonest first. */
  readonly open: readonly ListedConsultation[];
  /** Opening soonest first. */
  readonly scheduled: readonly ListedConsultation[];
  /** Closed and not yet decided; closed last first. */
  readonly considered: readonly ListedConsultation[];
  /** Decided, archived or withdrawn; closed last first. */
  readonly finished: readonly ListedConsultation[];
};

export async function showHome({ db, now }: PageDevices): Promise<HomePage> {
  const { name: portalName } = await findSettings(db.read);
  const instant = now();
  const listed = (await listConsultations(db.read))
    .map((consultation) => toListed(consultation, instant))
    .filter(({ stage }) => isPublic(stage));
  const newestFirst = [...listed].sort((a, b) => closingTime(b) - closingTime(a));
  return {
    portalName,
    open: listed
      .filter(({ stage }) => takesResponses(stage))
      .sort((a, b) => closingTime(a) - closingTime(b)),
    scheduled: listed
      .filter(({ stage }) => stage === 'scheduled')
      .sort((a, b) => openingTime(a) - openingTime(b)),
    considered: newestFirst.filter(({ stage }) => IN_HAND.has(stage)),
    finished: newestFirst.filter(({ stage }) => FINISHED.has(stage)),
  };
}

const IN_HAND: ReadonlySet<Stage> = new Set([
  'closed',
  'analysis',
  'report-draft',
  'pack-locked',
  'considered',
]);
const FINISHED: ReadonlySet<Stage> = new Set(['outcome', 'archived', 'withdrawn']);

function toListed(consultation: Consultation, instant: Date): ListedConsultation {
  const { slug, title, publisher, opensAt, closesAt } = consultation;
  return {
    slug,
    title,
    publisher,
    opensAt,
    closesAt,
    stage: stageAt(consultation, instant),
    daysLeft: closesAt && daysLeft(instant, closesAt),
  };
}

function closingTime({ closesAt }: ListedConsultation): number {
  return closesAt?.getTime() ?? 0;
}

function openingTime({ opensAt }: ListedConsultation): number {
  return opensAt?.getTime() ?? 0;
}
