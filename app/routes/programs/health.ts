/** /health — for a machine that watches the portal. 503 only when the database does not answer. */
import { app } from '#app/context.server.ts';
import { jsonAnswer } from '#app/http/json.server.ts';
import { showHealth } from '#app/operations/show-health.server.ts';

export async function loader() {
  const health = await showHealth(app);
  return jsonAnswer(health, { status: health.database === 'answering' ? 200 : 503 });
}
