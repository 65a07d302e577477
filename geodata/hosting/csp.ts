/**
 * What a page may load and run: its own files, and nothing inline. Sent as a header by the hosts' files and written into
 * every built page, so that it holds on servers whose headers one cannot set.
 *
 * - `data:` pictures are the page's icon; a `data:` worker is MapLibre's in a sandboxed frame, whose own files are
 *   cross-origin to it (src/trusted-types.ts lets no other through).
 * - the one frame is the share panel's preview, of a page of ours.
 * - `frame-ancestors` is left out: any page may embed, and even `*` would shut out sandboxed ones. Whoever wants to
 *   choose who embeds adds it to the header; a meta tag cannot carry it.
 * - `lit-html` is the name of that library's own policy for its templates, which it makes when it is loaded.
 */
const DIRECTIVES: Readonly<Record<string, string>> = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self' data:",
  "font-src": "'self'",
  "connect-src": "'self'",
  "worker-src": "'self' data:",
  "frame-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "require-trusted-types-for": "'script'",
  "trusted-types": "default lit-html",
};

export const CONTENT_SECURITY_POLICY = Object.entries(DIRECTIVES)
  .map(([name, value]) => `${name} ${value}`)
  .join("; ");
