/** /staff/consultations/:slug/structure.json — the working copy of the structure, to take away. */
import type { LoaderFunctionArgs } from '@remix-run/node';

import { app } from '#app/context.server.ts';
import { jsonAnswer } from '#app/http/json.server.ts';
import { requireStructureEditor } from '#app/http/structure-editor.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { editor } = await requireStructureEditor(app, { request, params });
  return jsonAnswer(editor.paper.structure);
}
