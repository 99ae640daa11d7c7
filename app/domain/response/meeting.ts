/** What the note of a meeting says of the meeting itself. */
export type Meeting = {
  /** The group or event, as the note calls it; '' when not said. */
  readonly group: string;
  /** How many people were there; null when not known. */
  readonly present: number | null;
};
