import { expect, it } from "vitest";
import { loadWords } from "../../src/i18n/words.ts";
import { archiveFixture } from "../../src/state/archive.fixture.ts";
import { articleHtml } from "./article-html.ts";

it("whose a text is stands beneath its headline, where it is known", async () => {
  await loadWords("en");
  const archive = archiveFixture();
  const [article] = archive.articles;
  if (!article) throw new Error("the fixture has an article");
  const page = (rights?: string): string =>
    articleHtml(archive, rights === undefined ? article : { ...article, rights }, "en", "../").source;
  expect(page("© A <Paper>")).toContain('</h1><p class="source">© A &lt;Paper&gt;</p>');
  expect(page()).not.toContain('class="source"');
});
