/** The proposals that a block says, and the ways to mark it as one or tie it to one. */
import { suggestedTitle } from '#app/domain/paper/edit/edit-proposals.ts';
import { Button } from '../../button.tsx';
import { Select } from '../../select.tsx';
import { TextInput } from '../../text-input.tsx';
import { EditForm, rejectionOf, type BlockEditorProps } from './edit-form.tsx';

export function BlockProposals({ block, paper, link, rejection }: BlockEditorProps) {
  const own = paper.proposals.filter(({ sourceBlocks }) => sourceBlocks.includes(block.id));
  const others = paper.proposals.filter((proposal) => !own.includes(proposal));
  return (
    <section aria-labelledby="proposals">
      <h2 className="govuk-heading-m" id="proposals">
        Proposals
      </h2>
      {own.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {own.map(({ id, title }) => (
            <li key={id}>
              It is a source of{' '}
              <a className="govuk-link" href={`${link.address}/proposals/${id}`}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      )}
      <EditForm seen={link.seen} intent="add-proposal" about={{ blocks: block.id }}>
        <TextInput
          name="title"
          label="Mark it as a proposal with the title"
          value={suggestedTitle(paper, block.id)}
          rejection={rejectionOf(rejection, 'add-proposal')}
        />
        <Button look="secondary">Mark it as a proposal</Button>
      </EditForm>
      {others.length > 0 && (
        <EditForm seen={link.seen} intent="link-block" about={{ block: block.id }}>
          <Select
            name="proposal"
            label="Or make it a source of a proposal that is there"
            choices={others.map(({ id, title }) => ({ value: id, label: title }))}
            rejection={rejectionOf(rejection, 'link-block')}
          />
          <Button look="secondary">Link it</Button>
        </EditForm>
      )}
    </section>
  );
}
