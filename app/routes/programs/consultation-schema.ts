/** /schemas/consultation.json — the JSON Schema of `/consultations/:slug.json`. */
import { OPEN_DATA_SCHEMA } from '#app/domain/consultation/open-data-schema.ts';
import { jsonAnswer } from '#app/http/json.server.ts';

export function loader() {
  return jsonAnswer(OPEN_DATA_SCHEMA, { mediaType: 'application/schema+json' });
}
