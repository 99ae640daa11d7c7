/** The page about the respondent: fields in, a `Respondent` out. Everything is optional. */
import { z } from 'zod';

import { MANDATE_KINDS, type Mandate } from '#app/domain/response/mandate.ts';
import { ANSWERING_TYPES, type Respondent } from '#app/domain/response/response.ts';
import { EFFECTS, isConsistent, stakeFrom } from '#app/domain/response/stake.ts';
import { dayField } from './day-field.ts';
import {
  choiceField,
  choicesField,
  honeypotField,
  lineField,
  textField,
  tickField,
} from './fields.ts';

export const MAX_NAME_CHARACTERS = 200;
/** RFC 5321 §4.5.3.1.3: a path of 256 octets, less its two brackets. */
export const MAX_EMAIL_CHARACTERS = 254;
export const MAX_ABOUT_CHARACTERS = 5000;

export const AUTHORISED_ANSWERS = ['yes', 'no'] as const;

/** An email address, or '' when none is given. */
export const emailField = lineField('your email address', MAX_EMAIL_CHARACTERS).refine(
  (email) => email === '' || z.email().safeParse(email).success,
  'Enter an email address in the correct format, like name@example.com',
);

/** `areas` are the consultation's own; an empty list means that the question is not asked. */
export function aboutYouFormSchema(areas: readonly string[]) {
  return z
    .object(aboutYouFields(areas))
    .refine((sent) => sent.type !== 'individual' || !saysOrganisation(sent), {
      path: ['type'],
      message:
        'Choose “For an organisation”, or clear what you wrote about one: you chose an individual',
    })
    .transform((sent) => ({
      respondent: toRespondent(sent),
      wantsOutcome: sent.wantsOutcome,
      isHoneypotFilled: sent.website,
    }));
}

/** The fields about a respondent, for every form that asks them. */
export function aboutYouFields(areas: readonly string[]) {
  return {
    type: choiceField(ANSWERING_TYPES, 'Choose an individual or an organisation'),
    name: lineField('your name', MAX_NAME_CHARACTERS),
    email: emailField,
    area: choiceField(areas, 'Choose an area from the list').transform((area) => area ?? ''),
    organisation: lineField('the name of your organisation', MAX_NAME_CHARACTERS),
    sector: lineField('the sector', MAX_NAME_CHARACTERS),
    role: lineField('your role', MAX_NAME_CHARACTERS),
    authorised: choiceField(AUTHORISED_ANSWERS, 'Choose yes or no, or leave both blank'),
    authorisedBy: lineField('who has agreed to it', MAX_NAME_CHARACTERS),
    represents: textField('whom your organisation represents', MAX_ABOUT_CHARACTERS),
    howConsulted: textField('how you asked the people you represent', MAX_ABOUT_CHARACTERS),
    effects: choicesField(EFFECTS, 'Choose from the answers shown').refine(
      isConsistent,
      'Choose “None of these” or the other answers, not both',
    ),
    holdsSeat: choiceField(AUTHORISED_ANSWERS, 'Choose yes or no, or leave both blank'),
    seats: lineField('the seat', MAX_NAME_CHARACTERS),
    mandate: choiceField(MANDATE_KINDS, 'Choose one of the three answers, or none'),
    mandateBody: lineField('the name of the board', MAX_NAME_CHARACTERS),
    mandateOn: dayField('the day of its meeting'),
    wantsOutcome: tickField,
    website: honeypotField,
  };
}

export type AboutYouFields = ReturnType<typeof aboutYouFields>;

type SentAboutYou = z.output<z.ZodObject<AboutYouFields>>;

/** Somebody who tells us about an organisation and ticks neither type answers for it. */
export function toRespondent(sent: SentAboutYou): Respondent {
  const { name, email, area } = sent;
  if (!saysOrganisation(sent) && sent.type !== 'organisation') {
    return { type: 'individual', name, email, area, organisation: null, meeting: null };
  }
  const organisation = {
    name: sent.organisation,
    sector: sent.sector,
    role: sent.role,
    isAuthorised: yesOrNo(sent.authorised),
    authorisedBy: sent.authorisedBy,
    represents: sent.represents,
    howConsulted: sent.howConsulted,
    stake: stakeFrom({
      effects: sent.effects,
      holdsSeat: yesOrNo(sent.holdsSeat),
      seats: sent.seats,
    }),
    mandate: mandateOf(sent),
  };
  return { type: 'organisation', name, email, area, organisation, meeting: null };
}

/** A board that is named without one of the three answers is still to agree. */
function mandateOf({
  mandate,
  mandateBody,
  mandateOn,
}: Pick<SentAboutYou, 'mandate' | 'mandateBody' | 'mandateOn'>): Mandate | null {
  const saysBoard = mandateBody !== '' || mandateOn !== null;
  const kind = mandate ?? (saysBoard ? 'subject-to-ratification' : null);
  return kind && { kind, body: mandateBody, on: mandateOn };
}

/** True when something is said that only an organisation has. */
export function saysOrganisation(sent: Omit<SentAboutYou, 'type'>): boolean {
  const { organisation, sector, role, represents, howConsulted, seats, authorisedBy } = sent;
  const texts = [organisation, sector, role, represents, howConsulted, seats, authorisedBy];
  const isChosen = (sent.authorised ?? sent.holdsSeat) !== null || sent.effects.length > 0;
  return isChosen || mandateOf(sent) !== null || texts.some((text) => text.trim() !== '');
}

function yesOrNo(answer: 'yes' | 'no' | null): boolean | null {
  return answer === null ? null : answer === 'yes';
}
