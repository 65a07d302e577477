import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createRequire } from "node:module";
import { join } from "node:path";

const PUBLIC = "https://maps.example.org/";
const pym = createRequire(import.meta.url).resolve("pym.js/dist/pym.v1.min.js");

export interface Hosts {
  /** The host pages' own site: another one than the deployment's, not only another port. */
  readonly base: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the pages of this folder, with the deployment's test address in the place of its public one.
 *
 * @param maps the deployment's address, ending in a slash
 */
export async function serveHosts(maps: string): Promise<Hosts> {
  const { origin } = new URL(maps);
  /** Just what docs/embedding.md tells such a page to allow, and its own icon: Firefox holds that to the policy, too. */
  const policy = `default-src 'none'; script-src ${origin}; frame-src ${origin}; img-src 'self' ${origin}; connect-src ${origin}; require-trusted-types-for 'script'`;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const name = pathname.slice(1);
    if (name === "pym.js") {
      response.setHeader("Content-Type", "text/javascript");
      return response.end(readFileSync(pym));
    }
    if (name === "favicon.ico") return response.writeHead(204).end();
    if (!/^[a-z-]+\.html$/u.test(name)) return response.writeHead(404).end();
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    if (name === "csp.html") response.setHeader("Content-Security-Policy", policy);
    return response.end(readFileSync(join(import.meta.dirname, name), "utf8").replaceAll(PUBLIC, maps));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return { base: `http://localhost:${portOf(server)}/`, close: () => closed(server) };
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
