/** `publish SLUG`: puts a draft, or a correction, before the public. */
import type { Command } from 'commander';

import { COMMAND_LINE } from '#app/domain/people/actor.ts';
import { assertNever } from '#app/domain/result.ts';
import type { UnmetPoint } from '#app/domain/consultation/publish-check.ts';
import {
  publishConsultation,
  type PublishConsultationRefusal,
} from '#app/operations/consultation/publish-consultation.server.ts';
import {
  done,
  notPermitted,
  refused,
  unknownConsultation,
  type CommandOutcome,
  type CommandRefused,
} from './outcome.ts';
import { portalCommand, runCommand, type Tools } from './portal-command.ts';

type PublishOptions = {
  readonly accept: readonly string[];
  readonly note?: string;
  readonly shortPeriodReason?: string;
};

export function publishCommand(): Command {
  return portalCommand('publish', 'publish a draft, or a correction to a published paper')
    .argument('<slug>', 'the consultation, as its address names it')
    .option('--accept <code...>', 'points of the publish check to accept as they are', [])
    .option('--note <text>', 'what a correction changes and why; published with its date')
    .option('--short-period-reason <text>', 'why it is open for less than 12 weeks; published')
    .action(async (slug: string, options: PublishOptions, command: Command) => {
      await runCommand(command, (tools) => publish(tools, slug, options));
    });
}

async function publish(
  { app, progress }: Tools,
  slug: string,
  options: PublishOptions,
): Promise<CommandOutcome> {
  progress.step('Checking');
  const published = await publishConsultation(app, COMMAND_LINE, slug, {
    accepted: options.accept,
    changeNote: options.note ?? null,
    shortPeriodReason: options.shortPeriodReason ?? null,
  });
  if (!published.ok) return publishRefused(slug, published.refusal);
  const { stage, publication } = published.value;
  const accepted = publication.accepted.map(({ code }) => code);
  return done(
    { slug, stage, unmet: [], version: publication.number, accepted },
    `Published ${slug}, version ${publication.number}. Stage: ${stage}.`,
  );
}

export function publishRefused(
  slug: string,
  refusal: PublishConsultationRefusal,
): CommandRefused {
  switch (refusal.kind) {
    case 'not-permitted':
      return notPermitted();
    case 'unknown-consultation':
      return unknownConsultation(slug);
    case 'unmet':
      return refused('publish-check', unmetSentence(refusal.unmet), {
        unmet: refusal.unmet.map(({ code, message }) => ({ code, message })),
      });
    case 'too-late':
      return refused('wrong-stage', `It cannot be published in the stage ${refusal.stage}.`);
    case 'nothing-new':
      return refused(
        'nothing-new',
        'The paper is published as it stands: nothing has changed.',
      );
    case 'note-missing':
      return refused('note-missing', 'Say what the correction changes and why, with --note.');
    case 'changed-meanwhile':
      return refused('changed-meanwhile', 'Somebody has changed the paper meanwhile.');
    default:
      return assertNever(refusal);
  }
}

function unmetSentence(unmet: readonly UnmetPoint[]): string {
  const lines = unmet.map(({ code, message, isAcceptable }) => {
    const way = isAcceptable ? ` (put it right, or --accept ${code})` : '';
    return `- ${code}: ${message}${way}`;
  });
  return ['It was not published. These points are open:', ...lines].join('\n');
}
