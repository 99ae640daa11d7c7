/** The warnings of a paper, each with its block, its remedy, and the way to leave it as it is. */
import type { Block } from '#app/domain/paper/block.ts';
import {
  warningKey,
  type LookedAt,
  type Warning,
  type WarningRemedy,
} from '#app/domain/paper/warning.ts';
import { assertNever } from '#app/domain/result.ts';
import { Details } from '../../details.tsx';
import { EditForm, type ReviewLink } from './edit-form.tsx';

type WarningListProps = {
  readonly warnings: readonly Warning[];
  readonly lookedAt: readonly LookedAt[];
  readonly blocks: readonly Block[];
  readonly names: ReadonlyMap<string, string>;
  readonly link: ReviewLink;
};

export function WarningList({ warnings, lookedAt, ...rest }: WarningListProps) {
  const reasons = new Map(lookedAt.map((one) => [warningKey(one), one]));
  const placed = warnings.map((warning, at) => ({
    warning,
    at,
    seen: reasons.get(warningKey(warning)) ?? null,
  }));
  const open = placed.filter(({ seen }) => seen === null);
  const left = placed.filter(({ seen }) => seen !== null);
  return (
    <section aria-labelledby="warnings">
      <h2 className="govuk-heading-m" id="warnings">
        Warnings ({open.length})
      </h2>
      {open.length === 0 && <p className="govuk-body">No warning is open.</p>}
      <ol className="review-warnings">
        {open.map(({ warning, at }) => (
          <OpenWarning warning={warning} at={at} key={at} {...rest} />
        ))}
      </ol>
      {left.length > 0 && (
        <Details summary={`Looked at and left as they are (${left.length})`}>
          <ol className="review-warnings">
            {left.map(({ warning, at, seen }) => (
              <li id={`warning-${at}`} key={at}>
                <Message warning={warning} at={at} {...rest} />
                {seen?.reason && <p>Reason: {seen.reason}</p>}
                <EditForm
                  seen={rest.link.seen}
                  intent="look-again"
                  about={{ warning: String(at) }}
                  action={rest.link.address}
                >
                  <button className="review-plain-button" type="submit">
                    Take it up again
                    <span className="govuk-visually-hidden">: warning {at + 1}</span>
                  </button>
                </EditForm>
              </li>
            ))}
          </ol>
        </Details>
      )}
    </section>
  );
}

type PartProps = Omit<WarningListProps, 'warnings' | 'lookedAt'> & {
  readonly warning: Warning;
};

type PlacedProps = PartProps & {
  /** Its place in the list of the paper, from 0. */
  readonly at: number;
};

function OpenWarning({ warning, at, ...rest }: PlacedProps) {
  const { link, names } = rest;
  const about = { warning: String(at) };
  return (
    <li id={`warning-${at}`}>
      <Message warning={warning} at={at} {...rest} />
      {warning.remedy !== null && (
        <EditForm seen={link.seen} intent="apply-remedy" about={about} action={link.address}>
          <button className="review-plain-button" type="submit">
            {remedyWords(warning.remedy, names)}
            <span className="govuk-visually-hidden"> (warning {at + 1})</span>
          </button>
        </EditForm>
      )}
      <details>
        <summary>
          Leave it as it is<span className="govuk-visually-hidden">: warning {at + 1}</span>
        </summary>
        <EditForm seen={link.seen} intent="look-at" about={about} action={link.address}>
          <label className="govuk-label" htmlFor={`reason-${at}`}>
            Why, if it needs saying
          </label>
          <textarea className="govuk-textarea" id={`reason-${at}`} name="reason" rows={2} />
          <button className="review-plain-button" type="submit">
            Mark as looked at<span className="govuk-visually-hidden">: warning {at + 1}</span>
          </button>
        </EditForm>
      </details>
    </li>
  );
}

function Message({ warning, at, names, link, blocks }: PlacedProps) {
  const { block } = warning;
  const words = blocks.find(({ id }) => id === block)?.text ?? '';
  return (
    <p>
      <strong>Warning {at + 1}.</strong> {warning.message}{' '}
      {block !== null && (
        <a className="govuk-link" href={`${link.address}#${block}`} title={words.slice(0, 120)}>
          Go to {names.get(block) ?? 'it'}
        </a>
      )}
    </p>
  );
}

function remedyWords(remedy: WarningRemedy, names: ReadonlyMap<string, string>): string {
  switch (remedy.kind) {
    case 'join':
      return `Merge with ${names.get(remedy.blocks[1] ?? '') ?? 'the next'}`;
    case 'split':
      return 'Split it there';
    case 'split-run':
      return `Split it into ${remedy.at.length + 1} parts`;
    case 'move':
      return `Move it behind ${names.get(remedy.after) ?? 'the list'}`;
    default:
      return assertNever(remedy);
  }
}
