/**
 * Operation: staff upload a paper in another language, or in a simpler or a signed form.
 *
 * The file is read as a paper is, with the same limits, and kept as it came beside what was read. The
 * public sees nothing of either before somebody has checked it.
 */
import type { Consultation } from '#app/domain/consultation/consultation.ts';
import {
  readSentTranslation,
  TRANSLATION_LIMITS,
  type TranslatedWords,
  type Translation,
  type TranslationRefusal,
} from '#app/domain/consultation/translation.ts';
import { languageInAddress } from '#app/domain/consultation/languages.ts';
import { importPaper } from '#app/domain/paper/import-paper.ts';
import type { SourceDocument } from '#app/domain/paper/source.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import type { Attachment } from '#app/domain/response/attachment.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { insertAttachment } from '#app/infrastructure/db/attachments.server.ts';
import { appendAudit } from '#app/infrastructure/db/audit.server.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { findWorkingPaper } from '#app/infrastructure/db/paper-revisions.server.ts';
import { insertTranslation } from '#app/infrastructure/db/translations.server.ts';
import { readDocumentAs } from '#app/infrastructure/documents/read-document.server.ts';
import type { UnreadableDocument } from '#app/infrastructure/documents/unreadable-document.ts';
import type { AppContext } from '../context.ts';
import type { Upload } from '../files/store-file.server.ts';
import { permitsActor } from '../people/permits-actor.server.ts';

export type AddTranslation = {
  readonly slug: string;
  readonly language: string;
  /** '' for the title that the file has, or that of the consultation. */
  readonly title: string;
  readonly note: string;
  readonly videoUrl: string;
  readonly upload: Upload | null;
};

export type AddTranslationRefusal =
  | TranslationRefusal
  | { readonly kind: 'not-permitted' | 'unknown-consultation' }
  | { readonly kind: 'unreadable'; readonly document: UnreadableDocument }
  /** The virus scanner objects to it, or could not be asked. */
  | { readonly kind: 'harmful' | 'not-scannable' };

/** The id of the translation, which waits to be checked. */
export async function addTranslation(
  app: AppContext,
  actor: Actor,
  command: AddTranslation,
): Promise<Result<{ readonly id: string }, AddTranslationRefusal>> {
  if (!permitsActor(app, actor, 'edit-translations')) return refuse({ kind: 'not-permitted' });
  const consultation = await findConsultationBySlug(app.db.read, command.slug);
  const working = consultation && (await findWorkingPaper(app.db.read, consultation.id));
  if (!consultation || !working) return refuse({ kind: 'unknown-consultation' });

  const sent = readSentTranslation(
    { ...command, hasFile: command.upload !== null },
    working.paper.language,
  );
  if (!sent.ok) return sent;
  const name = `${command.slug}-${languageInAddress(sent.value.language)}`;
  const read = await readUpload(app, command.upload, name);
  if (!read.ok) return read;
  const { title, words, file } = read.value;
  const names = [command.title, title, consultation.title];
  const translation = {
    ...sent.value,
    title: names.find((given) => given !== '') ?? '',
    note: command.note,
    words,
  };
  return accept(await record(app, actor, { consultation, translation, file }));
}

type ReadUpload = {
  /** '' where no file was sent. */
  readonly title: string;
  readonly words: TranslatedWords | null;
  readonly file: KeptFile | null;
};

type KeptFile = Omit<
  Attachment,
  'consultationId' | 'owner' | 'addedBy' | 'addedAt' | 'removedAt'
>;

/** What a download of each kind is sent as. A web page is not named one, so that no browser opens it. */
const MEDIA_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  md: 'text/plain',
  txt: 'text/plain',
  html: 'application/octet-stream',
} as const satisfies Readonly<Record<SourceDocument['format'], string>>;

const NAME_BYTES = 16;

/** Reads the file as a paper, and keeps it under a name of our own once the scanner agrees. */
async function readUpload(
  { files, newId, randomBytes }: AppContext,
  upload: Upload | null,
  name: string,
): Promise<Result<ReadUpload, AddTranslationRefusal>> {
  if (upload === null) return accept({ title: '', words: null, file: null });
  const { content } = upload;
  const read = await readDocumentAs(content, upload.name, (source) => ({
    source,
    paper: importPaper(source, { kind: 'consultation' }),
  }));
  if (!read.ok) return refuse({ kind: 'unreadable', document: read.refusal });
  const { source, paper } = read.value;
  const storedName = Buffer.from(randomBytes(NAME_BYTES)).toString('hex');
  const scan = await files.keep(storedName, content);
  if (scan === 'harmful' || scan === 'not-scannable') return refuse({ kind: scan });
  const attached = {
    id: newId(),
    name: `${name}.${source.format}`,
    mediaType: MEDIA_TYPES[source.format],
    bytes: content.byteLength,
    sha256: files.digest(content),
  };
  return accept({
    title: paper.title.slice(0, TRANSLATION_LIMITS.titleCharacters),
    words: { blocks: paper.blocks, setAside: source.setAside, file: attached },
    file: { ...attached, storedName, scan },
  });
}

type Added = {
  readonly consultation: Pick<Consultation, 'id'>;
  readonly translation: Pick<Translation, 'language' | 'videoUrl' | 'title' | 'note' | 'words'>;
  readonly file: KeptFile | null;
};

async function record(
  app: AppContext,
  actor: Actor,
  { consultation, translation, file }: Added,
): Promise<{ readonly id: string }> {
  const id = app.newId();
  const at = app.now();
  const added = { consultationId: consultation.id, addedBy: actor.id, addedAt: at };
  await app.db.transact(async (tx) => {
    const states = { checked: null, withdrawn: null };
    await insertTranslation(tx, { ...translation, ...added, ...states, id });
    if (file) {
      const owner = { kind: 'translation', id } as const;
      await insertAttachment(tx, { ...file, ...added, owner, removedAt: null });
    }
    await appendAudit(tx, {
      at,
      actor: actor.id,
      action: 'translation-added',
      subject: `translation:${id}`,
      before: null,
      after: { language: translation.language, sha256: file?.sha256 ?? null },
    });
  });
  return { id };
}
