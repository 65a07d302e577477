import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";
import { loadWords } from "../../src/i18n/words.ts";
import { LANGS } from "../../src/model/words.ts";
import { articlesFor } from "../../src/state/select.ts";
import { addresses } from "../outputs/addresses.ts";
import { headOf } from "./head.ts";
import { html } from "./html.ts";
import { pageHtml } from "./page-html.ts";
import { preloads } from "./preloads.ts";
import { readArchive } from "./read-archive.ts";

/** After a build: the articles as plain HTML in index.html, and a page of its own for each article and language. */
export function pages(): Plugin {
  let folder = "";
  const { base } = addresses(process.env["WHEREIN_URL"]);
  return {
    name: "wherein-pages",
    apply: "build",
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    async closeBundle() {
      const index = join(folder, "index.html");
      const template = readFileSync(index, "utf8");
      const read = (path: string) => {
        const file = join(folder, path);
        return existsSync(file) ? readFileSync(file) : undefined;
      };
      for (const lang of LANGS) {
        await loadWords(lang);
        const words = readdirSync(join(folder, "assets")).find((name) => name.startsWith(`words-${lang}-`));
        if (words === undefined) throw new Error(`the build has no words in ${lang}`);
        const archive = await readArchive(read, lang);
        for (const article of archive.articles) {
          const parts = {
            lang,
            article,
            articles: [article],
            archive,
            root: "../../../",
            // Asked for at once, and not when the program has found out which language it is.
            head: html`<link rel="preload" as="fetch" crossorigin href="../../../assets/${words}" />
              ${preloads(archive, [article], "../../../", lang)} ${headOf(archive, article, lang, base)}`,
          };
          const target = join(folder, "a", article.id, lang);
          mkdirSync(target, { recursive: true });
          writeFileSync(join(target, "index.html"), pageHtml(template, parts));
        }
        if (lang === "en") {
          const articles = articlesFor(archive.articles, null);
          const head = html`${preloads(archive, articles, "")}`;
          const parts = { lang, articles, archive, root: "", head };
          writeFileSync(index, pageHtml(template, parts));
        }
      }
    },
  };
}
