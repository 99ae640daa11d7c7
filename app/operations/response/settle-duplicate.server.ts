/**
 * Operations: two responses that may be one are shown side by side, and a person settles whether one is
 * a duplicate of the other, with the reason. Both texts stay on record whatever is decided (P-02, A-04).
 */
import { standingOf, type Standing } from '#app/domain/analysis/standing.ts';
import { may } from '#app/domain/people/permissions.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import type { StaffMember } from '#app/domain/people/staff.ts';
import {
  compareResponses,
  type Compared,
  type ComparedPart,
} from '#app/domain/response/compare-responses.ts';
import type { DecisionRefusal } from '#app/domain/response/decide-response.ts';
import type { Response } from '#app/domain/response/response.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { findKeptApart, insertKeptApart } from '#app/infrastructure/db/kept-apart.server.ts';
import { findResponseByNumber } from '#app/infrastructure/db/responses.server.ts';
import { findStaffById } from '#app/infrastructure/db/staff.server.ts';
import type { AppContext } from '../context.ts';
import { permits } from '../people/permits.server.ts';
import { permitsActor } from '../people/permits-actor.server.ts';
import { answeredPapers } from './answered-paper.server.ts';
import { excludeWithin } from './decide-response.server.ts';

/** Numbers of two responses to one consultation. */
export type PairAddress = {
  readonly slug: string;
  readonly number: number;
  readonly other: number;
};

export type PairSide = Pick<Response, 'number' | 'reference' | 'receivedAt' | 'channel'> & {
  readonly standing: Standing;
};

export type PairPage = {
  readonly slug: string;
  readonly title: string;
  readonly first: PairSide;
  readonly second: PairSide;
  readonly parts: readonly ComparedPart[];
  /** Set when a person has found them to be two. */
  readonly keptApart: { readonly reason: string; readonly decidedBy: string } | null;
  readonly maySettle: boolean;
};

export type PairRefusal =
  { readonly kind: 'not-permitted' } | { readonly kind: 'unknown-pair' };

export async function showPair(
  app: AppContext,
  staff: StaffMember,
  address: PairAddress,
): Promise<Result<PairPage, PairRefusal>> {
  if (!permits(app, staff, 'see-responses')) return refuse({ kind: 'not-permitted' });
  const { read } = app.db;
  const found = await findPair(read, address);
  if (!found) return refuse({ kind: 'unknown-pair' });
  const { title, first, second } = found;
  const kept = await findKeptApart(read, [first.id, second.id]);
  return accept({
    ...{ slug: address.slug, title, first: sideOf(first), second: sideOf(second) },
    parts: compareResponses(await comparedOf(read, first), await comparedOf(read, second)),
    keptApart: kept && {
      reason: kept.reason,
      decidedBy: (await findStaffById(read, kept.decidedBy))?.email ?? kept.decidedBy,
    },
    maySettle: may(staff, 'exclude-response'),
  });
}

export type SettleDuplicate = PairAddress & {
  readonly settle: 'leave-out-first' | 'leave-out-second' | 'keep-both';
  readonly reason: string;
};

export type SettleRefusal =
  | PairRefusal
  | DecisionRefusal
  /** Neither would be counted then. */
  | { readonly kind: 'other-not-analysed' };

export async function settleDuplicate(
  app: AppContext,
  actor: Actor,
  command: SettleDuplicate,
): Promise<Result<null, SettleRefusal>> {
  if (!permitsActor(app, actor, 'exclude-response')) return refuse({ kind: 'not-permitted' });
  const reason = command.reason.trim();
  if (reason === '') return refuse({ kind: 'reason-missing' });
  const decided = { decidedBy: actor.id, decidedAt: app.now() };
  return app.db.transact(async (tx) => {
    const found = await findPair(tx, command);
    if (!found) return refuse({ kind: 'unknown-pair' });
    const { first, second } = found;
    if (command.settle === 'keep-both') {
      await insertKeptApart(tx, [first.id, second.id], { reason, ...decided });
      await appendAudit(tx, {
        ...{ at: decided.decidedAt, actor: actor.id, action: 'responses-kept-apart' },
        subject: `response:${first.id}`,
        before: null,
        after: { other: second.id, reasonDigest: app.secrets.sha256(reason) },
      });
      return accept(null);
    }
    const [left, counted] =
      command.settle === 'leave-out-first' ? [first, second] : [second, first];
    if (standingOf(counted).kind !== 'analysed') return refuse({ kind: 'other-not-analysed' });
    const note = `Duplicate of ${counted.reference}. ${reason}`;
    return excludeWithin(app, tx, left, { reason: 'duplicate', note, ...decided });
  });
}

type Pair = { readonly title: string; readonly first: Response; readonly second: Response };

/** Null when there are not two such responses. */
async function findPair(db: Db, { slug, number, other }: PairAddress): Promise<Pair | null> {
  const consultation = number === other ? null : await findConsultationBySlug(db, slug);
  if (!consultation) return null;
  const first = await findResponseByNumber(db, consultation.id, number);
  const second = await findResponseByNumber(db, consultation.id, other);
  return first && second && { title: consultation.title, first, second };
}

function sideOf(response: Response): PairSide {
  const { number, reference, receivedAt, channel } = response;
  return { ...{ number, reference, receivedAt, channel }, standing: standingOf(response) };
}

async function comparedOf(db: Db, response: Response): Promise<Compared> {
  const version = response.versions.at(-1);
  if (!version) throw new Error(`Response ${response.reference} has no version`);
  const { paperVersion, content } = version;
  const sought = { paperVersion, comments: content.comments };
  return { papers: await answeredPapers(db, response.consultationId, sought), content };
}
