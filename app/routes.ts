/** Every address that the portal answers, and the file that answers it. */
import { index, prefix, route, type RouteConfig } from '@remix-run/route-config';

export default [
  // Public: byte for byte the same for everyone
  index('routes/public/home.tsx'),
  route('consultations/:slug', 'routes/public/consultation.tsx'),
  route('consultations/:slug/structure', 'routes/public/structure.tsx'),
  route('consultations/:slug/options', 'routes/public/options.tsx'),
  route('consultations/:slug/versions/:version', 'routes/public/paper-version.tsx'),
  route('consultations/:slug/outcome', 'routes/public/outcome.tsx'),
  route('consultations/:slug/responses', 'routes/public/published-responses.tsx'),
  route('consultations/:slug/responses/:number', 'routes/public/published-response.tsx'),
  route('calendar', 'routes/public/calendar.tsx'),
  route('open-data', 'routes/public/open-data.tsx'),
  route('accessibility', 'routes/public/accessibility.tsx'),
  route('privacy', 'routes/public/privacy.tsx'),
  route('cookies', 'routes/public/cookies.tsx'),
  route('contact', 'routes/public/contact.tsx'),

  // Responding
  ...prefix('consultations/:slug/respond', [
    index('routes/respond/task-list.tsx'),
    route('proposals', 'routes/respond/proposals.tsx'),
    route('comments', 'routes/respond/comments.tsx'),
    route('comment', 'routes/respond/comment.tsx'),
    route('remove', 'routes/respond/remove.tsx'),
    route('about-you', 'routes/respond/about-you.tsx'),
    route('publication', 'routes/respond/publication.tsx'),
    route('attachments', 'routes/respond/attachments.tsx'),
    route('attachments/:file', 'routes/respond/attachment.ts'),
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

  // Partners: sign-in, and what concerns their organisation
  route('partner/sign-in', 'routes/partner/sign-in.tsx'),
  route('partner/sign-in/code', 'routes/partner/sign-in-code.tsx'),
  route('partner/sign-in/link/:token', 'routes/partner/sign-in-link.tsx'),
  route('partner/sign-out', 'routes/partner/sign-out.ts'),
  route('partner', 'routes/partner/frame.tsx', [
    index('routes/partner/home.tsx'),
    route('consultations/:slug', 'routes/partner/consultation.tsx'),
    route('consultations/:slug/decline', 'routes/partner/decline.tsx'),
  ]),

  // Staff
  route('staff', 'routes/staff/frame.tsx', [
    index('routes/staff/desk.tsx'),
    route('outbox', 'routes/staff/outbox.tsx'),
    route('outbox/:letter', 'routes/staff/letter.tsx'),
    route('settings', 'routes/staff/settings.tsx'),
    route('partners', 'routes/staff/partners.tsx'),
    route('partners/new', 'routes/staff/partner-new.tsx'),
    route('partners/:partner', 'routes/staff/partner.tsx'),
    route('partners/:partner/leave', 'routes/staff/partner-leave.tsx'),
    route('partners/:partner/contacts/:contact', 'routes/staff/partner-contact.tsx'),
    ...prefix('consultations/:slug', [
      index('routes/staff/consultation.tsx'),
      route('details', 'routes/staff/details.tsx'),
      route('structure', 'routes/staff/structure.tsx'),
      route('structure/file', 'routes/staff/structure-file.tsx'),
      route('structure/preview', 'routes/staff/structure-preview.tsx'),
      route('options', 'routes/staff/options.tsx'),
      route('options/:kind', 'routes/staff/options-entry.tsx'),
      route('structure/:kind', 'routes/staff/structure-entry.tsx'),
      route('structure/:kind/remove', 'routes/staff/structure-removal.tsx'),
      route('publish', 'routes/staff/publish.tsx'),
      route('extend', 'routes/staff/extend.tsx'),
      route('begin-analysis', 'routes/staff/begin-analysis.tsx'),
      route('withdraw', 'routes/staff/withdraw.tsx'),
      route('responses', 'routes/staff/responses.tsx'),
      route('responses/new', 'routes/staff/reply-form.tsx'),
      route('responses/:number', 'routes/staff/response.tsx'),
      route('responses/:number/publication', 'routes/staff/response-publication.tsx'),
      route('responses/:number/redaction', 'routes/staff/redaction.tsx'),
      route('moderation', 'routes/staff/moderation-queue.tsx'),
      route('partners', 'routes/staff/invitations.tsx'),
      route('figures/:figure', 'routes/staff/figure.tsx'),
      route('summary', 'routes/staff/summary.tsx'),
      route('packs', 'routes/staff/packs.tsx'),
    ]),
  ]),
  route('staff/consultations/:slug/structure.json', 'routes/staff/structure-download.ts'),
  route('staff/consultations/:slug/packs/:pack/:name', 'routes/staff/pack-file.ts'),
  route(
    'staff/consultations/:slug/responses/:number/attachments/:file',
    'routes/staff/response-file.ts',
  ),

  // For programs
  route('consultations.json', 'routes/programs/consultation-list.ts'),
  route('consultations/:slug.json', 'routes/programs/consultation-document.ts'),
  route('consultations/:slug/structure.json', 'routes/programs/structure-register.ts'),
  route('consultations/:slug/structure.jsonld', 'routes/programs/structure-linked-data.ts'),
  route('consultations/:slug/tables.json', 'routes/programs/open-tables-metadata.ts'),
  ...['structure', 'groups', 'seats', 'reporting-lines', 'meetings'].map((table) =>
    route(`consultations/:slug/${table}.csv`, 'routes/programs/open-table.ts', {
      id: `open-table-${table}`,
    }),
  ),
  route('consultations/:slug/responses.csv', 'routes/programs/published-responses-csv.ts'),
  route('consultations/:slug/receipts.txt', 'routes/programs/receipt-digests.ts'),
  route('consultations.atom', 'routes/programs/consultation-feed.ts'),
  route('calendar.ics', 'routes/programs/calendar-file.ts'),
  route('schemas/consultation.json', 'routes/programs/consultation-schema.ts'),
  route('schemas/structure.json', 'routes/programs/structure-schema.ts'),
  route('health', 'routes/programs/health.ts'),
] satisfies RouteConfig;
