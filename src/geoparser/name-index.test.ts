import { expect, test } from "vitest";
import { NameIndex } from "./name-index.ts";

test.each([
  ["uk", "Їзюм|Ґалаґан|’Ясна|~Єлань|Oдеса", ["їзюм", "галаган", "'ясна", "єлань", "одеса"]],
  ["ru", "Ёлкино|Йошкар|Щёлково", ["елкино", "йошкар", "щелково"]],
  [
    "en",
    "École|İzmir|’s-Hertogenbosch|Łódź|Ømna|3rd",
    ["ecole", "izmir", "'s-hertogenbosch", "łodz", "ømna", "3rd"],
  ],
] as const)(
  "%s: %s are found by their normalised names, whatever letter they begin with",
  (lang, cell, keys) => {
    const index = new NameIndex(lang);
    index.addNames(cell, 7);
    expect(keys.map((key) => index.single(key).map(({ place }) => place))).toEqual(keys.map(() => [7]));
  },
);

test("places that share a name keep the order they came in", () => {
  const index = new NameIndex("en");
  index.addNames("Ecole", 1);
  index.addNames("École", 2);
  index.addNames("Ecole Blanche", 3);
  expect(index.single("ecole").map(({ place }) => place)).toEqual([1, 2]);
  expect(index.long("ecole", "blanche").map(({ place }) => place)).toEqual([3]);
  expect(index.begins("ecole", true)).toBe(true);
});

test("a name that begins with a number is found by that", () => {
  const index = new NameIndex("en");
  index.addNames("100 Mile House", 1);
  expect(index.long("100", "mile").map(({ place }) => place)).toEqual([1]);
});
