/**
 * Operations: an e-mail that came as a file becomes the beginning of a reply form, or by the command a
 * response at once.
 *
 * It counts by the day on which our mail server took it in; where that is not stated, by the day that
 * the sender's program wrote. A mail that no person wrote is not taken in by the command.
 */
import { londonDay } from '#app/domain/consultation/london-time.ts';
import type { Actor } from '#app/domain/people/actor.ts';
import { UNNAMED_INDIVIDUAL } from '#app/domain/response/content.ts';
import { accept, refuse, type Result } from '#app/domain/result.ts';
import { findConsultationBySlug } from '#app/infrastructure/db/consultations.server.ts';
import type { ReceivedEmail } from '#app/infrastructure/mail/read-email.server.ts';
import type { AppContext } from '../context.ts';
import type { Upload } from '../files/store-file.server.ts';
import { permitsActor } from '../people/permits-actor.server.ts';
import { enterLetter, type EnterLetterRefusal } from './enter-letter.server.ts';
import { holdEmail, type HeldEmail, type HoldEmailRefusal } from './hold-email.server.ts';

export type ReceiveEmailRefusal =
  | HoldEmailRefusal
  | EnterLetterRefusal
  | { readonly kind: 'automatic'; readonly automatic: 'auto-reply' | 'bounce' };

export type EmailCommand = { readonly slug: string; readonly upload: Upload };

/** For a person who then checks and completes the form. */
export async function beginFromEmail(
  app: AppContext,
  actor: Actor,
  { slug, upload }: EmailCommand,
): Promise<Result<HeldEmail, ReceiveEmailRefusal>> {
  if (!permitsActor(app, actor, 'enter-letter')) return refuse({ kind: 'not-permitted' });
  const consultation = await findConsultationBySlug(app.db.read, slug);
  if (!consultation) return refuse({ kind: 'unknown-consultation' });
  return holdEmail(app, actor, { consultationId: consultation.id, upload });
}

export type TakenEmail = { readonly number: number; readonly isAlreadyThere: boolean };

export async function takeEmail(
  app: AppContext,
  actor: Actor,
  command: EmailCommand & { readonly receivedOn: string | null },
): Promise<Result<TakenEmail, ReceiveEmailRefusal>> {
  const begun = await beginFromEmail(app, actor, command);
  if (!begun.ok) return begun;
  const { formId, email, responseNumber } = begun.value;
  if (responseNumber !== null) return accept({ number: responseNumber, isAlreadyThere: true });
  if (email.automatic !== null)
    return refuse({ kind: 'automatic', automatic: email.automatic });
  const days = daysOfEmail(email, app.now());
  const receivedOn = command.receivedOn ?? days.receivedOn;
  const entered = await enterLetter(app, actor, {
    slug: command.slug,
    ...{ formId, receivedOn },
    channel: 'email',
    writtenOn: days.writtenOn !== null && days.writtenOn <= receivedOn ? days.writtenOn : null,
    scan: null,
    queryId: null,
    saidAt: null,
    content: {
      respondent: { ...UNNAMED_INDIVIDUAL, name: email.fromName, email: email.fromAddress },
      comments: [
        {
          target: { kind: 'consultation' },
          position: null,
          words: wordsOfEmail(email, email.text),
          choices: [],
          suggestedWording: null,
        },
      ],
      consent: 'not-at-all',
      wantsOutcome: false,
      attachments: [],
    },
  });
  return entered.ok
    ? accept({ number: entered.value.number, isAlreadyThere: false })
    : refuse(entered.refusal);
}

/** The subject belongs to what was said: many mails say everything in it. */
export function wordsOfEmail({ subject }: ReceivedEmail, text: string): string {
  return [subject, text].filter((part) => part.trim() !== '').join('\n\n');
}

/** London days; a day after today is a clock that is wrong, and today is taken. */
export function daysOfEmail(
  { receivedAt, sentAt }: ReceivedEmail,
  now: Date,
): { readonly receivedOn: string; readonly writtenOn: string | null } {
  const today = londonDay(now);
  const stated = receivedAt ?? sentAt;
  const receivedOn = stated === null ? today : londonDay(stated);
  const writtenOn = sentAt === null ? null : londonDay(sentAt);
  return { receivedOn: receivedOn > today ? today : receivedOn, writtenOn };
}
