/** The form for one group: what it is called, what it is, and what of it is otherwise now. */
import { z } from 'zod';

import { accept, refuse, type Result } from '#app/domain/result.ts';
import { GROUP_STATUSES, GROUP_TYPES, type Group } from '#app/domain/structure/structure.ts';
import { fieldErrors, textField } from '../fields.ts';
import type { FieldErrors, Fields } from '../rejection.ts';
import {
  countField,
  MAX_LINE_CHARACTERS,
  maybeLine,
  maybeText,
  neededChoice,
  neededLine,
  whenField,
} from './entry-fields.ts';

const MAX_ALIASES = 50;

const groupFormSchema = z
  .object({
    name: neededLine('the name', 'Enter the name of the group'),
    aliases: textField('the other names', MAX_ALIASES * MAX_LINE_CHARACTERS).transform(namesIn),
    type: neededChoice(GROUP_TYPES, 'Choose the kind of group'),
    status: neededChoice(GROUP_STATUSES, 'Choose whether the group exists'),
    when: whenField,
    frequency: maybeLine('how often it meets'),
    meetingsPerYear: countField('the meetings a year'),
    remit: maybeText('the remit'),
    secretariat: maybeLine('the secretariat'),
    formerName: maybeLine('the name now'),
    formerFrequency: maybeLine('how often it meets now'),
    formerMeetingsPerYear: countField('the meetings a year now'),
    formerRemit: maybeText('the remit now'),
  })
  .transform((sent, context) => {
    const { formerName, formerFrequency, formerMeetingsPerYear, formerRemit, ...plain } = sent;
    const former = {
      name: formerName,
      frequency: formerFrequency,
      meetingsPerYear: formerMeetingsPerYear,
      remit: formerRemit,
    };
    const isSaid = Object.values(former).some((value) => value !== null);
    if (isSaid && plain.when !== 'both') {
      const message =
        'Say what is otherwise now only of a group that stands in both structures';
      context.addIssue({ code: 'custom', path: ['when'], message });
    }
    return { ...plain, former: isSaid ? former : null };
  });

export function readGroup(values: Fields): Result<Omit<Group, 'id'>, FieldErrors> {
  const sent = groupFormSchema.safeParse(values);
  return sent.success ? accept(sent.data) : refuse(fieldErrors(sent.error));
}

/** One name on each line, each once. */
function namesIn(text: string): readonly string[] {
  const names = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  return [...new Set(names.filter((name) => name !== ''))].slice(0, MAX_ALIASES);
}
