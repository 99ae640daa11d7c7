/** Operation: shows the staff desk, every consultation with what waits for a person first. */
import {
  stageAt,
  type Consultation,
  type Stage,
} from '#app/domain/consultation/consultation.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import { refuse, accept, type Result } from '#app/domain/result.ts';
import { listConsultations } from '#app/infrastructure/db/consultations.server.ts';
import { countResponsesByConsultation } from '#app/infrastructure/db/response-counts.server.ts';
import { findSettings } from '#app/infrastructure/db/settings.server.ts';
import type { AppContext } from '../context.ts';
import { permits } from '../people/permits.server.ts';

export type DeskRow = Pick<Consultation, 'slug' | 'title' | 'opensAt' | 'closesAt'> & {
  readonly stage: Stage;
  readonly received: number;
  readonly lateUndecided: number;
};

export type DeskPage = {
  /** Those that take responses first, then those being worked on, then the rest. */
  readonly rows: readonly DeskRow[];
  /** True while the model texts of the partnership's settings have not been reviewed. */
  readonly settingsNeedReview: boolean;
};

export async function showDesk(
  app: AppContext,
  staff: StaffMember,
  at: Date,
): Promise<Result<DeskPage, { readonly kind: 'not-permitted' }>> {
  if (!permits(app, staff, 'see-consultations')) return refuse({ kind: 'not-permitted' });
  const { read } = app.db;
  const counts = await countResponsesByConsultation(read);
  const rows = (await listConsultations(read)).map((consultation) => ({
    slug: consultation.slug,
    title: consultation.title,
    opensAt: consultation.opensAt,
    closesAt: consultation.closesAt,
    stage: stageAt(consultation, at),
    ...(counts.get(consultation.id) ?? { received: 0, lateUndecided: 0 }),
  }));
  return accept({
    rows: [...rows].sort((a, b) => DESK_ORDER.indexOf(a.stage) - DESK_ORDER.indexOf(b.stage)),
    settingsNeedReview: (await findSettings(read)).needsReview,
  });
}

const DESK_ORDER: readonly Stage[] = [
  'open',
  'extended',
  'closed',
  'analysis',
  'report-draft',
  'pack-locked',
  'considered',
  'checked',
  'draft',
  'scheduled',
  'outcome',
  'archived',
  'withdrawn',
];
