import { resolve } from "node:path";
import type { Plugin } from "vite";
import { wordsToData } from "../../src/i18n/words-file.ts";
import { loadWords, wordsIn } from "../../src/i18n/words.ts";
import { lookOf } from "../../src/map/look.ts";
import { themes, type ThemeName } from "../../src/map/theme.ts";
import { type Lang, LANGS } from "../../src/model/words.ts";

const at = (path: string): string => resolve(import.meta.dirname, "../../src", path);
/** What stands for a file of the source in a build. */
const INSTEAD: Readonly<Record<string, string>> = {
  [at("i18n/words-source.ts")]: at("i18n/words-built.ts"),
  [at("map/look-source.ts")]: at("map/look-built.ts"),
};

/** Files by the word that tells them apart. */
type Files = Readonly<Record<string, unknown>>;
const DATA: Readonly<Record<string, () => Promise<Files>>> = {
  "virtual:words": async () => {
    await Promise.all(LANGS.map(loadWords));
    return Object.fromEntries(LANGS.map((lang) => [lang, wordsToData(wordsIn(lang))]));
  },
  "virtual:looks": async () =>
    Object.fromEntries(
      Object.keys(themes).map((theme) => [theme, lookOf(theme as ThemeName, "{lang}" as Lang)]),
    ),
};

/** In a build words and looks are JSON, in the place of the modules that work them out. */
export function data(): Plugin {
  return {
    name: "wherein-data",
    apply: "build",
    enforce: "pre",
    async resolveId(source, importer) {
      if (source in DATA) return `\0${source}`;
      if (!source.endsWith("-source.ts")) return null;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      return (resolved && INSTEAD[resolved.id]) ?? resolved;
    },
    async load(id) {
      const name = id.slice(1);
      const files = id.startsWith("\0") ? await DATA[name]?.() : undefined;
      if (!files) return null;
      const kind = name.split(":")[1];
      const urls = Object.entries(files).map(([word, content]) => {
        const source = JSON.stringify(content);
        const file = this.emitFile({ type: "asset", name: `${kind}-${word}.json`, source });
        return `${word}: import.meta.ROLLUP_FILE_URL_${file}`;
      });
      return `export default { ${urls.join(", ")} };`;
    },
  };
}
