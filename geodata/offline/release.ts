import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import type { Release } from "../../src/offline/worker.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** What the page asks for first, besides its program. Annotations and translations are kept as articles are read. */
const DATA = ["articles.json", "places.geojson", "dates.json", "notes.json"].map((name) => `data/${name}`);

/** What a built folder needs to work without a network, and a version that is another for every other content. */
export function releaseOf(folder: string): Release {
  const program = readdirSync(join(folder, "assets"))
    .filter((name) => /\.(?:js|css|json)$/u.test(name))
    .sort()
    .map((name) => `assets/${name}`);
  const hash = createHash("sha256");
  for (const path of ["index.html", ...program, ...DATA])
    hash.update(path).update(readFileSync(join(folder, path)));
  return { version: hash.digest("hex").slice(0, 16), shell: ["./", ...program, ...DATA] };
}

/** Builds sw.js as one file of its own, with the release written in. */
export async function buildServiceWorker(release: Release): Promise<string> {
  const output = await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: "error",
    define: { RELEASE: JSON.stringify(release) },
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: { input: `${ROOT}src/sw.ts`, output: { format: "es", entryFileNames: "sw.js" } },
    },
  });
  const [bundle] = Array.isArray(output) ? output : [output];
  if (!bundle || !("output" in bundle)) throw new Error("sw.js was not built");
  const [chunk, ...others] = bundle.output;
  if (others.length > 0) throw new Error("sw.js is to be one file");
  return chunk.code;
}
