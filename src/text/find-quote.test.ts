import { expect, test } from "vitest";
import { findQuote } from "./find-quote.ts";

test("a quote moves with the text before it", () => {
  const text = "Нове речення. Асад прилетів до Росії, а потім покинув Росії кордон.";
  expect(findQuote(text, { exact: "Росії", prefix: "прилетів до ", suffix: ", а" }, 17)).toBe(31);
});

test("of equal surroundings the nearest to its old place wins", () => {
  expect(findQuote("Київ. Київ. Київ.", { exact: "Київ" }, 7)).toBe(6);
});

test("words that are gone are nowhere, not elsewhere", () => {
  expect(findQuote("Сирійці в Сирії", { exact: "Сирі" }, 0)).toBeUndefined();
  expect(findQuote("", { exact: "Київ" }, 0)).toBeUndefined();
  expect(findQuote("текст", { exact: "" }, 0)).toBeUndefined();
});
