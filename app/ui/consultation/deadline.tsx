/** Stage and deadline in one line, for every page of a consultation but its first (D-06). */
import {
  takesResponses,
  type Consultation,
  type Stage,
} from '#app/domain/consultation/consultation.ts';
import { formatDeadline } from '#app/domain/consultation/london-time.ts';
import { Tag } from '../tag.tsx';
import { STAGE_WORDS } from './stage-words.ts';

type DeadlineProps = {
  readonly consultation: Pick<Consultation, 'closesAt'>;
  readonly stage: Stage;
};

export function Deadline({ consultation: { closesAt }, stage }: DeadlineProps) {
  const isAhead = takesResponses(stage) || stage === 'scheduled';
  return (
    <p>
      <Tag colour={STAGE_WORDS[stage].colour}>{STAGE_WORDS[stage].label}</Tag>{' '}
      {closesAt !== null && `${isAhead ? 'Closes' : 'Closed'} at ${formatDeadline(closesAt)}.`}
    </p>
  );
}
