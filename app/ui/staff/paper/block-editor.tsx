/** Everything that can be done with one block, each as a form of its own. */
import { BLOCK_KINDS } from '#app/domain/paper/block.ts';
import { blockNames, KIND_WORDS } from '#app/domain/paper/block-names.ts';
import { mayHold } from '#app/domain/paper/edit/edit-places.ts';
import { splitPlaces } from '#app/domain/paper/edit/split-places.ts';
import { Button, ButtonGroup } from '../../button.tsx';
import { Radios } from '../../radios.tsx';
import { Select } from '../../select.tsx';
import { TextArea } from '../../text-area.tsx';
import { TextInput } from '../../text-input.tsx';
import { BlockProposals } from './block-proposals.tsx';
import { EditForm, rejectionOf, type BlockEditorProps } from './edit-form.tsx';
import { TableJoinForm, TableSplitForm } from './table-forms.tsx';

export function BlockEditor(props: BlockEditorProps) {
  const isText = props.block.kind !== 'list' && props.block.cells === null;
  return (
    <div className="portal-prose">
      {isText && <KindForm {...props} />}
      {isText && <SplitForm {...props} />}
      {props.block.cells === null ? (
        <MergeForm {...props} />
      ) : (
        <>
          <TableSplitForm {...props} />
          <TableJoinForm {...props} />
        </>
      )}
      <MoveForms {...props} />
      <NoteForm {...props} />
      <LanguageForm {...props} />
      <BlockProposals {...props} />
    </div>
  );
}

function KindForm({ block, link, rejection }: BlockEditorProps) {
  return (
    <EditForm seen={link.seen} intent="retag" about={{ blocks: block.id }}>
      <Select
        name="to"
        label="What it is"
        labelSize="m"
        value={block.kind}
        blank={null}
        choices={BLOCK_KINDS.filter((kind) => kind !== 'list' && kind !== 'table').map(
          (kind) => ({ value: kind, label: KIND_WORDS[kind] }),
        )}
        rejection={rejectionOf(rejection, 'retag')}
      />
      <Button look="secondary">Change what it is</Button>
    </EditForm>
  );
}

function SplitForm({ block, link, rejection }: BlockEditorProps) {
  const places = splitPlaces(block.text);
  const own = rejectionOf(rejection, 'split');
  return (
    <EditForm seen={link.seen} intent="split" about={{ block: block.id }}>
      <h2 className="govuk-heading-m">Split it in two</h2>
      {places.length > 0 && (
        <Radios
          name="cut"
          label="Begin the second part with"
          look="small"
          choices={places.map(({ at, words }) => ({ value: String(at), label: words }))}
          rejection={own}
        />
      )}
      <TextInput
        name="words"
        label={
          places.length > 0
            ? 'Or type the words that it begins with'
            : 'The words that the second part begins with'
        }
        hint="As they stand in the paper. Two or three words are enough."
        rejection={own}
      />
      <Button look="secondary">Split it</Button>
    </EditForm>
  );
}

function MergeForm({ block, paper, link }: BlockEditorProps) {
  const after = paper.blocks.slice(paper.blocks.indexOf(block) + 1);
  const next = after.find((one) => (one.kind === 'list') === (block.kind === 'list'));
  if (next === undefined) return null;
  const name = blockNames(paper.blocks).get(next.id) ?? next.id;
  return (
    <EditForm seen={link.seen} intent="merge-with-next" about={{ block: block.id }}>
      <h2 className="govuk-heading-m">Merge it with what comes next</h2>
      <p className="govuk-body">
        Next is {name}
        {next.text !== '' && <>: “{next.text.slice(0, 120)}”</>}
      </p>
      <Button look="secondary">Merge with the next</Button>
    </EditForm>
  );
}

function MoveForms({ block, paper, link, rejection }: BlockEditorProps) {
  const names = blockNames(paper.blocks);
  const holders = paper.blocks.filter((one) => mayHold(one) && one.id !== block.id);
  return (
    <>
      <h2 className="govuk-heading-m">Move it</h2>
      <EditForm seen={link.seen} intent="move" about={{ block: block.id }}>
        <ButtonGroup>
          <Button look="secondary" name="direction" value="up">
            Move it up
          </Button>
          <Button look="secondary" name="direction" value="down">
            Move it down
          </Button>
        </ButtonGroup>
      </EditForm>
      <EditForm seen={link.seen} intent="put-inside" about={{ block: block.id }}>
        <Select
          name="parent"
          label="It stands inside"
          hint="It moves to the end of the part that you choose."
          value={block.parent ?? ''}
          blank="Nothing: the end of the paper"
          choices={holders.map(({ id }) => ({ value: id, label: names.get(id) ?? id }))}
          rejection={rejectionOf(rejection, 'put-inside')}
        />
        <Button look="secondary">Put it there</Button>
      </EditForm>
    </>
  );
}

function NoteForm({ block, link, rejection }: BlockEditorProps) {
  return (
    <EditForm seen={link.seen} intent="note" about={{ block: block.id }}>
      <TextArea
        name="note"
        label="Editor’s note"
        labelSize="m"
        hint="It is shown beside the words of the paper, marked as a note. Leave it blank for none."
        rows={3}
        value={block.note ?? ''}
        rejection={rejectionOf(rejection, 'note')}
      />
      <Button look="secondary">Save the note</Button>
    </EditForm>
  );
}

function LanguageForm({ block, link, rejection }: BlockEditorProps) {
  return (
    <EditForm seen={link.seen} intent="language" about={{ block: block.id }}>
      <TextInput
        name="language"
        label="Language tag"
        labelSize="m"
        hint="Only where it differs from the paper, such as cy for Welsh. It tells screen readers how to speak it."
        width={10}
        value={block.language ?? ''}
        spellCheck={false}
        rejection={rejectionOf(rejection, 'language')}
      />
      <Button look="secondary">Save the language</Button>
    </EditForm>
  );
}
