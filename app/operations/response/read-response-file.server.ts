/** Operation: staff read a file that came with a response. */
import type { StaffMember } from '#app/domain/people/staff.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { findResponseByNumber } from '#app/infrastructure/db/responses.server.ts';
import type { AppContext } from '../context.ts';
import { readAttachedFile, type FileDownload } from '../files/read-file.server.ts';
import { permits } from '../people/permits.server.ts';

/** Null unless a version of that response names the file, and the role may see responses. */
export async function readResponseFile(
  app: AppContext,
  staff: StaffMember,
  sought: { readonly slug: string; readonly number: number; readonly fileId: string },
): Promise<FileDownload | null> {
  if (!permits(app, staff, 'see-responses')) return null;
  const { read } = app.db;
  const consultation = await findConsultationBySlug(read, sought.slug);
  const response =
    consultation && (await findResponseByNumber(read, consultation.id, sought.number));
  const file = response?.versions
    .flatMap(({ content }) => content.attachments)
    .find(({ id }) => id === sought.fileId);
  return file ? readAttachedFile(app, read, file) : null;
}
