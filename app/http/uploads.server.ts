/** Forms that carry a file: its text fields as ever, and the file with the name its sender gave it. */
import { readFields } from '#app/forms/fields.ts';
import type { Fields } from '#app/forms/rejection.ts';
import type { Upload } from '#app/operations/files/store-file.server.ts';

export type UploadForm = {
  readonly fields: Fields;
  /** The first file under a name; null when none was chosen. */
  readonly upload: (name: string) => Promise<Upload | null>;
};

export async function readUploadForm(request: Request): Promise<UploadForm> {
  const form = await request.formData();
  return {
    fields: readFields(form),
    upload: async (name) => {
      const file = form.get(name);
      // A browser sends a nameless, empty file for a field in which none was chosen.
      if (!(file instanceof File) || (file.name === '' && file.size === 0)) return null;
      return { name: file.name, content: new Uint8Array(await file.arrayBuffer()) };
    },
  };
}
