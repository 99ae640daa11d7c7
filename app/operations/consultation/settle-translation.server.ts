/**
 * Operations: staff show a translation to everybody once they have checked it, and take one away.
 * Each language has one that is shown: the newest that was checked takes the place of the other.
 */
import {
  checkTranslation,
  REPLACED,
  withdrawTranslation,
  type CheckRefusal,
  type Translation,
  type WithdrawTranslationRefusal,
} from '#app/domain/consultation/translation.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { touchPublicPages } from '#app/infrastructure/db/content-stamp.server.ts';
import { listVersions } from '#app/infrastructure/db/paper-revisions.server.ts';
import {
  findShownTranslation,
  findTranslation,
  updateTranslation,
} from '#app/infrastructure/db/translations.server.ts';
import type { AppContext } from '../context.ts';
import { permitsActor } from '../people/permits-actor.server.ts';

type Sought = { readonly slug: string; readonly translationId: string };

type NotReached = {
  readonly kind: 'not-permitted' | 'unknown-consultation' | 'unknown-translation';
};

export async function showTranslationToAll(
  app: AppContext,
  actor: Actor,
  { version, ...sought }: Sought & { readonly version: number },
): Promise<Result<null, CheckRefusal | NotReached>> {
  return settle(app, actor, sought, async (tx, before) => {
    const at = app.now();
    const published = await listVersions(tx, before.consultationId);
    const numbers = published.map(({ number }) => number);
    const checked = checkTranslation(before, { version, by: actor.id, at }, numbers);
    if (!checked.ok) return checked;
    const shown = await findShownTranslation(tx, before.consultationId, before.language);
    if (shown && shown.id !== before.id) {
      const withdrawn = { by: actor.id, at, reason: REPLACED };
      await updateTranslation(tx, { ...shown, withdrawn });
    }
    await record(tx, { before, after: checked.value, at, actor: actor.id });
    return accept(null);
  });
}

export async function withdrawShownTranslation(
  app: AppContext,
  actor: Actor,
  { reason, ...sought }: Sought & { readonly reason: string },
): Promise<Result<null, WithdrawTranslationRefusal | NotReached>> {
  return settle(app, actor, sought, async (tx, before) => {
    const at = app.now();
    const withdrawn = withdrawTranslation(before, { by: actor.id, at, reason });
    if (!withdrawn.ok) return withdrawn;
    await record(tx, { before, after: withdrawn.value, at, actor: actor.id });
    return accept(null);
  });
}

async function settle<Refusal>(
  app: AppContext,
  actor: Actor,
  { slug, translationId }: Sought,
  step: (tx: Db, before: Translation) => Promise<Result<null, Refusal>>,
): Promise<Result<null, Refusal | NotReached>> {
  if (!permitsActor(app, actor, 'edit-translations')) return refuse({ kind: 'not-permitted' });
  return app.db.transact(async (tx) => {
    const consultation = await findConsultationBySlug(tx, slug);
    if (!consultation) return refuse({ kind: 'unknown-consultation' });
    const before = await findTranslation(tx, translationId);
    if (before?.consultationId !== consultation.id) {
      return refuse({ kind: 'unknown-translation' });
    }
    return step(tx, before);
  });
}

async function record(
  tx: Db,
  change: {
    readonly before: Translation;
    readonly after: Translation;
    readonly at: Date;
    readonly actor: string;
  },
): Promise<void> {
  const { before, after, at, actor } = change;
  await updateTranslation(tx, after);
  await appendAudit(tx, {
    at,
    actor,
    action: after.withdrawn === null ? 'translation-shown' : 'translation-withdrawn',
    subject: `translation:${after.id}`,
    before: audited(before),
    after: audited(after),
  });
  await touchPublicPages(tx);
}

function audited({ language, checked, withdrawn }: Translation) {
  return {
    language,
    version: checked?.version ?? null,
    isWithdrawn: withdrawn !== null,
    reason: withdrawn?.reason ?? null,
  };
}
