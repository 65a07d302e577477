import { resolve } from "node:path";
import type { Plugin } from "vite";
import { wordsToData } from "../../src/i18n/words-file.ts";
import { loadWords, wordsIn } from "../../src/i18n/words.ts";
import { LANGS } from "../../src/model/words.ts";

const FILES = "virtual:words";

/** In a build words are JSON, a file for each language, in the place of the modules that they are written in. */
export function words(): Plugin {
  return {
    name: "wherein-words",
    apply: "build",
    enforce: "pre",
    resolveId(source) {
      if (source.endsWith("/words-source.ts"))
        return resolve(import.meta.dirname, "../../src/i18n/words-built.ts");
      return source === FILES ? `\0${FILES}` : null;
    },
    async load(id) {
      if (id !== `\0${FILES}`) return null;
      const urls: string[] = [];
      for (const lang of LANGS) {
        await loadWords(lang);
        const source = JSON.stringify(wordsToData(wordsIn(lang)));
        const file = this.emitFile({ type: "asset", name: `words-${lang}.json`, source });
        urls.push(`${lang}: import.meta.ROLLUP_FILE_URL_${file}`);
      }
      return `export default { ${urls.join(", ")} };`;
    },
  };
}
