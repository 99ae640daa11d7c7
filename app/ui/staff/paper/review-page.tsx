/** The review screen: the document on one side, what to do with it on the other. */
import { BLOCK_KINDS } from '#app/domain/paper/block.ts';
import { KIND_WORDS } from '#app/domain/paper/block-names.ts';
import type { Paper, Proposal } from '#app/domain/paper/paper.ts';
import { listOpenSuggestions, suggestionWords } from '#app/domain/paper/suggestions.ts';
import { openWarnings } from '#app/domain/paper/warning.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { valuesOf } from '../../field.tsx';
import { PaperContents } from '../../paper/paper-contents.tsx';
import { readingOf, type Reading } from '../../paper/reading.ts';
import { Select } from '../../select.tsx';
import { Button, ButtonGroup } from '../../button.tsx';
import { EditForm, type ReviewLink } from './edit-form.tsx';
import { DoneNotice, HistoryBar, type History } from './history-bar.tsx';
import { ReviewDocument, type ReviewNotes } from './review-document.tsx';
import { SetAsideList } from './set-aside-list.tsx';
import { WarningList } from './warning-list.tsx';

type ReviewPageProps = {
  readonly paper: Paper;
  readonly link: ReviewLink;
  readonly history: History;
  /** The block at which the last step shows; null when there was none or it is no block. */
  readonly doneAt: string | null;
  readonly rejection: Rejection | undefined;
};

const FORM_ID = 'ticked';

export function ReviewPage({ paper, link, history, doneAt, rejection }: ReviewPageProps) {
  const reading = readingOf(paper, { respondTo: null, passagesBefore: [] });
  const open = openWarnings(paper.warnings, paper.lookedAt);
  return (
    <>
      <Ways paper={paper} link={link} open={open.length} />
      <div className="review-layout">
        <section aria-labelledby="document">
          <h2 className="govuk-heading-m" id="document">
            The paper
          </h2>
          <ReviewDocument
            blocks={paper.blocks}
            notes={notesOf(paper, reading)}
            link={link}
            formId={FORM_ID}
            ticked={rejection ? valuesOf('blocks', rejection, []) : []}
            done={{ block: doneAt, notice: <DoneNotice link={link} history={history} /> }}
          />
        </section>
        <div className="review-side">
          <HistoryBar link={link} history={history} />
          <TickedForm link={link} rejection={rejection} />
          <Unconfirmed paper={paper} link={link} />
          <PaperContents reading={reading} />
          <WarningList
            warnings={paper.warnings}
            lookedAt={paper.lookedAt}
            blocks={paper.blocks}
            names={reading.names}
            link={link}
          />
          <SetAsideList setAside={paper.setAside} />
        </div>
      </div>
    </>
  );
}

type WaysProps = Pick<ReviewPageProps, 'paper' | 'link'> & { readonly open: number };

function Ways({ paper, link, open }: WaysProps) {
  return (
    <ul className="review-ways">
      <li>
        <a className="govuk-link" href="#warnings">
          Warnings ({open})
        </a>
      </li>
      <li>
        <a className="govuk-link" href={`#${FORM_ID}-heading`}>
          Change what is ticked
        </a>
      </li>
      <li>
        <a className="govuk-link" href={`${link.address}/title`}>
          Title and language
        </a>
      </li>
      <li>
        <a className="govuk-link" href={`${link.address}/proposals`}>
          Proposals ({paper.proposals.length})
        </a>
      </li>
      <li>
        <a className="govuk-link" href={`${link.address}/parts`}>
          Recognised parts
        </a>
      </li>
      <li>
        <a className="govuk-link" href={`${link.address}/meetings`}>
          Meetings ({paper.meetings.length})
        </a>
      </li>
      {paper.setAside.length > 0 && (
        <li>
          <a className="govuk-link" href="#set-aside">
            Set aside ({paper.setAside.length})
          </a>
        </li>
      )}
    </ul>
  );
}

function notesOf(paper: Paper, { names }: Reading): ReviewNotes {
  const proposals = new Map<string, Proposal[]>();
  for (const proposal of paper.proposals)
    for (const id of proposal.sourceBlocks)
      proposals.set(id, [...(proposals.get(id) ?? []), proposal]);
  const open = new Set(openWarnings(paper.warnings, paper.lookedAt));
  const warnings = new Map<string, number[]>();
  paper.warnings.forEach((warning, at) => {
    if (warning.block === null || !open.has(warning)) return;
    warnings.set(warning.block, [...(warnings.get(warning.block) ?? []), at]);
  });
  return { names, proposals, warnings };
}

type TickedFormProps = Pick<ReviewPageProps, 'link' | 'rejection'>;

function TickedForm({ link, rejection }: TickedFormProps) {
  return (
    <section aria-labelledby={`${FORM_ID}-heading`}>
      <h2 className="govuk-heading-m" id={`${FORM_ID}-heading`}>
        Change what is ticked
      </h2>
      <EditForm seen={link.seen} id={FORM_ID} action={link.address}>
        <Select
          name="to"
          label="What they are"
          choices={BLOCK_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind] }))}
          rejection={rejection}
        />
        <ButtonGroup>
          <Button look="secondary" name="intent" value="retag">
            Tag them so
          </Button>
          <Button look="secondary" name="intent" value="merge">
            Merge them
          </Button>
          <Button look="secondary" name="intent" value="add-proposal">
            Mark as one proposal
          </Button>
        </ButtonGroup>
      </EditForm>
    </section>
  );
}

function Unconfirmed({ paper, link }: Pick<ReviewPageProps, 'paper' | 'link'>) {
  const open = listOpenSuggestions(paper);
  return (
    <section aria-labelledby="unconfirmed">
      <h2 className="govuk-heading-m" id="unconfirmed">
        To confirm
      </h2>
      {open.length === 0 ? (
        <p className="govuk-body">Everything that was recognised is confirmed.</p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {open.map((one) => (
            <li key={one.part}>
              <a className="govuk-link" href={`${link.address}/${pageOf(one.part)}`}>
                {suggestionWords(one)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function pageOf(part: string): string {
  return part === 'proposals' || part === 'meetings' ? part : `parts#${part}`;
}
