/** Every address that the portal answers, and the file that answers it. */
import { index, prefix, route, type RouteConfig } from '@remix-run/route-config';

export default [
  // Public: byte for byte the same for everyone

  // Responding
  ...prefix('consultations/:slug/respond', [
    index('routes/respond/task-list.tsx'),
    route('proposals', 'routes/respond/proposals.tsx'),
    route('comments', 'routes/respond/comments.tsx'),
    route('comment', 'routes/respond/comment.tsx'),
    route('remove', 'routes/respond/remove.tsx'),
    route('about-you', 'routes/respond/about-you.tsx'),
    route('publication', 'routes/respond/publication.tsx'),
    route('check', 'routes/respond/check.tsx'),
    route('sent', 'routes/respond/sent.tsx'),
    route('save', 'routes/respond/save.tsx'),
    route('leave', 'routes/respond/leave.tsx'),
  ]),
  route('drafts/:token?', 'routes/respond/resume-draft.tsx'),
  route('receipts/:reference', 'routes/respond/receipt.tsx'),

  // People: sign-in and set-up
  route('sign-in', 'routes/public/sign-in.tsx'),
  route('sign-out', 'routes/public/sign-out.ts'),
  route('set-up/:token', 'routes/public/set-up.tsx'),

  // Staff

  // For programs
] satisfies RouteConfig;
