/** Operation: a consultation and its paper as plain text, the same for every reader. */
import { formatDeadline } from '#app/domain/consultation/london-time.ts';
import { paperText } from '#app/domain/paper/paper-text.ts';
import type { Contact } from '#app/domain/consultation/consultation.ts';
import type { AppContext } from '../context.ts';
import { findPublicPaper } from './public-paper.server.ts';

/** Null when there is no such consultation, or the public may not see it yet. */
export async function showPaperText(
  app: Pick<AppContext, 'db' | 'now' | 'config'>,
  slug: string,
): Promise<string | null> {
  const found = await findPublicPaper(app, slug);
  if (!found) return null;
  const { consultation, portalName, version } = found;
  const { closesAt } = consultation;
  const address = `${app.config.publicUrl}/consultations/${slug}`;
  const lines = [
    consultation.title.toUpperCase(),
    `A consultation by ${consultation.publisher}, published by ${portalName}.`,
    ...(closesAt === null ? [] : [`Closing time: ${formatDeadline(closesAt)}.`]),
    `To read it on the web and to reply: ${address}`,
    ...consultation.contacts.map(contactLine),
    `This is version ${String(version.number)} of the paper. Words in [square brackets] are not the paper's own.`,
    '='.repeat(70),
    paperText(version.paper),
  ];
  return `${lines.join('\n\n')}\n`;
}

const PURPOSES: Readonly<Record<Contact['purpose'], string>> = {
  reply: 'To reply',
  query: 'To ask a question',
  'telephone-help': 'For help by telephone',
  'alternative-formats':
    'For other languages, large print, Braille, audio, Easy Read or British Sign Language',
};

function contactLine({ purpose, role, ...ways }: Contact): string {
  const { email, telephone, postalAddress, hours } = ways;
  const parts = [role, email, postalAddress?.replaceAll('\n', ', '), telephone, hours];
  return `${PURPOSES[purpose]}: ${parts.filter(Boolean).join(', ')}`;
}
