import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".jsonld": "application/ld+json",
  ".geojson": "application/geo+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};
const PACKED = new Set([".png", ".woff2", ".pmtiles"]);

export interface Traffic {
  readonly requests: number;
  /** Bodies as sent: packed, without headers. */
  readonly bytes: number;
}

export interface Site {
  /** Ends in a slash. */
  readonly url: string;
  /** What has been answered since the site was opened. */
  readonly traffic: () => Traffic;
  readonly close: () => Promise<void>;
}

/**
 * Serves folders as a good static host does: text gzipped (once, then from memory), Range answered, an hour to keep
 * what was sent. The first folder that has a file wins.
 */
export async function serve(...folders: readonly string[]): Promise<Site> {
  const zipped = new Map<string, Promise<Buffer>>();
  const sent = { requests: 0, bytes: 0 };
  const server = createServer((request, response) => {
    sent.requests += 1;
    answer(folders, zipped, request.url ?? "/", request.headers.range, response).then(
      (bytes) => {
        sent.bytes += bytes;
      },
      () => {
        if (!response.headersSent) response.writeHead(404);
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    traffic: () => ({ ...sent }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function answer(
  folders: readonly string[],
  zipped: Map<string, Promise<Buffer>>,
  url: string,
  range: string | undefined,
  response: ServerResponse,
): Promise<number> {
  const { pathname } = new URL(url, "http://127.0.0.1/");
  const wanted = normalize(decodeURIComponent(pathname)).replace(/\/$/u, "/index.html");
  const file = await firstOf(folders.map((folder) => join(folder, wanted)));
  const type = extname(file);
  const headers = {
    "Content-Type": TYPES[type] ?? "application/octet-stream",
    "Cache-Control": "max-age=3600",
    "Access-Control-Allow-Origin": "*",
  };
  const [, from, to] = /^bytes=(\d+)-(\d*)$/u.exec(range ?? "") ?? [];
  if (from !== undefined) {
    const { size } = await stat(file);
    const start = Number(from);
    const end = Math.min(to ? Number(to) : size - 1, size - 1);
    response.writeHead(206, {
      ...headers,
      "Content-Range": `bytes ${start}-${end}/${size}`,
      "Content-Length": end - start + 1,
    });
    createReadStream(file, { start, end }).pipe(response);
    return end - start + 1;
  }
  if (PACKED.has(type)) {
    const body = await readFile(file);
    response.writeHead(200, { ...headers, "Content-Length": body.length }).end(body);
    return body.length;
  }
  const packed = zipped.get(file) ?? readFile(file).then((body) => promisify(gzip)(body, { level: 9 }));
  zipped.set(file, packed);
  const body = await packed;
  response
    .writeHead(200, { ...headers, "Content-Encoding": "gzip", "Content-Length": body.length })
    .end(body);
  return body.length;
}

async function firstOf(files: readonly string[]): Promise<string> {
  for (const file of files) {
    const found = await stat(file).catch(() => undefined);
    if (found?.isFile()) return file;
  }
  throw new Error(`none of ${files.join(", ")}`);
}
