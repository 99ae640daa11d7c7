/**
 * The options of an appraisal, and each design principle with the options to weigh against it.
 *
 * Lists rather than a wide grid, so that a phone shows all of it; every meeting of an option and a
 * principle can be commented on.
 */
import {
  takesResponses,
  type Consultation,
  type PaperVersion,
  type Stage,
} from '#app/domain/consultation/consultation.ts';
import { blockNames } from '#app/domain/paper/block-names.ts';
import { firstUses } from '#app/domain/paper/glossary-uses.ts';
import type { Assessment, Option, Paper, Principle } from '#app/domain/paper/paper.ts';
import type { Target } from '#app/domain/response/target.ts';
import { BackLink } from '../back-link.tsx';
import { Deadline } from '../consultation/deadline.tsx';
import { SourceLinks } from '../consultation/proposals.tsx';
import { Layout, Main } from '../layout.tsx';
import { commentHrefOf } from '../paper/reading.ts';
import { TermNotes } from '../paper/term-notes.tsx';
import { Tag } from '../tag.tsx';
import { optionName, STATUS_WORDS } from './option-words.ts';

type OptionsPageProps = {
  readonly portalName: string;
  readonly consultation: Consultation;
  readonly stage: Stage;
  readonly version: PaperVersion;
};

/** What the parts of the page share. */
type OptionsContext = {
  readonly page: string;
  readonly names: ReadonlyMap<string, string>;
  /** Null while no responses are taken. */
  readonly commentHref: ((target: Target) => string) | null;
};

export function OptionsPageView({
  portalName,
  consultation,
  stage,
  version,
}: OptionsPageProps) {
  const { paper } = version;
  const page = `/consultations/${consultation.slug}`;
  const context: OptionsContext = {
    page,
    names: blockNames(paper.blocks),
    commentHref: takesResponses(stage) ? commentHrefOf(consultation.slug) : null,
  };
  return (
    <Layout portalName={portalName}>
      <BackLink href={page} label={consultation.title} />
      <Main>
        <div className="portal-title">
          <span className="govuk-caption-l">{consultation.title}</span>
          <h1 className="govuk-heading-l">Compare the options</h1>
          <Deadline consultation={consultation} stage={stage} />
          <TermNotes entries={[...firstUses(paper.glossary, wordsOf(paper)).values()].flat()} />
        </div>
        {paper.options.length === 0 && (
          <p>
            This paper does not set out options. <a href={page}>Read the paper</a>.
          </p>
        )}
        <ul className="portal-cards">
          {paper.options.map((option) => (
            <OptionCard key={option.id} option={option} context={context} />
          ))}
        </ul>
        <Principles paper={paper} context={context} />
      </Main>
    </Layout>
  );
}

function wordsOf({ options, principles }: Paper) {
  return [
    ...options.map(({ id, title, description, conclusion }) => ({
      key: id,
      text: [title, description, conclusion].join(' '),
    })),
    ...principles.map(({ id, text }) => ({ key: id, text })),
  ];
}

function OptionCard({
  option,
  context,
}: {
  readonly option: Option;
  readonly context: OptionsContext;
}) {
  const { id, title, description, conclusion, status, sourceBlocks } = option;
  const name = optionName(option);
  return (
    <li className="portal-card" id={`option-${id}`}>
      <h2 className="govuk-heading-s">
        {name}
        {title !== '' && title !== option.label && `: ${title}`}
      </h2>
      <p>
        <Tag colour={STATUS_WORDS[status].colour}>{STATUS_WORDS[status].label}</Tag>
      </p>
      {description !== '' && <p className="portal-prose">{description}</p>}
      <p className="portal-prose">
        <strong>Conclusion in the paper:</strong> {conclusion ?? 'the paper gives none.'}
      </p>
      <p className="portal-sources">
        <SourceLinks blocks={sourceBlocks} names={context.names} page={context.page} />
      </p>
      {context.commentHref && (
        <p>
          <a href={context.commentHref({ kind: 'option', id })} rel="nofollow">
            Give your view<span className="govuk-visually-hidden"> on {name}</span>
          </a>
        </p>
      )}
    </li>
  );
}

type PrinciplesProps = { readonly paper: Paper; readonly context: OptionsContext };

function Principles({ paper, context }: PrinciplesProps) {
  if (paper.principles.length === 0) return null;
  return (
    <section aria-labelledby="principles">
      <h2 className="govuk-heading-m" id="principles">
        Options and design principles
      </h2>
      <p className="portal-prose">
        The paper says what a good structure must do.{' '}
        {paper.assessments.length === 0
          ? 'It does not score the options.'
          : 'Where it weighs an option against a principle, its words stand here.'}
        {context.commentHref &&
          paper.options.length > 0 &&
          ' Under each principle you can say how well an option meets it.'}
      </p>
      <ol className="portal-cards">
        {paper.principles.map((principle) => (
          <PrincipleCard
            key={principle.id}
            principle={principle}
            options={paper.options}
            assessments={paper.assessments.filter(({ principle: id }) => id === principle.id)}
            context={context}
          />
        ))}
      </ol>
    </section>
  );
}

type PrincipleCardProps = {
  readonly principle: Principle;
  readonly options: readonly Option[];
  /** What the paper says against this principle. */
  readonly assessments: readonly Assessment[];
  readonly context: OptionsContext;
};

function PrincipleCard({ principle, options, assessments, context }: PrincipleCardProps) {
  const { id, label, text, sourceBlocks } = principle;
  const { commentHref, names, page } = context;
  return (
    <li className="portal-card" id={`principle-${id}`}>
      <h3 className="govuk-heading-s">{label}</h3>
      <p className="portal-prose">{text}</p>
      <p className="portal-sources">
        <SourceLinks blocks={sourceBlocks} names={names} page={page} />
      </p>
      {commentHref && (
        <p>
          <a href={commentHref({ kind: 'principle', id })} rel="nofollow">
            Comment<span className="govuk-visually-hidden"> on the principle: {label}</span>
          </a>
        </p>
      )}
      {assessments.length > 0 && <WhatIsSaid options={options} assessments={assessments} />}
      {commentHref && options.length > 0 && (
        <ul className="options-row" aria-label={`Your view against ${label}`}>
          {options.map((option) => (
            <li key={option.id}>
              <a
                href={commentHref({ kind: 'cell', option: option.id, principle: id })}
                rel="nofollow"
              >
                {optionName(option)}
                <span className="govuk-visually-hidden">: your view against {label}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

type WhatIsSaidProps = Pick<PrincipleCardProps, 'options' | 'assessments'>;

/** Every option, so that silence on one is seen for what it is. */
function WhatIsSaid({ options, assessments }: WhatIsSaidProps) {
  return (
    <dl className="options-said">
      {options.map((option) => {
        const said = assessments.find(({ option: id }) => id === option.id);
        return (
          <div key={option.id}>
            <dt>{optionName(option)}</dt>
            <dd>{said?.text ?? 'The paper says nothing.'}</dd>
          </div>
        );
      })}
    </dl>
  );
}
