import { expect, it } from "vitest";
import type { Article } from "../model/article.ts";
import { toArticleId } from "../model/ids.ts";
import { elsewhere, openAt } from "./notes.ts";

function article(name: string, headline: string, body: string): Article {
  const text = `${headline}\n${body}`;
  const start = headline.length + 1;
  return {
    lang: "uk",
    title: headline,
    sources: [],
    file: `${name}.txt`,
    text,
    id: toArticleId(name) ?? expect.fail("a slug"),
    passages: [
      { index: 0, start: 0, end: headline.length, kind: "headline", sources: [] },
      { index: 1, start, end: text.length, kind: "text", sources: [] },
    ],
  };
}
const first = article("first", "Headline", "Fled Damascus.");
const second = article("second", "Дамаск", "Асад покинув Сирію.");
const articles = [first, second];
const note = {
  id: "n",
  kind: "accounts-differ",
  passages: ["first/0", "first/1", "second/1", "gone/3"],
  text: { en: "", uk: "", ru: "" },
};

it("stands open at the first passage of an article's body, not at its headline", () => {
  expect([openAt(note, first), openAt(note, second)]).toEqual([1, 1]);
});

it("leads to the passages of other articles, named by their first words", () => {
  expect(elsewhere(note, first, articles).map(({ key, opening }) => [key, opening])).toEqual([
    ["second/1", "Асад покинув Сирію."],
  ]);
});
