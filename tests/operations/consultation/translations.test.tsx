/** A paper in other languages: uploaded, checked, shown, replaced and withdrawn. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, test } from 'vitest';

import { listAudit } from '#app/infrastructure/db/audit.server.ts';
import { insertRevision } from '#app/infrastructure/db/paper-revisions.server.ts';
import { openFileStore } from '#app/infrastructure/files/file-store.server.ts';
import { addTranslation } from '#app/operations/consultation/add-translation.server.ts';
import {
  showTranslationToAll,
  withdrawShownTranslation,
} from '#app/operations/consultation/settle-translation.server.ts';
import { showConsultation } from '#app/operations/consultation/show-consultation.server.ts';
import { showOpenData } from '#app/operations/consultation/show-open-data.server.ts';
import {
  readShownTranslationFile,
  showTranslation,
} from '#app/operations/consultation/show-translation.server.ts';
import {
  readTranslationFile,
  showTranslations,
  showTranslationToStaff,
} from '#app/operations/consultation/show-translations.server.ts';
import { cleanFiles } from '#app/operations/files/clean-files.server.ts';
import { ConsultationPageView } from '#app/ui/consultation/consultation-page.tsx';
import { TranslationPageView } from '#app/ui/consultation/translation-page.tsx';
import { aStaffMember } from '#tests/support/a-staff-member.ts';
import { aDocx, anOdt, aPdf, wordParagraph, zipOf } from '#tests/support/documents.ts';
import { aConsultation, aPaper } from '#tests/support/factories.ts';
import { givenConsultation } from '#tests/support/given.ts';
import { testContext, type TestContext } from '#tests/support/test-context.ts';
import { bytesOf } from '#tests/support/uploads.ts';
import { accepted } from '#tests/support/visits.ts';

let app: TestContext;
const assistant = aStaffMember({ role: 'assistant' });
const slug = 'fairhaven-review';
const DAY_MS = 24 * 60 * 60 * 1000;

beforeEach(async () => {
  app = await testContext();
  app.clock.set(new Date('2011-08-01T09:00:00Z'));
  await givenConsultation(app.db);
});

const ARABIC = '# مراجعة الشراكة\n\n## الأهداف\n\n1. نريد أن نسمع منك.\n';

const SENT = {
  slug,
  language: 'ar',
  title: '',
  note: 'هذا ملخص.',
  videoUrl: '',
  upload: { name: 'المراجعة.md', content: bytesOf(ARABIC) },
};

type Sent = Omit<typeof SENT, 'upload'> & { readonly upload: typeof SENT.upload | null };

async function givenAdded(overrides: Partial<Sent> = {}): Promise<string> {
  return accepted(await addTranslation(app, assistant, { ...SENT, ...overrides })).id;
}

async function givenShown(overrides: Partial<Sent> = {}, version = 1): Promise<string> {
  const translationId = await givenAdded(overrides);
  accepted(await showTranslationToAll(app, assistant, { slug, translationId, version }));
  return translationId;
}

async function stamp(): Promise<number> {
  const row = await app.db.read.contentStamp.findUniqueOrThrow({
    where: { id: 1 },
    select: { stamp: true },
  });
  return row.stamp;
}

/** The page of a language as HTML; '' when there is none. */
async function pageIn(language: string): Promise<string> {
  const page = await showTranslation(app, { slug, language });
  return page ? renderToStaticMarkup(<TranslationPageView {...page} />) : '';
}

async function languagesShown(): Promise<readonly string[] | undefined> {
  return (await showConsultation(app, slug))?.languages;
}

/** A correction, published as version 2. */
async function givenCorrection(): Promise<void> {
  const publishedAt = new Date('2011-08-02T09:00:00Z');
  await app.db.transact((tx) =>
    insertRevision(tx, {
      id: 'revision-2',
      consultationId: 'consultation-1',
      sequence: 2,
      paper: aPaper(),
      contentHash: 'c'.repeat(64),
      summary: 'Corrected',
      restores: null,
      madeBy: 'staff-1',
      madeAt: publishedAt,
      publication: { number: 2, publishedAt, changeNote: 'A date.', accepted: [] },
    }),
  );
}

