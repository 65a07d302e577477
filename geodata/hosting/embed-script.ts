import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { build, type Plugin } from "vite";

/** The released form of embed.js. A change to the loader that reaches readers gets a new one: `npm run pin`. */
export const EMBED_VERSION = "1.0.0";

const ROOT = resolve(import.meta.dirname, "../..");
const ENTRY = resolve(ROOT, "src/embed/loader.ts");

/** The subresource integrity value of a file. */
export const integrityOf = (bytes: string | Uint8Array): string =>
  `sha384-${createHash("sha384").update(bytes).digest("base64")}`;

/**
 * Builds embed.js as one file of its own: a page on another site loads it by a fixed name, with nothing to go with
 * it. In one build with the app, what both use would become a third file.
 */
export async function buildEmbedScript(): Promise<string> {
  const output = await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: "warn",
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: { input: ENTRY, output: { format: "es", entryFileNames: "embed.js" } },
    },
  });
  const [bundle] = Array.isArray(output) ? output : [output];
  if (!bundle || !("output" in bundle)) throw new Error("embed.js was not built");
  const [chunk, ...others] = bundle.output;
  if (others.length > 0) throw new Error(`embed.js needs ${others.map((file) => file.fileName).join(", ")}`);
  return chunk.code;
}

/** Serves and emits embed.js beside the page. */
export function embedScript(): Plugin {
  return {
    name: "wherein-embed-script",
    configureServer(server) {
      server.middlewares.use("/embed.js", (_request, response, next) => {
        buildEmbedScript().then((code) => {
          response.setHeader("Content-Type", "text/javascript");
          response.end(code);
        }, next);
      });
    },
    async generateBundle() {
      this.emitFile({ type: "asset", fileName: "embed.js", source: await buildEmbedScript() });
    },
  };
}

/** The pinned files of all releases, kept for ever in public/: version to integrity. */
export function pinnedScripts(folder = resolve(ROOT, "public")): ReadonlyMap<string, string> {
  const names = readdirSync(folder).filter((name) => /^embed\.\d+\.\d+\.\d+\.js$/u.test(name));
  return new Map(
    names.map((name) => [
      name.slice("embed.".length, -".js".length),
      integrityOf(readFileSync(resolve(folder, name))),
    ]),
  );
}
