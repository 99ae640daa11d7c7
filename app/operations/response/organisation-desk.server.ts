/** What stands on a page of the journey when the people of an organisation answer together. */
import { mayAsPartner } from '#app/domain/people/permissions.ts';
import type { PartnerMember } from '#app/domain/people/partner.ts';
import { PARTNER_ROLE_WORDS } from '#app/domain/people/wording.ts';
import { lastAuthors } from '#app/domain/response/contribution.ts';
import type { ResponseDraft } from '#app/domain/response/draft.ts';
import { isSignedOff, type SignOffState } from '#app/domain/response/sign-off.ts';
import { listAttachments } from '#app/infrastructure/db/attachments.server.ts';
import type { Db } from '#app/infrastructure/db/client.server.ts';
import { listContributions } from '#app/infrastructure/db/contributions.server.ts';
import { findPartnerContact } from '#app/infrastructure/db/partner-roll.server.ts';
import type { AppContext } from '../context.ts';
import { partRevision } from './organisation-draft.server.ts';
import type { Desk } from './respond-visit.server.ts';
import { signOffOfDraft } from './sign-off-of-draft.server.ts';

export type Author = { readonly by: string; readonly at: Date };

export type OrganisationDesk = {
  readonly name: string;
  readonly signedInAs: { readonly name: string; readonly role: string };
  readonly mayEdit: boolean;
  readonly maySubmit: boolean;
  /** True when the draft can be sent as far as sign-off is concerned. */
  readonly isSignedOff: boolean;
  readonly signOff: SignOffState['kind'];
  /** Who last saved each part, by its key: that of a target, `about` or `publication`. */
  readonly authors: Readonly<Record<string, Author>>;
  /** Who added each file of the draft, by its id. */
  readonly fileAuthors: Readonly<Record<string, Author>>;
  /** How often it has been said who answers, and how it may be published. */
  readonly aboutRevision: number;
  readonly publicationRevision: number;
};

export async function organisationDesk(
  app: Pick<AppContext, 'secrets'>,
  db: Db,
  partner: PartnerMember,
  { consultation, version, draft }: Desk,
): Promise<OrganisationDesk> {
  const signOff = draft && (await signOffOfDraft(app, db, { draft, version }));
  const shared = {
    consultationId: consultation.id,
    organisationId: partner.organisation.id,
  };
  const authors = lastAuthors(await listContributions(db, shared));
  const names = await namesOf(db, new Set([...authors.values()].map(({ by }) => by)));
  return {
    name: partner.organisation.name,
    signedInAs: { name: partner.name, role: PARTNER_ROLE_WORDS[partner.role] },
    mayEdit: mayAsPartner(partner, 'edit-own-response'),
    maySubmit: mayAsPartner(partner, 'submit-own-response'),
    isSignedOff: signOff === null || isSignedOff(signOff.isNeeded, signOff.state),
    signOff: signOff?.state.kind ?? 'not-asked',
    authors: Object.fromEntries(
      [...authors].map(([key, { by, at }]) => [key, { by: names.get(by) ?? by, at }]),
    ),
    fileAuthors: draft ? await fileAuthors(db, draft) : {},
    aboutRevision: draft ? await partRevision(db, draft, 'about') : 0,
    publicationRevision: draft ? await partRevision(db, draft, 'publication') : 0,
  };
}

async function fileAuthors(
  db: Db,
  { attachments }: Pick<ResponseDraft, 'attachments'>,
): Promise<OrganisationDesk['fileAuthors']> {
  const files = await listAttachments(
    db,
    attachments.map(({ id }) => id),
  );
  const added = files.flatMap(({ id, addedBy, addedAt }) =>
    addedBy === null ? [] : [{ id, addedBy, addedAt }],
  );
  const names = await namesOf(db, new Set(added.map(({ addedBy }) => addedBy)));
  return Object.fromEntries(
    added.map(({ id, addedBy, addedAt }) => [
      id,
      { by: names.get(addedBy) ?? addedBy, at: addedAt },
    ]),
  );
}

/** Names on the roll, by id; those who have left it too. */
export async function namesOf(
  db: Db,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const id of ids) {
    const contact = await findPartnerContact(db, id);
    names.set(id, contact?.name ?? 'Somebody who has left');
  }
  return names;
}
