/** Part of W-07: LibreOffice opens each Office file and lays its pages out. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { buildReport } from '#app/reports/build-report.ts';
import { RENDERERS } from '#app/reports/renderers/all.server.ts';
import { A_HASH, aSnapshot } from '#tests/support/a-snapshot.ts';

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;
const OFFICE = ['docx', 'pptx', 'xlsx'];
/** LibreOffice starts slowly on a busy machine. */
const PATIENCE_MS = 180_000;

test.skipIf(!hasLibreOffice)(
  'LibreOffice makes pages of the document, the slides and the workbook (needs soffice)',
  { timeout: PATIENCE_MS },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pack-'));
    const report = buildReport(aSnapshot(), A_HASH);
    const office = RENDERERS.filter(({ extension }) => OFFICE.includes(extension));
    const paths: string[] = [];
    for (const { extension, render } of office) {
      const path = join(folder, `${extension}-file.${extension}`);
      writeFileSync(path, await render(report));
      paths.push(path);
    }

    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const flags = ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder];
    execFileSync('soffice', [...flags, ...paths], { stdio: 'ignore' });

    const pages = office.map(({ extension }) => {
      const pdf = readFileSync(join(folder, `${extension}-file.pdf`), 'latin1');
      return pdf.startsWith('%PDF') ? pdf.split(/\/Type\s*\/Page\b/).length - 1 : 0;
    });
    rmSync(folder, { recursive: true });
    expect(pages.every((count) => count > 1)).toBe(true);
    expect(pages[OFFICE.indexOf('pptx')]).toBe(report.slides.length);
  },
);
