/**
 * The content security policy: nothing but what a page needs. Scripts are off, and forms go only to
 * ourselves; nobody may frame a page (OWASP ASVS 5.0 §3.4).
 */
export function contentSecurityPolicy(
  { allowsScript }: { readonly allowsScript: boolean } = { allowsScript: false },
): string {
  return [
    "default-src 'none'",
    `script-src ${allowsScript ? "'self'" : "'none'"}`,
    ...(allowsScript ? ["connect-src 'self'"] : []),
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
