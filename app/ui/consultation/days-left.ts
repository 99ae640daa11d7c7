/** Days left in words. They change at midnight in London and at no other time. */
export function daysLeftInWords(daysLeft: number): string {
  if (daysLeft === 0) return 'today is the last day';
  return daysLeft === 1 ? '1 day left' : `${daysLeft} days left`;
}
