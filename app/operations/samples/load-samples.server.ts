/**
 * Operation: load the sample consultations into an empty database: one open, one in analysis, one
 * with an outcome.
 *
 * Every step is the ordinary operation, carried out at the instant at which it would have happened,
 * so that the samples hold nothing that the portal could not have made. A step that is refused is a
 * fault of the sample.
 */
import { sampleCalendar, type SampleStage } from '#app/domain/consultation/sample-calendar.ts';
import { londonDay } from '#app/domain/consultation/london-time.ts';
import { COMMAND_LINE } from '#app/domain/people/actor.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { listConsultations } from '#app/infrastructure/db/consultations.server.ts';
import {
  readSample,
  type Sample,
  type SampleName,
} from '#app/infrastructure/samples/sample-folder.server.ts';
import type { AppContext } from '../context.ts';
import { changeSettings } from '../consultation/change-settings.server.ts';
import { analyseSample, decideSample, publishSample } from './carry-sample.server.ts';
import { clearReplies } from './clear-replies.server.ts';
import { inviteSampleRoll } from './invite-sample-roll.server.ts';
import { requireDone } from './sample-course.ts';
import { sendReplies } from './send-replies.server.ts';

export type LoadSamplesRefusal = { readonly kind: 'not-empty' };

export type LoadedSample = {
  readonly slug: string;
  readonly stage: SampleStage;
  readonly responses: number;
};

/** In the order in which they took place. */
const SAMPLES = [
  { name: 'safer-communities', stage: 'outcome' },
  { name: 'childrens-alliance', stage: 'analysis' },
  { name: 'partnership-review', stage: 'open' },
] as const satisfies readonly { name: SampleName; stage: SampleStage }[];

/** The invented office; its texts stay the model ones, marked for review. */
const OFFICE = {
  name: 'Larkwold Partnership',
  replyEmail: 'replies@example.org',
  telephone: '01632 960112',
  postalAddress: 'Larkwold Partnership\nThe Old Ropeworks\nLarkwold',
} as const;

/** `onLoaded` is called after each, with its title. */
export async function loadSamples(
  app: AppContext,
  onLoaded: (title: string) => void = () => undefined,
): Promise<Result<readonly LoadedSample[], LoadSamplesRefusal>> {
  const known = await listConsultations(app.db.read);
  if (known.length > 0) return refuse({ kind: 'not-empty' });

  requireDone(await changeSettings(app, COMMAND_LINE, OFFICE), 'naming the office');
  const loaded: LoadedSample[] = [];
  for (const { name, stage } of SAMPLES) {
    const sample = await readSample(name);
    loaded.push(await loadSample(app, sample, stage));
    onLoaded(sample.register.title);
  }
  return accept(loaded);
}

async function loadSample(
  app: AppContext,
  sample: Sample,
  stage: SampleStage,
): Promise<LoadedSample> {
  const calendar = sampleCalendar(stage, londonDay(app.now()));
  const course = { sample, calendar };
  const paper = await publishSample(app, course);
  if (stage === 'open') await inviteSampleRoll(app, course);
  await sendReplies(app, course, paper);
  await analyseSample(app, course);
  await decideSample(app, course);
  await clearReplies(app, course);
  return { slug: sample.register.slug, stage, responses: sample.replies.length };
}
