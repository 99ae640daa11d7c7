/** A draft consultation put on record by the operation that imports use. */
import type { ConsultationRequest } from '#app/domain/consultation/new-consultation.ts';
import type { Paper } from '#app/domain/paper/paper.ts';
import { COMMAND_LINE } from '#app/domain/people/actor.ts';
import type { AppContext } from '#app/operations/context.ts';
import {
  addConsultation,
  type AddedConsultation,
} from '#app/operations/consultation/add-consultation.server.ts';
import { aPaper } from './factories.ts';

/** Open when the clock of a test stands still (2 March 2026), for twelve weeks. */
export const OPEN_NOW: ConsultationRequest = {
  title: null,
  publisher: null,
  opensAt: new Date('2026-02-02T00:00:00Z'),
  closesAt: new Date('2026-04-27T23:00:00Z'),
  decisionBody: 'Annual General Meeting',
  replyEmail: null,
};

/** With the slug `review-of-the-fairhaven-partnership` unless another was first. */
export async function givenDraft(
  app: AppContext,
  paper: Paper = aPaper(),
  request: Partial<ConsultationRequest> = {},
): Promise<AddedConsultation> {
  const added = await addConsultation(app, COMMAND_LINE, {
    paper,
    slug: null,
    request: { ...OPEN_NOW, ...request },
  });
  if (!added.ok) throw new Error(`No draft: ${added.refusal.kind}`);
  return added.value;
}
