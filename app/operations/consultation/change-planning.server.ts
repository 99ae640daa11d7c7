/** Operation: change the days from which a consultation's timetable is worked back (W-08). */
import type { Planning } from '#app/domain/consultation/planning.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import {
  findConsultationBySlug,
  updateConsultation,
} from '#app/infrastructure/db/consultations.server.ts';
import type { AppContext } from '../context.ts';
import { permitsActor } from '../people/permits-actor.server.ts';

export type ChangePlanningRefusal = {
  readonly kind: 'not-permitted' | 'unknown-consultation';
};

export async function changePlanning(
  app: AppContext,
  actor: Actor,
  slug: string,
  planning: Planning,
): Promise<Result<Planning, ChangePlanningRefusal>> {
  if (!permitsActor(app, actor, 'edit-paper')) return refuse({ kind: 'not-permitted' });
  return app.db.transact(async (tx) => {
    const before = await findConsultationBySlug(tx, slug);
    if (!before) return refuse({ kind: 'unknown-consultation' });
    await updateConsultation(tx, { ...before, planning });
    await appendAudit(tx, {
      at: app.now(),
      actor: actor.id,
      action: 'planning-changed',
      subject: `consultation:${before.id}`,
      before: { ...before.planning },
      after: { ...planning },
    });
    return accept(planning);
  });
}
