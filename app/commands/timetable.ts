/** `extend`, `analyse` and `withdraw`: the steps of a consultation after its publication. */
import type { Command } from 'commander';

import { noticeBreachWords, type NoticeBreach } from '#app/domain/consultation/back-plan.ts';
import { formatDeadline } from '#app/domain/consultation/london-time.ts';
import { stageAt, type Consultation } from '#app/domain/consultation/consultation.ts';
import type { StageStepRefusal } from '#app/domain/consultation/stage-steps.ts';
import { stageRefusalWords } from '#app/domain/consultation/stage-step-words.ts';
import { COMMAND_LINE } from '#app/domain/people/actor.ts';
import type { Result } from '#app/domain/result.ts';
import {
  extendConsultation,
  withdraw,
} from '#app/operations/consultation/change-timetable.server.ts';
import { moveToNextStage } from '#app/operations/consultation/take-stage-step.server.ts';
import {
  done,
  notPermitted,
  refused,
  unknownConsultation,
  type CommandOutcome,
} from './outcome.ts';
import { portalCommand, runCommand, type Tools } from './portal-command.ts';
import { closesArgument, type StatedTime } from './stated-time.ts';

type ExtendOptions = {
  readonly closes: StatedTime;
  readonly reason: string;
  readonly acceptShortNotice?: true;
};

export function extendCommand(): Command {
  return portalCommand('extend', 'give everybody longer to reply')
    .argument('<slug>', 'the consultation, as its address names it')
    .requiredOption('--closes <time>', 'the new last minute, London time', closesArgument)
    .requiredOption('--reason <text>', 'why; it is published')
    .option('--accept-short-notice', 'extend though the meeting would lack its notice')
    .action(async (slug: string, options: ExtendOptions, command: Command) => {
      await runCommand(command, (tools) => extend(tools, slug, options));
    });
}

export function analyseCommand(): Command {
  return portalCommand('analyse', 'begin the analysis of a closed consultation')
    .argument('<slug>', 'the consultation, as its address names it')
    .action(async (slug: string, _options: unknown, command: Command) => {
      await runCommand(command, async (tools) =>
        stepOutcome(
          tools,
          slug,
          await moveToNextStage(tools.app, COMMAND_LINE, slug, 'begin-analysis'),
        ),
      );
    });
}

export function withdrawCommand(): Command {
  return portalCommand('withdraw', 'take a published consultation back')
    .argument('<slug>', 'the consultation, as its address names it')
    .requiredOption('--reason <text>', 'why; it is published')
    .action(async (slug: string, options: { readonly reason: string }, command: Command) => {
      await runCommand(command, async (tools) =>
        stepOutcome(tools, slug, await withdraw(tools.app, COMMAND_LINE, slug, options)),
      );
    });
}

async function extend(
  tools: Tools,
  slug: string,
  { closes, reason, acceptShortNotice }: ExtendOptions,
): Promise<CommandOutcome> {
  if (!closes.ok) return noSuchTime('--closes');
  const isBreachAccepted = acceptShortNotice === true;
  const extension = { closesAt: closes.value, reason, isBreachAccepted };
  return stepOutcome(
    tools,
    slug,
    await extendConsultation(tools.app, COMMAND_LINE, slug, extension),
  );
}

/** The answer to a time inside the hour that is skipped when the clocks go forward. */
export function noSuchTime(option: string): CommandOutcome {
  return refused(
    'no-such-time',
    `The time given with ${option} does not exist: the clocks go forward in that hour.`,
  );
}

type StepRefusal =
  | { readonly kind: 'not-permitted' | 'unknown-consultation' | 'not-later' | 'reason-missing' }
  | { readonly kind: 'breaks-notice'; readonly breach: NoticeBreach }
  | StageStepRefusal;

function stepOutcome(
  { app }: Tools,
  slug: string,
  step: Result<Consultation, StepRefusal>,
): CommandOutcome {
  if (!step.ok) return stepRefused(slug, step.refusal);
  const stage = stageAt(step.value, app.now());
  const closesAt = step.value.closesAt;
  const closing =
    closesAt === null ? '' : ` Last minute to reply: ${formatDeadline(closesAt)}.`;
  return done(
    { slug, stage, closesAt: closesAt?.toISOString() ?? null },
    `Stage of ${slug}: ${stage}.${closing}`,
  );
}

function stepRefused(slug: string, refusal: StepRefusal): CommandOutcome {
  switch (refusal.kind) {
    case 'not-permitted':
      return notPermitted();
    case 'unknown-consultation':
      return unknownConsultation(slug);
    case 'not-later':
      return refused(
        'not-later',
        'The new closing time has to be later than the old, and ahead.',
      );
    case 'reason-missing':
      return refused('reason-missing', 'Give a reason: it is published.');
    case 'breaks-notice':
      return refused(
        'breaks-notice',
        `${noticeBreachWords(refusal.breach)} To extend all the same: --accept-short-notice.`,
      );
    default:
      return refused(refusal.kind, stageRefusalWords(refusal));
  }
}
