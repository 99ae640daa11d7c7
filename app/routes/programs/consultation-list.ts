/** /consultations.json — every public consultation, for other programs. */
import { app } from '#app/context.server.ts';
import { jsonAnswer } from '#app/http/json.server.ts';
import { listOpenData } from '#app/operations/consultation/show-open-data.server.ts';

export async function loader() {
  return jsonAnswer(await listOpenData(app));
}
