/** Stands in index.html wherever the nonce of this load belongs; replaced while the page is served. */
export const noncePlaceholder = '__CSP_NONCE__'

/**
 * The page's content security policy: our own files, styles that carry this load's nonce, pictures from memory
 * (`blob:` for photos, `data:` for the signs inside style sheets), the PDF reader's worker, and no network at all.
 *
 * @param nonce base64, fresh for every load
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
