/** A reply of a sample as the portal knows it: content, time of arrival, and targets with their ids. */
import { addDays } from '#app/domain/consultation/days.ts';
import { opensAtFromStated } from '#app/domain/consultation/london-time.ts';
import { blocksQuoted } from '#app/domain/paper/join-register.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import type { Comment, Position, ResponseContent } from '#app/domain/response/response.ts';
import { targetFromKey, type Target } from '#app/domain/response/target.ts';
import type { SampleReply } from '#app/infrastructure/samples/sample-folder.server.ts';

/** Hours at which people write, in London. */
const FIRST_HOUR = 8;
const WAKING_HOURS = 13;
/** Steps through hours and minutes that do not divide them, so that times look scattered. */
const HOUR_STEP = 5;
const MINUTE_STEP = 17;

/** The `at`th reply of a sample is given the same hour and minute on every load. */
export function arrivalOf(reply: SampleReply, at: number, opensOn: string): Date {
  const hour = FIRST_HOUR + ((at * HOUR_STEP) % WAKING_HOURS);
  const minute = (at * MINUTE_STEP) % 60;
  const day = addDays(opensOn, reply.day);
  const stated = opensAtFromStated(`${day} ${twoDigits(hour)}:${twoDigits(minute)}`);
  // No hour after seven in the morning is ever skipped by a change of the clocks.
  if (!stated.ok) throw new Error(`A sample reply arrives at no real time: ${day}`);
  return stated.value;
}

/** Throws when the reply speaks about something that the paper does not have. */
export function contentOf(reply: SampleReply, paper: Paper): ResponseContent {
  const { type, name, email, area, organisation, consent, wantsOutcome } = reply;
  return {
    respondent: { type, name, email, area, organisation, meeting: null },
    comments: [...reply.says.map((said) => commentOf(said, paper)), ...ticksOf(reply, paper)],
    consent,
    wantsOutcome,
    attachments: [],
  };
}

function commentOf(
  [target, position, words, suggestedWording]: SampleReply['says'][number],
  paper: Paper,
): Comment {
  return {
    target: targetOf(target, paper),
    position: position === '' ? null : position,
    words,
    choices: [],
    suggestedWording: suggestedWording ?? null,
  };
}

/** Letters of `ticks`; a dash, and every proposal past the end, is left unanswered. */
const TICKS: Readonly<Record<string, Position>> = {
  s: 'support',
  c: 'support-with-changes',
  o: 'oppose',
  d: 'dont-know',
  n: 'no-view',
};

function ticksOf({ ticks, says }: SampleReply, { proposals }: Paper): readonly Comment[] {
  return proposals.flatMap(({ id }, at) => {
    const position = TICKS[ticks[at] ?? ''];
    const isSaid = says.some(([target]) => target === `proposal:${id}`);
    if (position === undefined || isSaid) return [];
    const target: Target = { kind: 'proposal', id };
    return [{ target, position, words: '', choices: [], suggestedWording: null }];
  });
}

const QUOTED_BLOCK = 'block:';

function targetOf(written: string, paper: Paper): Target {
  if (!written.startsWith(QUOTED_BLOCK)) return requireTarget(written, targetFromKey(written));
  const [block, ...others] = blocksQuoted(paper.blocks, written.slice(QUOTED_BLOCK.length));
  const isPlaced = block !== undefined && others.length === 0;
  return requireTarget(written, isPlaced ? { kind: 'block', id: block.id } : null);
}

function requireTarget(written: string, target: Target | null): Target {
  if (!target) throw new Error(`A sample reply speaks about nothing in its paper: ${written}`);
  return target;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
