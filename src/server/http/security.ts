/**
 * What every answer says to the browser, and the one check on requests that change something: they
 * come from our own pages. Browsers send Origin with each of them; whoever leaves it out is refused.
 */
import { createHash } from 'node:crypto';

/** The style hash is of the empty text: the style elements that emotion fills by script afterwards. */
const APP_POLICY = [
  "default-src 'self'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' blob: data:", "connect-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'", "worker-src 'self'",
  // The one policy is ui/app/own-scripts.ts.
  "require-trusted-types-for 'script'", 'trusted-types default',
].join('; ');
const NOTHING_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** The headers of an answer to `path`; what the answer sets itself stays. */
export function addSecurityHeaders(headers: Headers, path: string, secure: boolean): void {
  const add = (name: string, value: string): void => { if (!headers.has(name)) headers.set(name, value); };
  const isApi = path === '/api' || path.startsWith('/api/');
  add('content-security-policy', isApi ? NOTHING_POLICY : APP_POLICY);
  if (isApi) headers.set('cache-control', 'private, no-store');
  add('x-content-type-options', 'nosniff');
  add('referrer-policy', 'no-referrer');
  add('cross-origin-opener-policy', 'same-origin');
  add('cross-origin-resource-policy', 'same-origin');
  add('permissions-policy', 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()');
  if (secure) add('strict-transport-security', 'max-age=31536000');
}

/** The policy of a page with everything inlined: its own scripts and styles by their hashes, nothing else. */
export function inlinedPolicy(html: string): string {
  const hashes = (tag: string): string => [...html.matchAll(new RegExp(`<${tag}(?:\\s[^>]*)?>([\\s\\S]*?)</${tag}>`, 'gi'))]
    .map((match) => `'sha256-${createHash('sha256').update(match[1] ?? '').digest('base64')}'`).join(' ') || "'none'";
  return [
    "default-src 'none'", `script-src ${hashes('script')}`, `style-src ${hashes('style')}`, "img-src data:", "connect-src 'self'",
    "worker-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
    // The one policy is at the end of ui/status-page/page.ts: it knows the page's own worker and nothing else.
    "require-trusted-types-for 'script'", 'trusted-types own',
  ].join('; ');
}

/** Whether the request only reads, or comes from our own pages. */
export function isOwnOrigin(request: Request, publicUrl: string | undefined): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  const origin = request.headers.get('origin');
  if (origin === null || !URL.canParse(origin)) return false;
  if (publicUrl !== undefined && new URL(publicUrl).origin === origin) return true;
  // Behind a proxy that ends TLS the scheme differs; the host is what a foreign page can't forge.
  return new URL(origin).host === (request.headers.get('host') ?? new URL(request.url).host);
}
