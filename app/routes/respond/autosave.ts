/**
 * POST /consultations/:slug/respond/autosave?on=KEY — saves a comment while it is typed, for the
 * script of the comment page. It does what the form's button does, and answers in JSON.
 */
import type { ActionFunctionArgs } from '@remix-run/node';

import { app } from '#app/context.server.ts';
import { formatInstant } from '#app/domain/consultation/london-time.ts';
import { assertNever } from '#app/domain/result.ts';
import type { RespondingStanding } from '#app/domain/response/responding-standing.ts';
import { targetFromKey } from '#app/domain/response/target.ts';
import { fieldErrors, typedValue } from '#app/forms/fields.ts';
import { commentFormSchema } from '#app/forms/comment-form.ts';
import { typedComment, versionShown } from '#app/http/offered.server.ts';
import { jsonAnswer } from '#app/http/json.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { readForm } from '#app/http/respond-page.server.ts';
import { draftCookie, respondVisit } from '#app/http/respond-request.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import { saveComment } from '#app/operations/response/save-comment.server.ts';
import { showCommentForm } from '#app/operations/response/show-comment-form.server.ts';

export function loader() {
  throw notFound();
}

export async function action({ request, params }: ActionFunctionArgs) {
  const slug = routeParam(params, 'slug');
  const target = targetFromKey(new URL(request.url).searchParams.get('on') ?? '');
  const fields = await readForm(request);
  const visit = respondVisit(app, request, { slug, fields });
  const page = target && (await showCommentForm(app, visit, target, versionShown(fields)));
  if (!target || !page) throw notFound();
  if (page.isSent) return refused(409, 'Your response has been sent. This was not saved.');

  const sent = commentFormSchema(page.question).safeParse(fields);
  if (!sent.success) return refused(400, `Not saved. ${firstMessage(sent.error)}.`);
  const { website, ...answer } = sent.data;
  const saved = await saveComment(app, visit, {
    comment: typedComment(target, answer, fields),
    onRevision: Number(typedValue(fields, 'revision')) || 0,
    isHoneypotFilled: website,
  });
  if (!saved.ok) return refused(409, WORDS[saved.refusal.kind]);
  const told = jsonAnswer({
    draft: saved.value.draftId,
    revision: saved.value.revision,
    message: savedWords(page.standing),
  });
  told.headers.append('Set-Cookie', draftCookie(app, saved.value));
  return told;
}

function firstMessage(error: Parameters<typeof fieldErrors>[0]): string {
  return Object.values(fieldErrors(error))[0] ?? '';
}

/** Also whoever types on past the closing time is told so before they leave the page. */
function savedWords(standing: RespondingStanding): string {
  switch (standing.kind) {
    case 'open':
    case 'not-open':
      return 'Saved.';
    case 'in-grace':
      return `Saved. The consultation has just closed. You can still submit until ${formatInstant(standing.endsAt)}.`;
    case 'late':
      return 'Saved. The consultation has closed. You can still send this as a late response.';
    default:
      return assertNever(standing);
  }
}

const STILL_HERE = 'What you typed is still here.';

const WORDS = {
  'changed-elsewhere': `You saved another answer here in a different window. ${STILL_HERE} Press “Save and continue” to see both.`,
  'not-open': `This consultation is not taking responses, so we could not save this. ${STILL_HERE}`,
  sent: `Your response has been sent, so we could not save this. ${STILL_HERE}`,
  'not-permitted': `We could not save this. ${STILL_HERE}`,
  'unknown-target': `The paper has changed, so we could not save this. ${STILL_HERE}`,
  'unknown-consultation': `We could not save this. ${STILL_HERE}`,
} as const;

function refused(status: number, message: string): Response {
  return jsonAnswer({ message }, { status });
}
