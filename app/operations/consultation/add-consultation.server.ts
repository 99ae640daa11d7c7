/**
 * Operation: put a paper on record as a new draft consultation.
 *
 * The address is chosen here for good: the slug asked for, which must be free, or one made from the
 * title, numbered when another has it.
 */
import { canonicalJson } from '#app/domain/agm/canonical-json.ts';
import type { Consultation } from '#app/domain/consultation/consultation.ts';
import {
  newConsultation,
  type ConsultationRequest,
} from '#app/domain/consultation/new-consultation.ts';
import { freeSlug, isSlug, slugFromTitle } from '#app/domain/consultation/slug.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import type { PaperRevision } from '#app/domain/paper/revision.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import {
  insertConsultation,
  listConsultations,
} from '#app/infrastructure/db/consultations.server.ts';
import { insertRevision } from '#app/infrastructure/db/paper-revisions.server.ts';
import { findSettings } from '#app/infrastructure/db/settings.server.ts';
import type { AppContext } from '../context.ts';
import { permitsActor } from '../people/permits-actor.server.ts';

export type AddConsultation = {
  readonly paper: Paper;
  /** Null: made from the title. */
  readonly slug: string | null;
  readonly request: ConsultationRequest;
};

export type AddConsultationRefusal =
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'not-a-slug'; readonly slug: string }
  | { readonly kind: 'slug-taken'; readonly slug: string };

export type AddedConsultation = {
  readonly consultation: Consultation;
  readonly revision: PaperRevision;
};

export async function addConsultation(
  app: AppContext,
  actor: Actor,
  { paper, slug, request }: AddConsultation,
): Promise<Result<AddedConsultation, AddConsultationRefusal>> {
  if (!permitsActor(app, actor, 'import-paper')) return refuse({ kind: 'not-permitted' });
  return app.db.transact(async (tx) => {
    const chosen = await chooseSlug(tx, slug, request.title ?? paper.title);
    if (!chosen.ok) return chosen;
    const settings = await findSettings(tx);
    const identity = { id: app.newId(), slug: chosen.value };
    const consultation = newConsultation(identity, paper, settings, request);
    const revision = firstRevision(app, actor, consultation, paper);
    await insertConsultation(tx, consultation, revision.madeAt);
    await insertRevision(tx, revision);
    await appendAudit(tx, {
      at: revision.madeAt,
      actor: actor.id,
      action: 'paper-imported',
      subject: `consultation:${consultation.id}`,
      before: null,
      after: { revision: revision.id, contentHash: revision.contentHash },
    });
    return accept({ consultation, revision });
  });
}

async function chooseSlug(
  tx: Db,
  wanted: string | null,
  title: string,
): Promise<Result<string, AddConsultationRefusal>> {
  const taken = new Set((await listConsultations(tx)).map(({ slug }) => slug));
  if (wanted === null) return accept(freeSlug(slugFromTitle(title), taken));
  if (!isSlug(wanted)) return refuse({ kind: 'not-a-slug', slug: wanted });
  if (taken.has(wanted)) return refuse({ kind: 'slug-taken', slug: wanted });
  return accept(wanted);
}

function firstRevision(
  app: AppContext,
  actor: Actor,
  consultation: Consultation,
  paper: Paper,
): PaperRevision {
  return {
    id: app.newId(),
    consultationId: consultation.id,
    sequence: 1,
    paper,
    contentHash: app.secrets.sha256(canonicalJson(paper)),
    summary: 'Imported',
    restores: null,
    madeBy: actor.id,
    madeAt: app.now(),
    publication: null,
  };
}
