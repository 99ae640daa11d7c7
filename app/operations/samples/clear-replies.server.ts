/**
 * Reads the replies of a sample for publication, as an assistant would: personal details are blacked
 * out, and what people agreed to show is cleared.
 */
import { COMMAND_LINE } from '#app/domain/people/actor.ts';
import { findPersonalDetails } from '#app/domain/response/personal-details.ts';
import { waitsForModeration } from '#app/domain/response/publication.ts';
import type { Response } from '#app/domain/response/response.ts';
import { targetKey } from '#app/domain/response/target.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import { listResponses } from '#app/infrastructure/db/responses.server.ts';
import type { AppContext } from '../context.ts';
import { moderate, redactPassage } from '../response/moderate-response.server.ts';
import { appAt, morningOf, requireDone, type SampleCourse } from './sample-course.ts';

/** Nothing for a sample whose outcome is not published yet: its queue is there to be tried. */
export async function clearReplies(
  app: AppContext,
  { sample, calendar }: SampleCourse,
): Promise<void> {
  if (calendar.outcomeOn === null) return;
  const reading = appAt(app, morningOf(calendar.outcomeOn));
  const { slug } = sample.register;
  const consultation = await findConsultationBySlug(app.db.read, slug);
  const responses = consultation ? await listResponses(app.db.read, consultation.id) : [];
  for (const response of responses) {
    if (waitsForModeration(response, null)) await clear(reading, slug, response);
  }
}

async function clear(app: AppContext, slug: string, response: Response): Promise<void> {
  const version = response.versions.at(-1);
  const address = { slug, number: response.number, versionId: version?.id ?? '' };
  for (const { target, words } of version?.content.comments ?? []) {
    for (const { text: passage } of findPersonalDetails(words)) {
      const part = 'words' as const;
      const redaction = {
        targetKey: targetKey(target),
        part,
        passage,
        reason: 'Personal details',
      };
      requireDone(
        await redactPassage(app, COMMAND_LINE, { ...address, ...redaction }),
        'blacking out personal details',
      );
    }
  }
  const moderation = { decision: 'publish' } as const;
  requireDone(
    await moderate(app, COMMAND_LINE, { ...address, moderation }),
    'clearing a response',
  );
}
