/** Gathers what an organisation has sent: every version whole, with its time and its sender (P-05). */
import type { Consultation } from '#app/domain/consultation/consultation.ts';
import type { Response } from '#app/domain/response/response.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { copyOfVersion } from './copy-of-version.server.ts';
import { namesOf } from './organisation-desk.server.ts';

export type SentVersion = {
  readonly number: number;
  readonly submittedAt: Date;
  readonly by: string;
  readonly copy: string;
};

/** The latest first, which is the one that counts. */
export async function sentVersions(
  db: Db,
  consultation: Pick<Consultation, 'id'>,
  { versions }: Pick<Response, 'versions'>,
): Promise<readonly SentVersion[]> {
  const senders = versions.flatMap(({ submittedBy }) => submittedBy ?? []);
  const names = await namesOf(db, new Set(senders));
  return Promise.all(
    versions.toReversed().map(async (version) => ({
      number: version.number,
      submittedAt: version.submittedAt,
      by: names.get(version.submittedBy ?? '') ?? 'Somebody unknown',
      copy: await copyOfVersion(db, consultation, version),
    })),
  );
}
