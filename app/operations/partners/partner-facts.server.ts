/** Gathers what the state of an organisation's reply to a consultation follows from. */
import { isPublic, stageAt, takesResponses } from '#app/domain/consultation/consultation.ts';
import type { Consultation } from '#app/domain/consultation/consultation.ts';
import type { Invitation } from '#app/domain/partners/invitation.ts';
import type { PartnerFacts } from '#app/domain/partners/partner-state.ts';

/** The facts at an instant. */
export function partnerFacts(
  consultation: Consultation,
  invitation: Invitation | null,
  at: Date,
): PartnerFacts {
  const stage = stageAt(consultation, at);
  const isToCome = stage === 'scheduled' || !isPublic(stage);
  return {
    invitation,
    draft: null,
    response: null,
    isClosed: !takesResponses(stage) && !isToCome,
  };
}
