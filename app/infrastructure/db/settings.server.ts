/** The settings of the partnership office: one row, put there by `migrate`. */
import { z } from 'zod';

import type { PartnershipSettings } from '#app/domain/consultation/partnership-settings.ts';
import type { Db } from './client.server.ts';
import type { Prisma } from './generated/sqlite/client.ts';

export const SETTINGS_ID = 1;

const selectSettings = {
  name: true,
  replyEmail: true,
  telephone: true,
  telephoneHours: true,
  postalAddress: true,
  alternativeFormats: true,
  privacyStatement: true,
  confidentialityStatement: true,
  accessibilityStatement: true,
  needsReview: true,
  graceMinutes: true,
  rateWindowMinutes: true,
  responsesFromOneAddress: true,
  responsesFromOneEmail: true,
  remindersPerPartner: true,
  reminderDays: true,
  quietPeriods: true,
} as const satisfies Prisma.PartnershipSettingsSelect;

/** Null in a row from before there were any. */
const quietPeriodsSchema = z
  .array(z.object({ name: z.string(), from: z.string(), to: z.string() }))
  .nullable();

/** Throws when the row is missing: the database has not been migrated. */
export async function findSettings(db: Db): Promise<PartnershipSettings> {
  const { quietPeriods, reminderDays, ...row } = await db.partnershipSettings.findUniqueOrThrow(
    {
      where: { id: SETTINGS_ID },
      select: selectSettings,
    },
  );
  return {
    ...row,
    reminderDays: reminderDays.split(',').filter(Boolean).map(Number),
    quietPeriods: quietPeriodsSchema.parse(quietPeriods) ?? [],
  };
}

export async function updateSettings(
  db: Db,
  settings: PartnershipSettings,
  updatedAt: Date,
): Promise<void> {
  await db.partnershipSettings.update({
    where: { id: SETTINGS_ID },
    data: {
      ...settings,
      reminderDays: settings.reminderDays.join(','),
      quietPeriods: settings.quietPeriods.map((period) => ({ ...period })),
      updatedAt,
    },
    select: { id: true },
  });
}
