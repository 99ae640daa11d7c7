/** Consultations in one state, each with its closing date and what the reader can do. */
import {
  takesResponses,
  type Consultation,
  type Stage,
} from '#app/domain/consultation/consultation.ts';
import { formatDay, formatDeadline, londonDay } from '#app/domain/consultation/london-time.ts';
import { Tag } from '../tag.tsx';
import { daysLeftInWords } from './days-left.ts';
import { STAGE_WORDS } from './stage-words.ts';

type Listed = Pick<Consultation, 'slug' | 'title' | 'publisher' | 'opensAt' | 'closesAt'> & {
  readonly stage: Stage;
  readonly daysLeft: number | null;
};

type ConsultationListProps = {
  readonly id: string;
  readonly heading: string;
  readonly consultations: readonly Listed[];
  /** Said when there is none; without it an empty list is left out. */
  readonly emptyWords?: string;
};

export function ConsultationList(props: ConsultationListProps) {
  const { id, heading, consultations, emptyWords } = props;
  if (consultations.length === 0 && emptyWords === undefined) return null;
  return (
    <section aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>
        {heading}
      </h2>
      {consultations.length === 0 ? (
        <p>{emptyWords}</p>
      ) : (
        <ul className="portal-cards">
          {consultations.map((consultation) => (
            <ListedConsultation key={consultation.slug} {...consultation} />
          ))}
        </ul>
      )}
    </section>
  );
}

function ListedConsultation({ slug, title, publisher, stage, ...times }: Listed) {
  const page = `/consultations/${slug}`;
  const hasOutcome = stage === 'outcome';
  return (
    <li className="portal-card">
      <h3 className="govuk-heading-s">
        <a href={page}>{title}</a>
      </h3>
      <p>
        <Tag colour={STAGE_WORDS[stage].colour}>{STAGE_WORDS[stage].label}</Tag> {publisher}
      </p>
      <p>{timesInWords(stage, times)}</p>
      {hasOutcome && (
        <p>
          <a href={`${page}/outcome`}>
            Read the outcome
            <span className="govuk-visually-hidden"> of {title}</span>
          </a>
        </p>
      )}
    </li>
  );
}

function timesInWords(
  stage: Stage,
  { opensAt, closesAt, daysLeft }: Pick<Listed, 'opensAt' | 'closesAt' | 'daysLeft'>,
): string {
  if (closesAt === null) return '';
  const deadline = formatDeadline(closesAt);
  if (stage === 'scheduled' && opensAt !== null) {
    return `Opens on ${formatDay(londonDay(opensAt))}, closes at ${deadline}.`;
  }
  if (!takesResponses(stage)) return `Closed at ${deadline}.`;
  return `Closes at ${deadline}${daysLeft === null ? '' : ` (${daysLeftInWords(daysLeft)})`}.`;
}
