/** Settings of an invented partnership office that has looked at its statements. */
import type { PartnershipSettings } from '#app/domain/consultation/partnership-settings.ts';

export function somePartnershipSettings(
  overrides: Partial<PartnershipSettings> = {},
): PartnershipSettings {
  return {
    name: 'Fairhaven Partnership Office',
    replyEmail: 'office@example.org',
    telephone: '01632 960002',
    telephoneHours: 'Monday to Thursday, 10am to 4pm',
    postalAddress: 'Town Hall\nFairhaven\nFH1 1AA',
    alternativeFormats: 'Ask us for large print, Braille, audio or another language.',
    privacyStatement: 'We keep your details for two years.',
    confidentialityStatement: 'We may have to release information under the law.',
    accessibilityStatement: 'We test our pages with people who use screen readers.',
    needsReview: false,
    graceMinutes: 15,
    rateWindowMinutes: 10,
    responsesFromOneAddress: 30,
    responsesFromOneEmail: 3,
    remindersPerPartner: 2,
    reminderDays: [],
    quietPeriods: [],
    ...overrides,
  };
}
