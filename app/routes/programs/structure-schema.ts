/** /schemas/structure.json — the JSON Schema of the structure register. */
import { STRUCTURE_SCHEMA } from '#app/domain/structure/structure-schema.ts';
import { jsonAnswer } from '#app/http/json.server.ts';

export function loader() {
  return jsonAnswer(STRUCTURE_SCHEMA, { mediaType: 'application/schema+json' });
}
