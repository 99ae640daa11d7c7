/** /consultations.atom — new and changed consultations, for feed readers (RFC 4287). */
import { app } from '#app/context.server.ts';
import { showConsultationFeed } from '#app/operations/consultation/show-consultation-feed.server.ts';

export async function loader(): Promise<Response> {
  return new Response(await showConsultationFeed(app), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
}