test('a paper in another language waits for a check, then everybody reads it in its direction', async () => {
  const translationId = await givenAdded();
  const before = { page: await pageIn('ar'), languages: await languagesShown() };
  const stamped = await stamp();
  accepted(await showTranslationToAll(app, assistant, { slug, translationId, version: 1 }));
  const html = await pageIn('ar');

  expect(before).toEqual({ page: '', languages: [] });
  expect(await stamp()).toBeGreaterThan(stamped);
  expect(html).toContain('<h1 class="govuk-heading-l" lang="ar" dir="rtl">مراجعة الشراكة</h1>');
  expect(html).toMatch(/<article class="paper" [^>]*lang="ar" dir="rtl">/);
  expect(html).toContain('نريد أن نسمع منك.');
  expect(html).toContain('Closes at 11:59pm on Friday 14 October 2011.');
  expect(html).toContain('You can reply in any language.');
  expect(html).toContain(`href="/consultations/${slug}/versions/1"`);
  expect(html).not.toContain('corrected after this was made');
  expect(html).not.toContain('class="paper-comment"');
});

test('the page of the consultation leads there by the name that its readers look for', async () => {
  await givenShown();
  const page = await showConsultation(app, slug);
  if (!page) throw new Error('The page is public');
  const html = renderToStaticMarkup(<ConsultationPageView {...page} isLargePrint={false} />);
  const link = `<a href="/consultations/${slug}/languages/ar" hrefLang="ar" lang="ar" dir="rtl">العربية</a>`;

  expect(html.split(link)).toHaveLength(3);
  expect(html.indexOf(link)).toBeLessThan(html.indexOf('portal-summary'));
  expect(html).toContain(`${link} (Arabic)`);
});

test('programs are told of it', async () => {
  await givenShown();
  const document = await showOpenData(app, slug);

  expect(document?.translations).toEqual([
    {
      language: 'ar',
      direction: 'rtl',
      title: 'مراجعة الشراكة',
      note: 'هذا ملخص.',
      version: 1,
      page: `/consultations/${slug}/languages/ar`,
      videoUrl: null,
    },
  ]);
});

test('a correction of the paper warns readers until somebody has checked it again', async () => {
  const translationId = await givenShown();
  await givenCorrection();
  const warned = await pageIn('ar');
  accepted(await showTranslationToAll(app, assistant, { slug, translationId, version: 2 }));
  const checked = await pageIn('ar');

  expect(warned).toContain('The paper was corrected after this was made');
  expect(warned).toContain(`href="/consultations/${slug}/versions/1"`);
  expect(warned).toContain(`href="/consultations/${slug}/versions/2/changes"`);
  expect(checked).toContain(`href="/consultations/${slug}/versions/2"`);
  expect(checked).not.toContain('corrected after this was made');
});

test('a newer one takes the place of the other, and both stay on record', async () => {
  const first = await givenShown();
  const second = await givenAdded({ title: 'مراجعة' });
  const meanwhile = await pageIn('ar');
  accepted(
    await showTranslationToAll(app, assistant, { slug, translationId: second, version: 1 }),
  );
  const page = accepted(await showTranslations(app, assistant, slug));

  expect(meanwhile).toContain('>مراجعة الشراكة</h1>');
  expect(await pageIn('ar')).toContain('>مراجعة</h1>');
  expect(await languagesShown()).toEqual(['ar']);
  expect(page.translations.find(({ id }) => id === first)?.withdrawn).toMatchObject({
    by: assistant.id,
    reason: 'A newer one took its place.',
  });
});

test('one that is withdrawn is gone for readers and stays on record with the reason', async () => {
  const translationId = await givenShown();
  const sought = { slug, translationId };
  const withoutReason = await withdrawShownTranslation(app, assistant, {
    ...sought,
    reason: ' ',
  });
  const stamped = await stamp();
  const withdrawal = { ...sought, reason: 'A mistake in 2.1.' };
  accepted(await withdrawShownTranslation(app, assistant, withdrawal));
  const again = await withdrawShownTranslation(app, assistant, withdrawal);
  const shown = await showTranslationToAll(app, assistant, { ...sought, version: 1 });

  expect(withoutReason).toMatchObject({ refusal: { kind: 'reason-missing' } });
  expect([again, shown]).toMatchObject(Array(2).fill({ refusal: { kind: 'withdrawn' } }));
  expect(await stamp()).toBeGreaterThan(stamped);
  expect(await pageIn('ar')).toBe('');
  expect(await readShownTranslationFile(app, { slug, language: 'ar' })).toBeNull();
  expect(await languagesShown()).toEqual([]);
  const trail = await listAudit(app.db.read, { from: 1, limit: 9 });
  expect(trail.map(({ action, actor, subject }) => [action, actor, subject])).toEqual([
    ['translation-added', assistant.id, `translation:${translationId}`],
    ['translation-shown', assistant.id, `translation:${translationId}`],
    ['translation-withdrawn', assistant.id, `translation:${translationId}`],
  ]);
});

