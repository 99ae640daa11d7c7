/** Operation: change what the partnership office is called, where it is reached and what it states. */
import { canonicalJson } from '#app/domain/agm/canonical-json.ts';
import type { PartnershipSettings } from '#app/domain/consultation/partnership-settings.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import { touchPublicPages } from '#app/infrastructure/db/content-stamp.server.ts';
import { findSettings, updateSettings } from '#app/infrastructure/db/settings.server.ts';
import type { AppContext } from '../context.ts';
import { permitsActor } from '../people/permits-actor.server.ts';

export type ChangeSettingsRefusal = { readonly kind: 'not-permitted' };

/** Settings that are left out stay as they are. */
export async function changeSettings(
  app: AppContext,
  actor: Actor,
  changed: Partial<PartnershipSettings>,
): Promise<Result<PartnershipSettings, ChangeSettingsRefusal>> {
  if (!permitsActor(app, actor, 'change-settings')) return refuse({ kind: 'not-permitted' });
  return app.db.transact(async (tx) => {
    const before = await findSettings(tx);
    const after = { ...before, ...changed };
    const at = app.now();
    await updateSettings(tx, after, at);
    await appendAudit(tx, {
      at,
      actor: actor.id,
      action: 'settings-changed',
      subject: 'settings',
      before: { settings: app.secrets.sha256(canonicalJson(before)) },
      after: { settings: app.secrets.sha256(canonicalJson(after)) },
    });
    await touchPublicPages(tx);
    return accept(after);
  });
}
