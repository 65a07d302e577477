import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Gazetteer } from "../src/geoparser/gazetteer.ts";
import type { PlaceTable, WordTable } from "../src/geoparser/place-table.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(ROOT, "public/gazetteer", name), "utf8"));

/**
 * The committed gazetteer, for programs that run in Node. Places that people have named bear their names.
 * @throws when a file is missing: `npm run gazetteer` makes them
 */
export function loadGazetteer(): Gazetteer {
  return new Gazetteer(
    {
      world: read("world.json") as PlaceTable,
      regions: read("regions.json") as PlaceTable,
      settlements: read("settlements.json") as PlaceTable,
      // A text needs the words of its own language.
      words: {
        get en() {
          return [read("words-en.json") as WordTable];
        },
        get uk() {
          return [read("words-uk.json") as WordTable, read("names-uk.json") as WordTable];
        },
        get ru() {
          return [read("words-ru.json") as WordTable];
        },
      },
    },
    curatedIds(),
  );
}

/** Ids of the curated places by GeoNames id. */
function curatedIds(): Map<number, string> {
  const file = join(ROOT, "geodata/places/gazetteer.json");
  if (!existsSync(file)) return new Map();
  const { places } = JSON.parse(readFileSync(file, "utf8")) as {
    places: readonly { readonly id: string; readonly links: { readonly geonames?: number } }[];
  };
  return new Map(
    places.flatMap(({ id, links }) => (links.geonames === undefined ? [] : [[links.geonames, id] as const])),
  );
}