test('one that nobody was shown is taken off the list without a reason', async () => {
  const translationId = await givenAdded();
  const withdrawal = { slug, translationId, reason: '' };

  accepted(await withdrawShownTranslation(app, assistant, withdrawal));
  const page = accepted(await showTranslationToStaff(app, assistant, { slug, translationId }));
  expect(page.translation).toMatchObject({ checked: null, withdrawn: { reason: '' } });
});

const DOCUMENTS = [
  ['docx', 'przegląd.docx', aDocx(wordParagraph('Chcemy zmienić radę.'))],
  ['odt', 'a.odt', anOdt('<text:p>Chcemy zmienić radę.</text:p>')],
  ['pdf', 'a.PDF', aPdf([[{ text: 'Chcemy zmienic rade.', x: 72, y: 700 }]])],
  ['md', 'a.md', bytesOf('# Przegląd\n\nChcemy zmienić radę.\n')],
  ['txt', 'a.txt', bytesOf('Chcemy zmienić radę.\n')],
  [
    'html',
    'a.html',
    bytesOf('<html lang="pl"><body><p>Chcemy zmienić radę.</p></body></html>'),
  ],
] as const;

test.each(DOCUMENTS)(
  'a %s file is read, and given out byte for byte',
  async (ending, name, content) => {
    const translationId = await givenShown({ language: 'pl', upload: { name, content } });
    const file = await readShownTranslationFile(app, { slug, language: 'pl' });

    expect(file?.name).toBe(`${slug}-pl.${ending}`);
    expect(file && Buffer.from(file.content).equals(content)).toBe(true);
    expect(file?.mediaType).not.toBe('text/html');
    expect(await readTranslationFile(app, assistant, { slug, translationId })).toEqual(file);
    expect(await pageIn('pl')).toMatch(/Chcemy zmieni[cć] rad[eę]\./);
  },
);

const HOSTILE_PAGE = `<html><body onload="alert(1)"><script>alert(2)</script>
<p>Zdanie <a href="javascript:alert(3)">z odnośnikiem</a></p>
<img src=x onerror=alert(4)><p>&lt;script&gt;alert(5)&lt;/script&gt;</p></body></html>`;

test('a hostile page is shown as its words, and nothing in it runs', async () => {
  const upload = { name: '../../<b>.html', content: bytesOf(HOSTILE_PAGE) };
  await givenShown({
    language: 'pl',
    title: '<img src=x onerror=alert(6)>',
    note: '</div><script>alert(7)</script>',
    upload,
  });
  const html = await pageIn('pl');

  expect(html).toContain('Zdanie');
  expect(html).toContain('&lt;script&gt;alert(5)&lt;/script&gt;');
  expect(html).not.toMatch(/<script|<img|onload=|javascript:/i);
  const file = await readShownTranslationFile(app, { slug, language: 'pl' });
  expect(file?.name).toBe(`${slug}-pl.html`);
});

test.each([
  ['a damaged Word file', 'a.docx', aDocx(wordParagraph('A')).subarray(0, 200)],
  ['a macro', 'a.docx', aDocx(wordParagraph('A'), { extra: { 'word/vbaProject.bin': 'x' } })],
  ['a bomb', 'a.odt', zipOf({ 'content.xml': 'A'.repeat(150_000_000) })],
  ['a program', 'a.txt', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2, 0, 0, 3])],
  ['a picture', 'a.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])],
  ['an empty file', 'a.md', new Uint8Array()],
  ['a file without words', 'a.txt', bytesOf(' \n\n ')],
])('%s is refused in a sentence, and nothing is kept', async (_, name, content) => {
  const refused = await addTranslation(app, assistant, { ...SENT, upload: { name, content } });

  expect(refused).toMatchObject({
    ok: false,
    refusal: { kind: 'unreadable', document: { message: expect.any(String) as string } },
  });
  expect(await app.files.list()).toEqual([]);
  expect(accepted(await showTranslations(app, assistant, slug)).translations).toEqual([]);
});

test('what the virus scanner objects to, or cannot look at, is not kept', async () => {
  const scanner = join(app.config.dataDir, 'scanner.sh');
  const verdicts = [];
  for (const code of [1, 3]) {
    writeFileSync(scanner, `#!/bin/sh\nexit ${code}\n`, { mode: 0o700 });
    const files = openFileStore({ dataDir: app.config.dataDir, scanCommand: scanner });
    verdicts.push(await addTranslation({ ...app, files }, assistant, SENT));
  }

  expect(verdicts).toMatchObject([
    { refusal: { kind: 'harmful' } },
    { refusal: { kind: 'not-scannable' } },
  ]);
  expect(await app.files.list()).toEqual([]);
});

