/**
 * Building the report: a snapshot and its hash in, a finished report out.
 *
 * Order and headings follow what is expected of a summary of responses: purpose, reconciliation, who
 * replied, method, each proposal, changes, next steps. Everything counted comes from the snapshot.
 */
import type { PackSnapshot } from '#app/domain/agm/pack-snapshot.ts';
import { buildSlides } from './build-slides.ts';
import { printable } from './printable.ts';
import type { Report } from './report.ts';
import { annexSection } from './sections/annex.ts';
import { ledgerSection } from './sections/ledger.ts';
import { commentsSection, methodSection } from './sections/method.ts';
import { proposalsSection } from './sections/positions.ts';
import { questionsSection } from './sections/questions.ts';
import { nextStepsSection, purposeSection } from './sections/purpose.ts';
import { recommendationsSection } from './sections/recommendations.ts';
import { respondentsSection } from './sections/respondents.ts';
import { structureSection } from './sections/structure.ts';

/** `hash` is the SHA-256 of the snapshot's canonical JSON, in lower-case hex. */
export function buildReport(snapshot: PackSnapshot, hash: string): Report {
  // Cleaned before anything is built, so that splitting and shortening see the final text.
  const clean = printable(snapshot);
  const { title, publisher } = clean.consultation;
  return {
    title: `Summary of responses: ${title}`,
    publisher,
    language: 'en-GB',
    snapshotAt: new Date(snapshot.snapshotAt),
    hash,
    blocks: [
      ...purposeSection(clean),
      ...ledgerSection(clean),
      ...respondentsSection(clean),
      ...methodSection(),
      ...proposalsSection(clean),
      ...questionsSection(clean),
      ...commentsSection(clean),
      ...structureSection(clean),
      ...recommendationsSection(clean),
      ...nextStepsSection(clean),
      ...annexSection(hash),
    ],
    slides: buildSlides(clean, hash),
  };
}
