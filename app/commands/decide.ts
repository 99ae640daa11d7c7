/** `decide SLUG RECOMMENDATION`: records what the meeting decided. */
import { Option, type Command } from 'commander';

import type { DecideRefusal } from '#app/domain/agm/decide.ts';
import { DECISIONS, type Decision } from '#app/domain/agm/decision.ts';
import { takesResponses } from '#app/domain/consultation/consultation.ts';
import { COMMAND_LINE } from '#app/domain/people/actor.ts';
import { assertNever } from '#app/domain/result.ts';
import { decide } from '#app/operations/agm/decide.server.ts';
import {
  done,
  notPermitted,
  refused,
  unknownConsultation,
  type CommandOutcome,
} from './outcome.ts';
import { portalCommand, runCommand, type Tools } from './portal-command.ts';

type DecideOptions = {
  readonly decision: Decision['decision'];
  readonly reason?: string;
  readonly text?: string;
  readonly meeting?: string;
};

export function decideCommand(): Command {
  return portalCommand('decide', 'record the decision of the meeting on a recommendation')
    .argument('<slug>', 'the consultation, as its address names it')
    .argument('<recommendation>', 'its id, or its printed label')
    .addOption(
      new Option('--decision <word>', 'what was decided')
        .choices(DECISIONS)
        .makeOptionMandatory(),
    )
    .option('--reason <text>', 'why')
    .option('--text <text>', 'the amended wording; needed with amend')
    .option('--meeting <meeting>', 'the meeting it is put off to, or tbc; needed with defer')
    .action(
      async (
        slug: string,
        recommendation: string,
        options: DecideOptions,
        command: Command,
      ) => {
        await runCommand(command, (tools) => record(tools, { slug, recommendation, options }));
      },
    );
}

async function record(
  { app, progress }: Tools,
  typed: {
    readonly slug: string;
    readonly recommendation: string;
    readonly options: DecideOptions;
  },
): Promise<CommandOutcome> {
  const { slug, recommendation, options } = typed;
  const decided = await decide(app, COMMAND_LINE, slug, {
    recommendation,
    decision: options.decision,
    reason: options.reason ?? null,
    text: options.text ?? null,
    meeting: options.meeting ?? null,
  });
  if (!decided.ok) {
    const { refusal } = decided;
    if (refusal.kind === 'not-permitted') return notPermitted();
    if (refusal.kind === 'unknown-consultation') return unknownConsultation(slug);
    return decideRefused(recommendation, refusal);
  }
  const { decision, stage } = decided.value;
  if (takesResponses(stage)) {
    progress.notice('People can still reply: this was decided before everybody was heard.');
  }
  return done(
    {
      recommendation: decision.recommendation,
      decision: decision.decision,
      reason: decision.reason,
      text: decision.text,
      meeting: decision.meeting,
      stage,
    },
    `Recorded on ${decision.recommendation}: ${decision.decision}. Stage: ${stage}.`,
  );
}

function decideRefused(recommendation: string, refusal: DecideRefusal): CommandOutcome {
  switch (refusal.kind) {
    case 'wrong-stage':
      return refused(
        'wrong-stage',
        `Nothing can be decided in the stage ${refusal.stage}: only a published paper can be decided on.`,
      );
    case 'unknown-recommendation':
      return refused('unknown-recommendation', unknownSentence(recommendation, refusal.known));
    case 'amended-wording-missing':
      return refused('amended-wording-missing', 'Give the amended wording with --text.');
    case 'meeting-missing':
      return refused('meeting-missing', 'Name the meeting with --meeting, or say tbc.');
    default:
      return assertNever(refusal);
  }
}

function unknownSentence(wanted: string, known: readonly string[]): string {
  const there = known.length === 0 ? 'The paper has none.' : `There are: ${known.join(', ')}.`;
  return `No single recommendation is called ${wanted}. ${there}`;
}
