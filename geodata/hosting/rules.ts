import { CONTENT_SECURITY_POLICY } from "./csp.ts";

/** How a deployment's files are to be served, whatever serves them: header names and values. */
export type Headers = Readonly<Record<string, string>>;

/** What every file needs; the preview and development servers send these. */
export const EVERYWHERE: Headers = {
  // Any page may embed a deployment, and a sandboxed frame's own requests are cross-origin.
  "Access-Control-Allow-Origin": "*",
  "Cross-Origin-Resource-Policy": "cross-origin",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};

/** What every page needs besides. */
export const PAGES: Headers = { "Content-Security-Policy": CONTENT_SECURITY_POLICY };

/** Names that stay while their content changes: asked about every time, sent only when changed. */
export const ASK = "no-cache";
/** Names with a content hash or a version never change. */
const FOR_EVER = "public, max-age=31536000, immutable";
/** embed.js lies in pages that nobody will edit again: a new release reaches their readers within the hour. */
const HOUR = "public, max-age=3600, stale-while-revalidate=86400";

export interface Kept {
  /** Path below the deployment's root; a final `*` stands for anything below. */
  readonly path: string;
  readonly cache: string;
}

/** What may be kept without asking. @param pinned versions of embed.js that are shipped */
export const kept = (pinned: Iterable<string>): readonly Kept[] => [
  { path: "/assets/*", cache: FOR_EVER },
  { path: "/embed.js", cache: HOUR },
  ...[...pinned].map((version) => ({ path: `/embed.${version}.js`, cache: FOR_EVER })),
];

/** Types that servers often do not know, by ending. */
export const TYPES: Headers = {
  geojson: "application/geo+json",
  jsonld: "application/ld+json",
  pmtiles: "application/octet-stream",
  mjs: "text/javascript",
  woff2: "font/woff2",
};
