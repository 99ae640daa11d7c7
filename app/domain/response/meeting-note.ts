/**
 * The note of a meeting as a response: one note is one response, whatever number of people was there.
 *
 * The people present are no respondents, and a note takes no position and ticks no answer: nobody asked
 * them one by one. An organisation that spoke there can have a reply of its own, linked to the note.
 */
import { accept, refuse, type Result } from '../result.ts';
import type { Response, ResponseContent } from './response.ts';

export type MeetingRefusal = { readonly kind: 'meeting-takes-no-position' };

/** Refuses the note of a meeting that holds a position or a ticked answer. */
export function checkMeetingNote<
  Content extends Pick<ResponseContent, 'respondent' | 'comments'>,
>(content: Content): Result<Content, MeetingRefusal> {
  const isTaken = content.comments.some(
    ({ position, choices }) => position !== null || choices.length > 0,
  );
  return content.respondent.type === 'meeting' && isTaken
    ? refuse({ kind: 'meeting-takes-no-position' })
    : accept(content);
}

/** True when its latest version is the note of a meeting. */
export function isMeetingNote({ versions }: Pick<Response, 'versions'>): boolean {
  return versions.at(-1)?.content.respondent.type === 'meeting';
}
