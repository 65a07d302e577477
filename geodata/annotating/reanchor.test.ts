import { expect, test } from "vitest";
import { reanchor } from "./reanchor.ts";

const FIRST = "Вибухи в Сирії було чути вночі.";
const SECOND = "Про пожежу у Сирії відомо мало.";
const before = `${FIRST} ${SECOND}`;
const quote = (id: string, start: number) => ({ id, start, end: start + 5, exact: "Сирії" });
const quotes = [quote("first", before.indexOf("Сирії")), quote("second", before.lastIndexOf("Сирії"))];

test.each([
  [`Додано. ${before}`, ["first", "second"], []],
  [FIRST, ["first"], ["second"]],
  [SECOND, ["second"], ["first"]],
])("in %j words are marked once, by the mention that they were", (text, kept, lost) => {
  const moved = reanchor(quotes, before, text);
  expect(moved.kept.map(({ id }) => id)).toEqual(kept);
  expect(moved.lost.map(({ id }) => id)).toEqual(lost);
  for (const { start, end, exact } of moved.kept) expect(text.slice(start, end)).toBe(exact);
});
