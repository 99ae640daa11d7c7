/** /consultations/:slug/structure.json — the published register, as `structure export` writes it. */
import type { LoaderFunctionArgs } from '@remix-run/node';

import { app } from '#app/context.server.ts';
import { jsonAnswer } from '#app/http/json.server.ts';
import { routeParam } from '#app/http/params.server.ts';
import { notFound } from '#app/http/responses.server.ts';
import { showRegister } from '#app/operations/consultation/show-open-structure.server.ts';

export async function loader({ params }: LoaderFunctionArgs) {
  const register = await showRegister(app, routeParam(params, 'slug'));
  if (!register) throw notFound();
  return jsonAnswer(register);
}
