import { expect, test } from "vitest";
import { latinVariants } from "./latin-variants.ts";

test.each([
  ["Ar Raqqah", "SY", ["Raqqa", "Nikephorion", "ar-Raqqa", "Rakka"], ["Raqqa", "Rakka"]],
  ["Homyel'", "BY", ["Gomel", "Homel", "Homl"], ["Gomel", "Homel", "Homl"]],
  ["Velikiy Novgorod", "RU", ["Veliky Novgorod", "Holmgard", "NOVGOROD"], ["Veliky Novgorod"]],
  ["Vienna", "AT", ["Wien", "Vena"], []],
])("%s in %s is also spelt as those alternate names with its consonants", (name, country, others, variants) =>
  expect(latinVariants(name, others, country, 100_000)).toEqual(variants),
);

test("villages keep one spelling: theirs are many, and news names few", () =>
  expect(latinVariants("Ar Raqqah", ["Raqqa"], "SY", 900)).toEqual([]));