test('a file that was changed behind our back is not given out', async () => {
  await givenShown();
  const [stored] = await app.files.list();
  const path = join(app.config.dataDir, 'attachments', stored?.name ?? '');
  writeFileSync(path, `${readFileSync(path, 'utf8')}.`);

  expect(await readShownTranslationFile(app, { slug, language: 'ar' })).toBeNull();
});

test('the file of a translation is never cleaned away, whether shown or withdrawn', async () => {
  const translationId = await givenShown();
  accepted(
    await withdrawShownTranslation(app, assistant, { slug, translationId, reason: 'Wrong.' }),
  );
  app.clock.advance(365 * DAY_MS);
  await cleanFiles(app);

  expect(await readTranslationFile(app, assistant, { slug, translationId })).not.toBeNull();
});

test('a video alone is a version too, and leads to where it is watched', async () => {
  const videoUrl = 'https://video.example.org/watch?v=1';
  await givenShown({ language: 'bfi', upload: null, note: '', videoUrl });
  const html = await pageIn('bfi');

  expect(html).toContain('British Sign Language (BSL)');
  expect(html).toContain(`<a href="${videoUrl}">Watch the video</a>`);
  expect(html).toContain('video.example.org.');
  expect(html).not.toContain('Download the document');
  expect(await readShownTranslationFile(app, { slug, language: 'bfi' })).toBeNull();
});

test.each([
  [{ language: 'zz' }, 'not-a-language'],
  [{ language: 'en' }, 'language-of-paper'],
  [{ upload: null }, 'nothing-sent'],
  [{ videoUrl: 'javascript:alert(1)' }, 'not-a-web-address'],
  [{ videoUrl: 'http://video.example.org/1' }, 'not-a-web-address'],
  [{ videoUrl: 'https://bank.example.org@other.example.org/' }, 'not-a-web-address'],
  [{ slug: 'another' }, 'unknown-consultation'],
] as const)('an upload with %j is refused: %s', async (wrong, kind) => {
  expect(await addTranslation(app, assistant, { ...SENT, ...wrong })).toEqual({
    ok: false,
    refusal: { kind },
  });
});

test('Easy Read in English stands beside the paper', async () => {
  await givenShown({ language: 'en-simple', title: 'In short' });

  expect(await pageIn('en-simple')).toMatch(/Easy Read, in English.*>In short<\/h1>/);
});

test('a translation is of a version that has been published, and of its own consultation', async () => {
  await givenConsultation(app.db, aConsultation({ id: 'other', slug: 'other' }));
  const translationId = await givenAdded();
  const show = (wrong: object) =>
    showTranslationToAll(app, assistant, { slug, translationId, version: 1, ...wrong });

  expect(await show({ version: 2 })).toMatchObject({ refusal: { kind: 'unknown-version' } });
  expect(await show({ slug: 'other' })).toMatchObject({
    refusal: { kind: 'unknown-translation' },
  });
  expect(await show({ translationId: 'x' })).toMatchObject({
    refusal: { kind: 'unknown-translation' },
  });
});

test('a draft shows nothing, whatever has been uploaded', async () => {
  const draft = aConsultation({ id: 'hidden', slug: 'hidden', milestone: 'draft' });
  await givenConsultation(app.db, draft);
  const { id } = accepted(await addTranslation(app, assistant, { ...SENT, slug: 'hidden' }));
  const shown = { slug: 'hidden', translationId: id, version: 1 };
  accepted(await showTranslationToAll(app, assistant, shown));

  expect(await showTranslation(app, { slug: 'hidden', language: 'ar' })).toBeNull();
  expect(await readShownTranslationFile(app, { slug: 'hidden', language: 'ar' })).toBeNull();
});

test('an analyst neither uploads, shows nor withdraws', async () => {
  const translationId = await givenAdded();
  const analyst = aStaffMember({ role: 'analyst' });
  const sought = { slug, translationId };
  const refused = { ok: false, refusal: { kind: 'not-permitted' } };

  expect(await addTranslation(app, analyst, SENT)).toEqual(refused);
  expect(await showTranslationToAll(app, analyst, { ...sought, version: 1 })).toEqual(refused);
  expect(await withdrawShownTranslation(app, analyst, { ...sought, reason: 'No.' })).toEqual(
    refused,
  );
  expect(await showTranslations(app, analyst, slug)).toEqual(refused);
  expect(await readTranslationFile(app, analyst, sought)).toBeNull();
});
