import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildEmbedScript, integrityOf } from "./embed-script.ts";

/**
 * Releases of embed.js that a page can name together with their integrity. Each stays in `public/` for ever, byte
 * for byte, so that no page that trusts one ever breaks.
 */
const FOLDER = fileURLToPath(new URL("../../public/", import.meta.url));
const NAME = /^embed\.(?<version>\d+\.\d+\.\d+)\.js$/u;

/** Every pinned release: its version and its integrity value. */
export function pinnedScripts(folder = FOLDER): ReadonlyMap<string, string> {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return new Map(
    names.flatMap((name) => {
      const version = NAME.exec(name)?.groups?.["version"];
      return version === undefined ? [] : [[version, integrityOf(readFileSync(`${folder}${name}`))] as const];
    }),
  );
}

/**
 * `npm run pin -- 1.2.3`: pins today's embed.js as a release.
 * @throws when that version is pinned already: a release never changes
 */
export async function pin(version: string): Promise<string> {
  if (!NAME.test(`embed.${version}.js`)) throw new Error(`${version} is no version such as 1.2.3`);
  if (pinnedScripts().has(version)) throw new Error(`${version} is pinned already; take the next version`);
  const code = await buildEmbedScript();
  writeFileSync(`${FOLDER}embed.${version}.js`, code);
  return integrityOf(code);
}
