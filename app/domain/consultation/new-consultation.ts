/**
 * A new consultation around an imported paper: what the importer was told, and for the rest what
 * the partnership's settings say. It starts as a draft.
 */
import { USUAL_PLANNING } from './planning.ts';
import type { Paper } from '../paper/paper.ts';
import type { Consultation, Contact } from './consultation.ts';
import type { PartnershipSettings } from './partnership-settings.ts';

export type ConsultationRequest = {
  /** Null: the title of the paper. */
  readonly title: string | null;
  /** Null: the partnership's own name. */
  readonly publisher: string | null;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  /** Null: the partnership itself decides. */
  readonly decisionBody: string | null;
  /** Null: the partnership's own address. */
  readonly replyEmail: string | null;
};

const EVERYONE =
  'Anyone who lives, works or studies in the area, and every partner organisation.';

export function newConsultation(
  identity: { readonly id: string; readonly slug: string },
  paper: Paper,
  settings: PartnershipSettings,
  request: ConsultationRequest,
): Consultation {
  return {
    ...identity,
    title: request.title ?? paper.title,
    publisher: request.publisher ?? settings.name,
    milestone: 'draft',
    opensAt: request.opensAt,
    closesAt: request.closesAt,
    audience: EVERYONE,
    decisionBody: request.decisionBody ?? settings.name,
    decisionMeeting: null,
    nextSteps: null,
    contacts: contactsFrom(settings, request.replyEmail ?? settings.replyEmail),
    privacyStatement: settings.privacyStatement,
    confidentialityStatement: settings.confidentialityStatement,
    shortPeriodReason: null,
    graceMinutes: settings.graceMinutes,
    areas: [],
    extensions: [],
    planning: USUAL_PLANNING,
    withdrawnReason: null,
  };
}

/** One contact for each purpose; a way that the settings leave empty is null. */
export function contactsFrom(
  settings: PartnershipSettings,
  replyEmail: string,
): readonly Contact[] {
  const role = settings.name;
  const email = orNull(replyEmail);
  const telephone = orNull(settings.telephone);
  const hours = telephone && orNull(settings.telephoneHours);
  const postalAddress = orNull(settings.postalAddress);
  const byPhone = { role, telephone, hours, postalAddress: null };
  return [
    { purpose: 'reply', role, email, telephone: null, hours: null, postalAddress },
    { purpose: 'query', email, ...byPhone },
    { purpose: 'alternative-formats', email, ...byPhone },
    { purpose: 'telephone-help', email: null, ...byPhone },
  ];
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}
