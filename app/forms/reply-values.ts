/** The fields of a form that starts from a reply on record: read again, they say the same. */
import { typedDay } from '#app/domain/consultation/days.ts';
import type { Mandate } from '#app/domain/response/mandate.ts';
import type { ReplyPart } from '#app/domain/response/reply-parts.ts';
import type {
  Channel,
  Comment,
  Organisation,
  Respondent,
} from '#app/domain/response/response.ts';
import type { Stake } from '#app/domain/response/stake.ts';
import { targetKey } from '#app/domain/response/target.ts';
import { answerFields } from './closed-answer.ts';
import type { Fields } from './rejection.ts';
import {
  choicesName,
  positionName,
  wordingName,
  wordsName,
  type ReadReply,
} from './reply-form.ts';

export function fieldsOfReply(
  { content, ...facts }: ReadReply<Channel>,
  parts: readonly ReplyPart[],
): Fields {
  const { respondent, comments, consent, wantsOutcome } = content;
  const general = comments.find(({ target }) => target.kind === 'consultation');
  return {
    channel: facts.channel,
    receivedOn: typedDay(facts.receivedOn),
    writtenOn: typedDayOrNone(facts.writtenOn),
    ...fieldsOfRespondent(respondent),
    ...(wantsOutcome ? { wantsOutcome: 'yes' } : {}),
    consent,
    general: general?.words ?? '',
    ...Object.fromEntries(
      comments.flatMap((comment) => Object.entries(fieldsOfComment(comment, parts))),
    ),
  };
}

function fieldsOfRespondent({ organisation, meeting, ...person }: Respondent): Fields {
  return {
    ...person,
    ...(organisation === null ? {} : fieldsOfOrganisation(organisation)),
    ...(meeting === null
      ? {}
      : { meetingGroup: meeting.group, meetingPresent: String(meeting.present ?? '') }),
  };
}

const NO_STAKE: Stake = { effects: [], holdsSeat: null, seats: '' };
const NO_MANDATE = { kind: '', body: '', on: null } satisfies Record<keyof Mandate, unknown>;

function fieldsOfOrganisation(organisation: Organisation): Fields {
  const { name, stake, mandate, isAuthorised, ...said } = organisation;
  const { effects, holdsSeat, seats } = stake ?? NO_STAKE;
  const { kind, body, on } = mandate ?? NO_MANDATE;
  return {
    ...said,
    organisation: name,
    authorised: yesOrNo(isAuthorised),
    ...{ effects, seats, holdsSeat: yesOrNo(holdsSeat) },
    ...{ mandate: kind, mandateBody: body, mandateOn: typedDayOrNone(on) },
  };
}

function fieldsOfComment(comment: Comment, parts: readonly ReplyPart[]): Fields {
  const key = targetKey(comment.target);
  const asked = parts.find((part) => part.key === key)?.asked ?? null;
  return {
    [positionName(key)]: comment.position ?? '',
    [wordsName(key)]: comment.words,
    ...answerFields(asked, choicesName(key), comment.choices),
    [wordingName(key)]: comment.suggestedWording ?? '',
  };
}

function yesOrNo(answer: boolean | null): string {
  if (answer === null) return '';
  return answer ? 'yes' : 'no';
}

function typedDayOrNone(day: string | null): string {
  return day === null ? '' : typedDay(day);
}
