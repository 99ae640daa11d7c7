/**
 * Operation: the outcome for everyone to read: we asked, you said, we did, who replied, and
 * what was decided on each recommendation.
 *
 * No figure is shown before the outcome is published.
 */
import type { Summary } from '#app/domain/analysis/summary.ts';
import type { GlossaryEntry, Paper } from '#app/domain/paper/paper.ts';
import { showOutcome, type OutcomePage } from '../agm/show-outcome.server.ts';
import { summariseConsultation } from '../analysis/summarise-consultation.server.ts';
import { findPublicPaper, type PageDevices } from './public-paper.server.ts';

export type PublicOutcomePage = OutcomePage & {
  readonly portalName: string;
  /** Of the paper: its blocks, for links to what was put, and its terms. */
  readonly paper: Pick<Paper, 'blocks' | 'recommendations'>;
  readonly glossary: readonly GlossaryEntry[];
  /** Null until the outcome is published. */
  readonly summary: Summary | null;
};

export async function showOutcomePage(
  devices: PageDevices,
  slug: string,
): Promise<PublicOutcomePage | null> {
  const found = await findPublicPaper(devices, slug);
  const page = found && (await showOutcome(devices, slug));
  if (!page) return null;
  const { paper } = found.version;
  return {
    ...page,
    portalName: found.portalName,
    paper,
    glossary: paper.glossary,
    summary: page.outcome ? await summariseConsultation(devices, slug) : null,
  };
}
