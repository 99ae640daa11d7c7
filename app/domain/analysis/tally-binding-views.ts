/** How many answers of organisations bind them how far: when the consultation closed, or until it has (W-03). */
import type { Consultation } from '../consultation/consultation.ts';
import {
  BINDING_VIEWS,
  viewAtClosing,
  viewNow,
  type BindingView,
  type MandatedAnswer,
} from '../response/ratification.ts';

export type BindingTally = {
  /** True when it is counted what stood at closing; before, what stands now. */
  readonly isAtClosing: boolean;
  /** Answers counted: the base. */
  readonly base: number;
  /** Answers that came late, so that nothing of them stood at closing: not in the base. */
  readonly late: number;
  readonly counts: Readonly<Record<BindingView, number>>;
};

export function tallyBindingViews(
  answers: readonly MandatedAnswer[],
  deadline: Pick<Consultation, 'closesAt' | 'graceMinutes'>,
  now: Date,
): BindingTally {
  const isAtClosing = deadline.closesAt !== null && now >= deadline.closesAt;
  const views = answers.flatMap((answer) => {
    const standing = isAtClosing ? viewAtClosing(answer, deadline, now) : viewNow(answer);
    return standing === null ? [] : [standing.view];
  });
  const counts = Object.fromEntries(
    BINDING_VIEWS.map((view) => [view, views.filter((one) => one === view).length]),
  ) as Record<BindingView, number>; // The keys are all of the views.
  return { isAtClosing, base: views.length, late: answers.length - views.length, counts };
}
