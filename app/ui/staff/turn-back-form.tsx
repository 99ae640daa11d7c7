/** Buttons that undo the last step of a paper's editor, or do it again. */
import { Button, ButtonGroup } from '../button.tsx';

type TurnBackFormProps = {
  readonly action: string;
  /** Id of the state of the paper that the page shows. */
  readonly seen: string;
  /** What the last step did, in words that follow "Undo: "; null when there is none. */
  readonly undo: string | null;
  /** What was undone last; null when nothing was. */
  readonly redo: string | null;
};

export function TurnBackForm({ action, seen, undo, redo }: TurnBackFormProps) {
  if (undo === null && redo === null) return null;
  return (
    <form method="post" action={action}>
      <input type="hidden" name="seen" value={seen} />
      <ButtonGroup>
        {undo !== null && (
          <Button look="secondary" name="step" value="undo">
            {`Undo: ${undo}`}
          </Button>
        )}
        {redo !== null && (
          <Button look="secondary" name="step" value="redo">
            {`Do again: ${redo}`}
          </Button>
        )}
      </ButtonGroup>
    </form>
  );
}
