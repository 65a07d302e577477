import { ASK, EVERYWHERE, type Headers, kept, type Kept, PAGES, TYPES } from "./rules.ts";

const types = Object.entries(TYPES);
/** Where pages lie, for hosts that go by the path. Other files, such as a still with its own style, are under no policy. */
const PAGE_PATHS = ["/", "/index.html", "/a/*"];
const lines = (...all: readonly string[]): string => `${all.join("\n")}\n`;

/**
 * Ready configuration for common hosts, by file name; each belongs at the deployment's root.
 *
 * @param pinned the versions of embed.js that are shipped
 */
export function headerFiles(pinned: Iterable<string>): ReadonlyMap<string, string> {
  const files = kept(pinned);
  return new Map([
    ["_headers", netlify(files)],
    [".htaccess", apache(files)],
    ["vercel.json", vercel(files)],
    ["nginx.conf.example", nginx(files)],
  ]);
}

/**
 * Netlify and Cloudflare Pages. They differ in what becomes of a header that two rules set, so none is set twice;
 * by themselves both have every file asked about.
 */
function netlify(files: readonly Kept[]): string {
  const rule = (path: string, headers: Headers) => [
    path,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ];
  return lines(
    ...rule("/*", EVERYWHERE),
    ...PAGE_PATHS.flatMap((path) => rule(path, PAGES)),
    ...files.flatMap(({ path, cache }) => rule(path, { "Cache-Control": cache })),
    ...types.flatMap(([ending, type]) => rule(`/*.${ending}`, { "Content-Type": type })),
  );
}

function apache(files: readonly Kept[]): string {
  return lines(
    "AddDefaultCharset UTF-8",
    ...types.map(([ending, type]) => `AddType ${type} .${ending}`),
    "<IfModule mod_headers.c>",
    ...Object.entries(EVERYWHERE).map(([name, value]) => `  Header always set ${name} "${value}"`),
    '  <FilesMatch "\\.html$">',
    ...Object.entries(PAGES).map(([name, value]) => `    Header always set ${name} "${value}"`),
    "  </FilesMatch>",
    `  Header set Cache-Control "${ASK}"`,
    ...files.flatMap(({ path, cache }) => [
      `  <If "%{REQUEST_URI} =~ m#${pattern(path)}#">`,
      `    Header set Cache-Control "${cache}"`,
      "  </If>",
    ]),
    "</IfModule>",
  );
}

/** Vercel, too, has every file asked about by itself. */
function vercel(files: readonly Kept[]): string {
  const rule = (source: string, headers: Headers) => ({
    source,
    headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
  });
  const headers = [
    rule("/(.*)", EVERYWHERE),
    ...PAGE_PATHS.map((path) => rule(path.replaceAll(".", "\\.").replace("*", "(.*)"), PAGES)),
    ...files.map(({ path, cache }) =>
      rule(path.replaceAll(".", "\\.").replace("*", "(.*)"), { "Cache-Control": cache }),
    ),
    ...types.map(([ending, type]) => rule(`/(.*)\\.${ending}`, { "Content-Type": type })),
  ];
  return lines(JSON.stringify({ trailingSlash: true, headers }, null, 2));
}

function nginx(files: readonly Kept[]): string {
  return lines(
    "# For the http block, e.g. as /etc/nginx/conf.d/wherein.conf; set the name and the root.",
    "map $uri $wherein_cache {",
    `  default "${ASK}";`,
    ...files.map(({ path, cache }) => `  "~${pattern(path)}" "${cache}";`),
    "}",
    "map $uri $wherein_policy {",
    ...Object.values(PAGES).map((value) => `  "~(/|\\.html)$" "${value}";`),
    "}",
    "server {",
    "  listen 80;",
    "  server_name maps.example.org;",
    "  root /var/www/wherein;",
    "  charset utf-8;",
    "  include /etc/nginx/mime.types;",
    "  types {",
    ...types.map(([ending, type]) => `    ${type} ${ending};`),
    "  }",
    "  gzip on;",
    "  gzip_types text/css text/javascript application/javascript application/json application/geo+json application/ld+json image/svg+xml;",
    ...Object.entries(EVERYWHERE).map(([name, value]) => `  add_header ${name} "${value}" always;`),
    ...Object.keys(PAGES).map((name) => `  add_header ${name} $wherein_policy always;`),
    "  add_header Cache-Control $wherein_cache;",
    "}",
  );
}

/** A deployment may lie below any path, so only the end of an address is looked at. */
const pattern = (path: string): string =>
  path.endsWith("*") ? path.slice(0, -1) : `${path.replaceAll(".", "\\.")}$`;
