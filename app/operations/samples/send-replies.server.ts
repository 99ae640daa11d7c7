/** Sends the replies of a sample: step by step online, or entered by staff for every other channel. */
import { addDays } from '#app/domain/consultation/days.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import { COMMAND_LINE } from '#app/domain/people/actor.ts';
import type { ResponseContent } from '#app/domain/response/response.ts';
import { findResponse } from '#app/infrastructure/db/responses.server.ts';
import type { SampleReply } from '#app/infrastructure/samples/sample-folder.server.ts';
import type { AppContext } from '../context.ts';
import { decideLate, excludeFromAnalysis } from '../response/decide-response.server.ts';
import { enterLetter } from '../response/enter-letter.server.ts';
import type { RespondVisit } from '../response/respond-visit.server.ts';
import { saveAboutYou } from '../response/save-about-you.server.ts';
import { saveComment } from '../response/save-comment.server.ts';
import { savePublication } from '../response/save-publication.server.ts';
import { submitResponse } from '../response/submit-response.server.ts';
import {
  appAt,
  appWithin,
  morningOf,
  requireDone,
  type SampleCourse,
} from './sample-course.ts';
import { arrivalOf, contentOf } from './sample-reply.ts';

const MINUTE_MS = 60_000;
/** Long enough to have been written by a person. */
const WRITING_MS = 20 * MINUTE_MS;
/** Days after closing on which staff look at what should be left out. */
const WEEDED_AFTER_DAYS = 3;

type Sent = {
  readonly reply: SampleReply;
  readonly slug: string;
  readonly content: ResponseContent;
  readonly arrivedAt: Date;
  /** Place among the replies of the sample, from 0. */
  readonly at: number;
};

export async function sendReplies(
  app: AppContext,
  { sample, calendar }: SampleCourse,
  paper: Paper,
): Promise<void> {
  const { slug } = sample.register;
  const inOrder = sample.replies
    .map((reply, at) => ({ reply, at, arrivedAt: arrivalOf(reply, at, calendar.opensOn) }))
    .sort((one, other) => one.arrivedAt.getTime() - other.arrivedAt.getTime());
  const weededOn = addDays(calendar.closesOn, WEEDED_AFTER_DAYS);
  for (const { reply, at, arrivedAt } of inOrder) {
    const sent = { reply, slug, content: contentOf(reply, paper), arrivedAt, at };
    const number =
      reply.channel === 'online'
        ? await app.db.transact((tx) => sendOnline(appWithin(app, tx), sent))
        : await enterByStaff(app, sent, reply.channel, calendar.opensOn);
    const dayAfter = addDays(calendar.opensOn, reply.day + 1);
    // Days written YYYY-MM-DD stand in the order of time.
    const settledOn = dayAfter > weededOn ? dayAfter : weededOn;
    await settle(appAt(app, morningOf(settledOn)), { reply, slug, number });
  }
}

/** The same steps as a browser takes. Answers with the response's number. */
async function sendOnline(app: AppContext, sent: Sent): Promise<number> {
  const { slug, content, arrivedAt } = sent;
  const begun = new Date(arrivedAt.getTime() - WRITING_MS);
  const writing = appAt(app, begun);
  let visit: RespondVisit = { slug, token: null, partner: null, formDraftId: null, at: begun };
  for (const comment of content.comments) {
    const saving = { comment, onRevision: 0, isHoneypotFilled: false };
    const opened = requireDone(await saveComment(writing, visit, saving), 'a comment');
    visit = { ...visit, token: opened.token };
  }
  const { respondent, wantsOutcome, consent } = content;
  const about = { respondent, wantsOutcome, isHoneypotFilled: false };
  requireDone(await saveAboutYou(writing, visit, about), 'about the respondent');
  requireDone(await savePublication(writing, visit, { consent }), 'the consent');
  const sending = { ...visit, at: arrivedAt };
  const command = { isOfferedLate: false, peer: documentationAddress(sent.at) };
  const submitted = requireDone(
    await submitResponse(appAt(app, arrivedAt), sending, command),
    'a response',
  );
  const response = await findResponse(app.db.read, submitted.id);
  if (!response) throw new Error('A response that was just submitted is not there');
  return response.number;
}

async function enterByStaff(
  app: AppContext,
  { reply, slug, content, arrivedAt, at }: Sent,
  channel: Exclude<SampleReply['channel'], 'online'>,
  opensOn: string,
): Promise<number> {
  const entered = await enterLetter(appAt(app, arrivedAt), COMMAND_LINE, {
    slug,
    formId: `sample-${slug}-${at}`,
    channel,
    receivedOn: addDays(opensOn, reply.day),
    writtenOn: reply.writtenOn === null ? null : addDays(opensOn, reply.writtenOn),
    scan: null,
    queryId: null,
    saidAt: null,
    content,
  });
  return requireDone(entered, 'a letter').number;
}

/** What a person decided on the reply: to leave it out, or on its lateness. */
async function settle(
  app: AppContext,
  { reply, slug, number }: Pick<Sent, 'reply' | 'slug'> & { readonly number: number },
): Promise<void> {
  const { exclude, late } = reply;
  if (exclude) {
    const command = { slug, number, ...exclude };
    requireDone(await excludeFromAnalysis(app, COMMAND_LINE, command), 'leaving out');
  }
  if (late) {
    const command = { slug, number, ...late };
    requireDone(await decideLate(app, COMMAND_LINE, command), 'a late reply');
  }
}

/** Addresses set apart for examples (RFC 5737), so that no two replies seem to share one. */
function documentationAddress(at: number): string {
  return `198.51.100.${at % 256}`;
}
