import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The value of an `integrity` attribute for a file. */
export const integrityOf = (bytes: string | Uint8Array): string =>
  `sha384-${createHash("sha384").update(bytes).digest("base64")}`;

/**
 * Builds embed.js as one file of its own: a page on another site loads it by a fixed name, with nothing beside it.
 * In one build with the app, what both use would become a third file.
 */
export async function buildEmbedScript(): Promise<string> {
  const output = await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: "error",
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: {
        input: `${ROOT}src/embed/loader.ts`,
        output: { format: "es", entryFileNames: "embed.js" },
      },
    },
  });
  const [bundle] = Array.isArray(output) ? output : [output];
  if (!bundle || !("output" in bundle)) throw new Error("embed.js was not built");
  const [chunk, ...others] = bundle.output;
  if (others.length > 0) throw new Error(`embed.js needs ${others.map((file) => file.fileName).join(", ")}`);
  return chunk.code;
}
