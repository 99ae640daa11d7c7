/** Carries one sample from its paper to its outcome, as far as it has come. */
import { addDays } from '#app/domain/consultation/days.ts';
import type { DecisionMeeting } from '#app/domain/consultation/consultation.ts';
import {
  closesAtFromStated,
  formatDay,
  formatDeadline,
  opensAtFromStated,
} from '#app/domain/consultation/london-time.ts';
import { COMMAND_LINE } from '#app/domain/people/actor.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import type { AppContext } from '../context.ts';
import { decide } from '../agm/decide.server.ts';
import { publishOutcome } from '../agm/publish-outcome.server.ts';
import { addTranslation } from '../consultation/add-translation.server.ts';
import { changeDetails } from '../consultation/change-details.server.ts';
import { moveToNextStage } from '../consultation/take-stage-step.server.ts';
import { confirmRegister } from '../consultation/confirm-register.server.ts';
import { importPaperFile } from '../consultation/import-paper.server.ts';
import { publishConsultation } from '../consultation/publish-consultation.server.ts';
import { showTranslationToAll } from '../consultation/settle-translation.server.ts';
import { appAt, morningOf, requireDone, type SampleCourse } from './sample-course.ts';

const IMPORTED_DAYS_BEFORE = 10;
const PUBLISHED_DAYS_BEFORE = 3;
const DAYS_UNTIL_EFFECTIVE = 14;

/** Imports, confirms and publishes the paper; gives it back as people read it. */
export async function publishSample(app: AppContext, course: SampleCourse): Promise<Paper> {
  const { sample, calendar } = course;
  const { slug } = sample.register;
  const importing = appAt(app, morningOf(addDays(calendar.opensOn, -IMPORTED_DAYS_BEFORE)));
  await importSample(importing, course);
  requireDone(
    await changeDetails(importing, COMMAND_LINE, slug, {
      ...sample.register,
      decisionMeeting: meetingOf(course),
    }),
    'saying who decides',
  );
  const revision = requireDone(
    await confirmRegister(importing, COMMAND_LINE, slug, sample.register),
    'confirming the register',
  );
  const publishing = appAt(app, morningOf(addDays(calendar.opensOn, -PUBLISHED_DAYS_BEFORE)));
  const command = { accepted: 'all', changeNote: null, shortPeriodReason: null } as const;
  requireDone(await publishConsultation(publishing, COMMAND_LINE, slug, command), 'publishing');
  await translateSample(publishing, course);
  return revision.paper;
}

async function translateSample(app: AppContext, course: SampleCourse): Promise<void> {
  const { slug } = course.sample.register;
  for (const { language, note, text } of course.sample.translations) {
    const upload = { name: `${language}.md`, content: filledIn(text, course) };
    const command = { slug, language, note, title: '', videoUrl: '', upload };
    const { id } = requireDone(
      await addTranslation(app, COMMAND_LINE, command),
      'adding a translation',
    );
    const shown = { slug, translationId: id, version: 1 };
    requireDone(
      await showTranslationToAll(app, COMMAND_LINE, shown),
      'showing a translation to all',
    );
  }
}

/** Nothing for a sample that still takes replies. */
export async function analyseSample(
  app: AppContext,
  { sample, calendar }: SampleCourse,
): Promise<void> {
  if (calendar.analysedFrom === null) return;
  const then = appAt(app, morningOf(calendar.analysedFrom));
  const { slug } = sample.register;
  const begun = await moveToNextStage(then, COMMAND_LINE, slug, 'begin-analysis');
  requireDone(begun, 'beginning the analysis');
}

/** Nothing for a sample that has no outcome yet. */
export async function decideSample(
  app: AppContext,
  { sample, calendar }: SampleCourse,
): Promise<void> {
  const { slug, decisions, outcome } = sample.register;
  if (calendar.outcomeOn === null || outcome === null) return;
  const meeting = appAt(app, morningOf(calendar.meetingOn));
  for (const decision of decisions) {
    requireDone(await decide(meeting, COMMAND_LINE, slug, decision), 'deciding');
  }
  const publishing = appAt(app, morningOf(calendar.outcomeOn));
  const effectiveOn = addDays(calendar.outcomeOn, DAYS_UNTIL_EFFECTIVE);
  requireDone(
    await publishOutcome(publishing, COMMAND_LINE, slug, { ...outcome, effectiveOn }),
    'publishing the outcome',
  );
}

async function importSample(app: AppContext, course: SampleCourse): Promise<void> {
  const { sample, calendar } = course;
  const { slug, title, publisher, decisionBody } = sample.register;
  const opensAt = requireDone(opensAtFromStated(calendar.opensOn), 'opening');
  const closesAt = requireDone(closesAtFromStated(calendar.closesOn), 'closing');
  requireDone(
    await importPaperFile(app, COMMAND_LINE, {
      bytes: filledIn(sample.paper, course),
      fileName: `${slug}.md`,
      kind: 'consultation',
      slug,
      request: { title, publisher, opensAt, closesAt, decisionBody, replyEmail: null },
    }),
    'importing the paper',
  );
}

/** The bytes of a sample's text, with its days. */
function filledIn(text: string, { calendar }: SampleCourse): Uint8Array {
  const closesAt = requireDone(closesAtFromStated(calendar.closesOn), 'closing');
  const filled = text
    .replaceAll('{{openingDay}}', formatDay(calendar.opensOn))
    .replaceAll('{{closingTime}}', formatDeadline(closesAt))
    .replaceAll('{{meetingDay}}', formatDay(calendar.meetingOn));
  return new TextEncoder().encode(filled);
}

/** The day of a meeting is known once the replies are in; before that, only its month. */
function meetingOf({ sample, calendar }: SampleCourse): DecisionMeeting {
  const body = sample.register.decisionBody;
  return calendar.analysedFrom === null
    ? { body, date: calendar.meetingOn.slice(0, 7), precision: 'month' }
    : { body, date: calendar.meetingOn, precision: 'day' };
}
