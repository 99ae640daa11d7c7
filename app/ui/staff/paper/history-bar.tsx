/** What was done last, and the two ways through the history of a paper. */
import { formatInstant } from '#app/domain/consultation/london-time.ts';
import { Button, ButtonGroup } from '../../button.tsx';
import { EditForm, type ReviewLink } from './edit-form.tsx';

export type History = {
  readonly last: { readonly summary: string; readonly madeAt: Date };
  readonly undo: string | null;
  readonly redo: string | null;
};

type HistoryProps = { readonly link: ReviewLink; readonly history: History };

export function HistoryBar({ link, history: { last, undo, redo } }: HistoryProps) {
  return (
    <>
      <p className="govuk-body-s">
        Last change: {last.summary}, {formatInstant(last.madeAt)}.
      </p>
      {(undo !== null || redo !== null) && (
        <EditForm seen={link.seen} action={link.address}>
          <ButtonGroup>
            {undo !== null && (
              <Button look="secondary" name="intent" value="undo">{`Undo: ${undo}`}</Button>
            )}
            {redo !== null && (
              <Button look="secondary" name="intent" value="redo">{`Redo: ${redo}`}</Button>
            )}
          </ButtonGroup>
        </EditForm>
      )}
    </>
  );
}

/** Says at its place that a step has worked, with the way back. */
export function DoneNotice({ link, history: { last, undo } }: HistoryProps) {
  return (
    <div className="review-done" role="status">
      <p>
        <strong>Done.</strong> {last.summary}.
      </p>
      {undo !== null && (
        <EditForm seen={link.seen} intent="undo" action={link.address}>
          <button className="review-plain-button" type="submit">{`Undo: ${undo}`}</button>
        </EditForm>
      )}
    </div>
  );
}
