/**
 * The schedule of meetings in a person's hands: rows confirmed, put right, added and removed.
 *
 * A day is only ever the one that a person typed or the paper prints (D-17).
 */
import { accept, refuse } from '../../result.ts';
import type { NewIds } from '../edit-paper.ts';
import type { Meeting, Paper } from '../paper.ts';
import type { EditOutcome, MeetingWords } from './edit.ts';

export function confirmMeetings(paper: Paper, ids: readonly string[]): EditOutcome {
  const open = paper.suggested.meetings.filter((id) => ids.includes(id));
  const [first] = open;
  if (first === undefined) return refuse({ kind: 'nothing-to-do' });
  const meeting = paper.meetings.find(({ id }) => id === first);
  return accept({
    paper: withoutOpenMeetings(paper, open),
    summary:
      open.length === 1 && meeting
        ? `Confirmed the meeting of ${meeting.body}`
        : `Confirmed ${open.length} meetings`,
    focus: null,
  });
}

function withoutOpenMeetings(paper: Paper, ids: readonly string[]): Paper {
  const meetings = paper.suggested.meetings.filter((id) => !ids.includes(id));
  return { ...paper, suggested: { ...paper.suggested, meetings } };
}

/** A meeting that the paper does not print: it cites no block, and nobody has to confirm it. */
export function addMeeting(paper: Paper, words: MeetingWords, newId: NewIds): EditOutcome {
  const added: Meeting = { ...words, id: newId(), sourceBlocks: [] };
  const at = placeByDate(paper.meetings, added.date);
  return accept({
    paper: {
      ...paper,
      meetings: [...paper.meetings.slice(0, at), added, ...paper.meetings.slice(at)],
    },
    summary: `Added a meeting of ${words.body}`,
    focus: null,
  });
}

/** After the last meeting that is not later; at the end where no date is known. */
function placeByDate(meetings: readonly Meeting[], date: string | null): number {
  if (date === null) return meetings.length;
  return 1 + meetings.findLastIndex((one) => one.date !== null && one.date <= date);
}

export function changeMeeting(paper: Paper, id: string, words: MeetingWords): EditOutcome {
  const meeting = paper.meetings.find((one) => one.id === id);
  if (meeting === undefined) return refuse({ kind: 'unknown-meeting', meeting: id });
  const changed: Meeting = { ...meeting, ...words };
  const meetings = paper.meetings.map((one) => (one === meeting ? changed : one));
  return accept({
    paper: withoutOpenMeetings({ ...paper, meetings }, [id]),
    summary: `Changed the meeting of ${words.body}`,
    focus: null,
  });
}

/** The row stays in the paper; it is only no meeting any more. */
export function removeMeeting(paper: Paper, id: string): EditOutcome {
  const meeting = paper.meetings.find((one) => one.id === id);
  if (meeting === undefined) return refuse({ kind: 'unknown-meeting', meeting: id });
  const meetings = paper.meetings.filter((one) => one !== meeting);
  return accept({
    paper: withoutOpenMeetings({ ...paper, meetings }, [id]),
    summary: `Removed the meeting of ${meeting.body}`,
    focus: null,
  });
}
