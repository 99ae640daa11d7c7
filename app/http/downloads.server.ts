/**
 * Files that people sent in, given out again: always as a download and never shown in the browser,
 * because what is in them is theirs and not ours (OWASP ASVS 5.0 §5.4).
 */
import type { FileDownload } from '#app/operations/files/read-file.server.ts';

export function fileDownload({ name, mediaType, content }: FileDownload): Response {
  return new Response(content.slice().buffer, {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': contentDisposition(name),
      'Content-Length': String(content.byteLength),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}

/** A plain name for old programs, and the whole name encoded (RFC 6266 §4.3, RFC 8187). */
function contentDisposition(name: string): string {
  const plain = name.replace(/[^\w .()-]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
