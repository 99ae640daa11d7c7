/** Taking the structure as a file, and bringing one, with what it would change shown first. */
import type { StructureComparison } from '#app/domain/structure/compare-structures.ts';
import type { Rejection } from '#app/forms/rejection.ts';
import { Button } from '../../button.tsx';
import { Details } from '../../details.tsx';
import { FileInput } from '../../file-input.tsx';
import { WarningText } from '../../notices.tsx';
import { TextArea } from '../../text-area.tsx';

type RegisterFormProps = {
  readonly slug: string;
  /** Number of the revision that would be replaced. */
  readonly sequence: number;
  /** Null until a file has been checked. */
  readonly comparison: StructureComparison | null;
  readonly rejection: Rejection | undefined;
};

export function RegisterForm({ slug, sequence, comparison, rejection }: RegisterFormProps) {
  const address = `/staff/consultations/${slug}/structure`;
  return (
    <div className="portal-prose">
      {comparison === null && <Introduction address={address} slug={slug} />}
      <form method="post" action={`${address}/file`} encType="multipart/form-data" noValidate>
        {comparison !== null && <Comparison comparison={comparison} />}
        <input type="hidden" name="seen" value={sequence} />
        {comparison === null && (
          <FileInput
            name="file"
            label="File"
            accept=".json,application/json"
            rejection={rejection}
          />
        )}
        <RegisterText isKept={comparison !== null} rejection={rejection} />
        {comparison === null ? (
          <Button name="step" value="check">
            Show what it would change
          </Button>
        ) : (
          <Button name="step" value="replace" look="warning">
            Put it in the place of what is on record
          </Button>
        )}
      </form>
    </div>
  );
}

type IntroductionProps = { readonly address: string; readonly slug: string };

function Introduction({ address, slug }: IntroductionProps) {
  return (
    <>
      <h2 className="govuk-heading-m">Take it</h2>
      <p>
        <a className="govuk-link" href={`${address}.json`} download={`${slug}-structure.json`}>
          Download the structure as JSON
        </a>
        .{' '}
        <a className="govuk-link" href="/schemas/structure.json">
          Its JSON Schema
        </a>{' '}
        says what may stand in it.
      </p>
      <h2 className="govuk-heading-m">Bring one</h2>
      <p>
        A file takes the place of every group, seat, reporting line and change on record. You
        see what it would change before it does.
      </p>
    </>
  );
}

type RegisterTextProps = {
  readonly isKept: boolean;
  readonly rejection: Rejection | undefined;
};

function RegisterText({ isKept, rejection }: RegisterTextProps) {
  const text = (
    <TextArea
      name="register"
      label={isKept ? 'The text of the file' : 'Or its text'}
      rows={8}
      rejection={rejection}
    />
  );
  return isKept ? <Details summary="The text of the file">{text}</Details> : text;
}

function Comparison({ comparison }: { readonly comparison: StructureComparison }) {
  const { added, changed, removed } = comparison;
  const parts = [
    { heading: 'It would add', names: added },
    { heading: 'It would change', names: changed },
    { heading: 'It would remove', names: removed },
  ].filter(({ names }) => names.length > 0);
  return (
    <>
      <h2 className="govuk-heading-m">What the file would change</h2>
      {parts.length === 0 && <p>Nothing: it says what is on record.</p>}
      {removed.length > 0 && (
        <WarningText>It would take away {removed.length} of what is on record.</WarningText>
      )}
      {parts.map(({ heading, names }) => (
        <section key={heading}>
          <h3 className="govuk-heading-s">
            {heading} ({names.length})
          </h3>
          <ul className="govuk-list govuk-list--bullet">
            {names.map((name, at) => (
              <li key={at}>{name}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
