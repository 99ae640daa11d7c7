/**
 * What was recognised in a paper beside proposals and meetings, each part with its content and with
 * whether a person has confirmed it. Words are put right in the paper: by tags, cuts and joins.
 */
import type { ReactNode } from 'react';

import { blockNames } from '#app/domain/paper/block-names.ts';
import { READABLE_PARTS } from '#app/domain/paper/edit/edit-parts.ts';
import { PART_WORDS } from '#app/domain/paper/edit/part-words.ts';
import { RECOGNISED_PARTS, type Paper, type RecognisedPart } from '#app/domain/paper/paper.ts';
import { countPart } from '#app/domain/paper/suggestions.ts';
import { Button, ButtonGroup } from '../../button.tsx';
import { Tag } from '../../tag.tsx';
import { EditForm, type ReviewLink } from './edit-form.tsx';
import { CoverSheetFacts, GroupSeats, ReadTables, SelfAssessment } from './part-views.tsx';

type PartListProps = { readonly paper: Paper; readonly link: ReviewLink };

export function PartList({ paper, link }: PartListProps) {
  const parts = RECOGNISED_PARTS.filter((part) => countPart(paper, part) > 0);
  if (parts.length === 0)
    return <p className="govuk-body">Nothing of this kind was recognised in the paper.</p>;
  return parts.map((part) => <Part part={part} paper={paper} link={link} key={part} />);
}

function Part({ part, paper, link }: PartListProps & { readonly part: RecognisedPart }) {
  const isOpen = paper.suggested.parts.includes(part);
  const name = PART_WORDS[part];
  return (
    <section aria-labelledby={part} className="review-part">
      <h2 className="govuk-heading-m" id={part}>
        {name.charAt(0).toUpperCase() + name.slice(1)} ({countPart(paper, part)}){' '}
        <Tag colour={isOpen ? 'yellow' : 'green'}>
          {isOpen ? 'Only suggested' : 'Confirmed'}
        </Tag>
      </h2>
      <PartContent part={part} paper={paper} link={link} />
      <EditorLink part={part} link={link} />
      <ButtonGroup>
        {isOpen && (
          <EditForm seen={link.seen} intent="confirm-part" about={{ part }}>
            <Button>{`Confirm the ${name}`}</Button>
          </EditForm>
        )}
        {READABLE_PARTS.includes(part) && (
          <EditForm seen={link.seen} intent="read-again" about={{ part }}>
            <Button look="secondary">{`Read the ${name} again from the paper`}</Button>
          </EditForm>
        )}
      </ButtonGroup>
    </section>
  );
}

const EDITORS: Partial<Record<RecognisedPart, readonly [path: string, label: string]>> = {
  options: ['options', 'Change the options and principles'],
  principles: ['options', 'Change the options and principles'],
  membership: ['structure', 'Change the groups and their seats'],
};

/** The editor of a part that has one of its own. */
function EditorLink({
  part,
  link,
}: Pick<PartListProps, 'link'> & { readonly part: RecognisedPart }) {
  const editor = EDITORS[part];
  if (editor === undefined) return null;
  return (
    <p className="govuk-body">
      <a className="govuk-link" href={link.address.replace(/paper$/, editor[0])}>
        {editor[1]}
      </a>
    </p>
  );
}

function PartContent({ part, paper, link }: PartListProps & { readonly part: RecognisedPart }) {
  switch (part) {
    case 'cover-sheet':
      return <CoverSheetFacts paper={paper} address={link.address} />;
    case 'membership':
      return <GroupSeats paper={paper} />;
    case 'terms-of-reference':
    case 'accountability':
      return <ReadTables part={part} blocks={paper.blocks} />;
    case 'self-assessment':
      return <SelfAssessment paper={paper} address={link.address} />;
    case 'glossary':
      return <Glossary paper={paper} address={link.address} />;
    default:
      return <SourcedList entries={entriesOf(paper, part)} paper={paper} link={link} />;
  }
}

type Entry = {
  readonly id: string;
  readonly label: string | null;
  readonly words: ReactNode;
  readonly source: string | undefined;
};

function entriesOf(
  paper: Paper,
  part: 'options' | 'principles' | 'recommendations' | 'questions' | 'actions',
): readonly Entry[] {
  switch (part) {
    case 'options':
      return paper.options.map(({ id, label, title, status, conclusion, sourceBlocks }) => ({
        id,
        label,
        words: (
          <>
            {title} ({status.replace('-', ' ')})
            {conclusion !== null && <>. Conclusion: {conclusion}</>}
          </>
        ),
        source: sourceBlocks[0],
      }));
    case 'questions':
      return paper.questions.map(({ id, label, prompt, sourceBlocks }) => ({
        id,
        label,
        words: prompt,
        source: sourceBlocks[0],
      }));
    default:
      return paper[part].map(({ id, label, text, sourceBlocks }) => ({
        id,
        label,
        words: text,
        source: sourceBlocks[0],
      }));
  }
}

type SourcedListProps = PartListProps & { readonly entries: readonly Entry[] };

/** Each entry with the way to its block, where it is put right. */
function SourcedList({ entries, paper, link }: SourcedListProps) {
  const names = blockNames(paper.blocks);
  return (
    <ul className="govuk-list govuk-list--bullet">
      {entries.map(({ id, label, words, source }) => (
        <li key={id}>
          {label !== null && <strong>{label} </strong>}
          {words}{' '}
          {source !== undefined && (
            <a className="govuk-link" href={`${link.address}/blocks/${source}`}>
              Put right<span className="govuk-visually-hidden"> {names.get(source)}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function Glossary({ paper, address }: { readonly paper: Paper; readonly address: string }) {
  return (
    <>
      <ul className="govuk-list govuk-list--bullet">
        {paper.glossary.map(({ term, expansion }) => (
          <li key={term}>
            <strong>{term}</strong>: {expansion}
          </li>
        ))}
      </ul>
      <p className="govuk-body">
        <a className="govuk-link" href={`${address}/glossary`}>
          Change the glossary
        </a>
      </p>
    </>
  );
}
