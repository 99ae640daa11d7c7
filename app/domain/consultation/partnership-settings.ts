/** The partnership office that runs the portal: what every new consultation starts with. */
import type { QuietPeriod } from './quiet-periods.ts';

export type PartnershipSettings = {
  readonly name: string;
  readonly replyEmail: string;
  readonly telephone: string;
  readonly telephoneHours: string;
  /** Lines joined by line feeds. */
  readonly postalAddress: string;
  /** The offer of other formats and languages, in words. */
  readonly alternativeFormats: string;
  readonly privacyStatement: string;
  readonly confidentialityStatement: string;
  readonly accessibilityStatement: string;
  /** True while the model texts have not been looked at by a person. */
  readonly needsReview: boolean;
  /** Minutes after closing in which a draft stored before it may still be sent. */
  readonly graceMinutes: number;
  /** Minutes over which responses from one source are counted (D-22). */
  readonly rateWindowMinutes: number;
  /** More than this from one network address within the window are flagged, never refused. */
  readonly responsesFromOneAddress: number;
  /** More than this naming one email address within the window are flagged, never refused. */
  readonly responsesFromOneEmail: number;
  /** Reminders that one partner may get for one consultation; 0 for none (P-13). */
  readonly remindersPerPartner: number;
  /** Days before closing on which the server reminds partners by itself; empty for never. */
  readonly reminderDays: readonly number[];
  /** Periods in which public bodies say little, beside those that return each year (D-16). */
  readonly quietPeriods: readonly QuietPeriod[];
};
