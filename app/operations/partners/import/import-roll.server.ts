/**
 * Operations: say what taking in a file of partners would do to the roll, and do just that in one
 * transaction. What was shown is what is done: if the roll has changed in between, it is shown again.
 */
import { planRoll } from '#app/domain/partners/import/plan-roll.ts';
import { countPlan, type Roll, type RollPlan } from '#app/domain/partners/import/roll-plan.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { appendAudits } from '#app/infrastructure/db/audit.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import {
  listPartnerContacts,
  listPartners,
} from '#app/infrastructure/db/partner-roll.server.ts';
import {
  endRollImport,
  findRollImport,
  type RollImport,
} from '#app/infrastructure/db/roll-imports.server.ts';
import type { AppContext } from '../../context.ts';
import { applyRollPlan } from './apply-roll-plan.server.ts';
import { readRows, type RollFile } from './read-roll-file.server.ts';
import { showRollImport, type RollDeskRefusal } from './roll-import-desk.server.ts';

export type RunRollImportRefusal =
  | RollDeskRefusal
  | { readonly kind: 'faulty-mapping'; readonly faults: readonly string[] }
  /** The plan is no longer the one that was shown. */
  | { readonly kind: 'roll-changed' };

export type RollTrial = {
  readonly import: RollImport;
  readonly rows: number;
  readonly plan: RollPlan;
  /** By which the plan that was shown is known again. */
  readonly digest: string;
};

/** Writes nothing. */
export async function tryRollImport(
  app: AppContext,
  staff: StaffMember,
  id: string,
): Promise<Result<RollTrial, RunRollImportRefusal>> {
  const open = await openImport(app, staff, id);
  if (!open.ok) return open;
  const { import: begun, file } = open.value;
  const plan = await planFor(app.db.read, begun, file);
  return accept({ import: begun, rows: file.rows.length, plan, digest: digestOf(app, plan) });
}

/** `seen` is the digest of the plan that was shown. Carried out once, it is done, however often asked. */
export async function importRoll(
  app: AppContext,
  staff: StaffMember,
  { id, seen }: { readonly id: string; readonly seen: string },
): Promise<Result<null, RunRollImportRefusal>> {
  const open = await openImport(app, staff, id);
  if (!open.ok)
    return open.refusal.kind === 'unknown-import' ? refuseUnlessDone(app, id) : open;
  const { file } = open.value;
  return app.db.transact(async (tx) => {
    const begun = await findRollImport(tx, id);
    if (begun?.state === 'finished') return accept(null);
    if (begun?.state !== 'mapping') return refuse({ kind: 'unknown-import' });
    const plan = await planFor(tx, begun, file);
    if (digestOf(app, plan) !== seen) return refuse({ kind: 'roll-changed' });
    await carryOut(app, tx, { staff, begun, plan });
    return accept(null);
  });
}

async function carryOut(
  app: AppContext,
  tx: Db,
  done: { readonly staff: StaffMember; readonly begun: RollImport; readonly plan: RollPlan },
): Promise<void> {
  const { staff, begun, plan } = done;
  const facts = await applyRollPlan(app, tx, staff, plan);
  const counts = countPlan(plan);
  const at = app.now();
  await endRollImport(tx, begun.id, { outcome: { counts, refused: plan.refused }, at });
  await appendAudits(tx, [
    ...facts,
    {
      at,
      actor: staff.id,
      action: 'roll-imported',
      subject: `roll-import:${begun.id}`,
      before: null,
      after: { ...counts, refused: plan.refused.length, file: begun.fileHash },
    },
  ]);
}

async function openImport(app: AppContext, staff: StaffMember, id: string) {
  const page = await showRollImport(app, staff, id);
  if (!page.ok) return page;
  const { import: begun, file, faults } = page.value;
  if (file === null) return refuse({ kind: 'unknown-import' as const });
  if (faults.length > 0) return refuse({ kind: 'faulty-mapping' as const, faults });
  return accept({ import: begun, file });
}

async function refuseUnlessDone(
  app: AppContext,
  id: string,
): Promise<Result<null, RunRollImportRefusal>> {
  const found = await findRollImport(app.db.read, id);
  return found?.state === 'finished' ? accept(null) : refuse({ kind: 'unknown-import' });
}

/** By the mapping as it is on record, and the roll as it stands. */
async function planFor(db: Db, { mapping }: RollImport, file: RollFile): Promise<RollPlan> {
  const contacts = await listPartnerContacts(db);
  const roll: Roll = {
    organisations: await listPartners(db),
    contacts: contacts.filter(({ removed }) => removed === null),
  };
  const { read, unread } = readRows(file, mapping);
  return planRoll(roll, read, unread);
}

function digestOf({ secrets }: Pick<AppContext, 'secrets'>, plan: RollPlan): string {
  return secrets.keyedDigest(JSON.stringify(plan));
}
