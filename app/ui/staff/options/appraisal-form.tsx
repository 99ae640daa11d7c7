/** The form for one option or one principle. */
import type { AppraisalEntry, AppraisalKind } from '#app/domain/paper/edit-options.ts';
import { OPTION_STATUSES, type Paper, type Principle } from '#app/domain/paper/paper.ts';
import { typedValue, typedValues } from '#app/forms/fields.ts';
import { againstName, appraisalValues } from '#app/forms/options/option-form.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { Button, ButtonGroup } from '../../button.tsx';
import { STATUS_WORDS } from '../../options/option-words.ts';
import { Radios } from '../../radios.tsx';
import { TextArea } from '../../text-area.tsx';
import { TextInput } from '../../text-input.tsx';
import type { EntryFieldsProps } from '../structure/entry-fields.ts';
import { PlacePicker, type Place } from '../structure/place-picker.tsx';

type AppraisalFormProps = {
  readonly slug: string;
  readonly paper: Pick<Paper, 'principles'>;
  readonly places: readonly Place[];
  readonly kind: AppraisalKind;
  /** Null for a new one. */
  readonly entry: AppraisalEntry | null;
  /** Digest of the entry as it is shown; null for a new one. */
  readonly seen: string | null;
  readonly rejection: Rejection | undefined;
};

export function AppraisalForm(props: AppraisalFormProps) {
  const { slug, paper, places, kind, entry, seen, rejection } = props;
  const fields = { values: appraisalValues(entry, paper), rejection };
  const page = `/staff/consultations/${slug}/options`;
  return (
    <form
      className="portal-prose"
      method="post"
      action={appraisalHref(slug, kind, entry?.value.id ?? null)}
      noValidate
    >
      {seen !== null && <input type="hidden" name="seen" value={seen} />}
      {kind === 'option' ? <OptionFields {...fields} /> : <PrincipleFields {...fields} />}
      <PlacePicker
        name="sourceBlocks"
        places={places}
        values={typedValues(fields.values, 'sourceBlocks')}
        rejection={rejection}
      />
      {kind === 'option' && <Against principles={paper.principles} {...fields} />}
      <ButtonGroup>
        <Button name="step" value="save">
          Save
        </Button>
        <a className="govuk-link" href={page}>
          Leave it as it is
        </a>
      </ButtonGroup>
    </form>
  );
}

/** Address of the form for one entry, or for a new one. */
export function appraisalHref(slug: string, kind: AppraisalKind, id: string | null): string {
  const address = `/staff/consultations/${slug}/options/${kind}s`;
  return id === null ? address : `${address}?id=${encodeURIComponent(id)}`;
}

function OptionFields({ values, rejection }: EntryFieldsProps) {
  return (
    <>
      <TextInput
        name="label"
        label="Label"
        hint="As printed, for example A."
        value={typedValue(values, 'label')}
        width={10}
        rejection={rejection}
      />
      <TextInput
        name="title"
        label="The option in a few words"
        value={typedValue(values, 'title')}
        rejection={rejection}
      />
      <TextArea
        name="description"
        label="Description (optional)"
        value={typedValue(values, 'description')}
        rows={6}
        rejection={rejection}
      />
      <Radios
        name="status"
        label="What does the paper say of it?"
        look="small"
        choices={OPTION_STATUSES.map((value) => ({ value, label: STATUS_WORDS[value].label }))}
        value={typedValue(values, 'status')}
        rejection={rejection}
      />
      <TextArea
        name="conclusion"
        label="Conclusion in the paper (optional)"
        hint="Leave blank where the paper gives none: the page then says so."
        value={typedValue(values, 'conclusion')}
        rows={4}
        rejection={rejection}
      />
    </>
  );
}

function PrincipleFields({ values, rejection }: EntryFieldsProps) {
  return (
    <>
      <TextInput
        name="label"
        label="Label"
        hint="As printed, or P1, P2 and so on where none is printed."
        value={typedValue(values, 'label')}
        width={10}
        rejection={rejection}
      />
      <TextArea
        name="text"
        label="Principle"
        value={typedValue(values, 'text')}
        rows={3}
        rejection={rejection}
      />
    </>
  );
}

type AgainstProps = EntryFieldsProps & { readonly principles: readonly Principle[] };

function Against({ principles, values, rejection }: AgainstProps) {
  if (principles.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">What the paper says of it against each principle</h2>
      <p>
        Only the publisher’s own words or findings. Leave blank what the paper does not weigh:
        the page then says that it gives no view.
      </p>
      {principles.map((principle, at) => (
        <TextArea
          key={principle.id}
          name={againstName(at)}
          label={`${principle.label} (optional)`}
          hint={principle.text}
          value={typedValue(values, againstName(at))}
          rows={2}
          rejection={rejection}
        />
      ))}
    </>
  );
}
