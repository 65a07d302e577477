import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Gazetteer } from "../src/geoparser/gazetteer.ts";
import type { PlaceTable, WordTable } from "../src/geoparser/place-table.ts";
import { SourceError } from "./annotating/failure.ts";
import { namesIn } from "./source/folder.ts";
import { parseJson } from "./source/json.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(ROOT, "public/gazetteer", name), "utf8"));

/**
 * The committed gazetteer, for programs that run in Node. Places that geodata/places/ names bear the ids they have there.
 * @param root the project's, or that of a copy of its sources
 * @throws when a file is missing (`npm run gazetteer` makes them); a `SourceError` when a file of geodata/places/ cannot be read
 */
export function loadGazetteer(root = ROOT): Gazetteer {
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
    curatedIds(root),
  );
}

/** Ids of the curated places by GeoNames id. Checked by the build and not here: a proposal should not wait for that. */
function curatedIds(root: string): Map<number, string> {
  const ids = new Map<number, string>();
  const faults: string[] = [];
  for (const name of namesIn(join(root, "geodata/places"), ".json"))
    try {
      const { places } = parseJson(readFileSync(join(root, "geodata/places", name), "utf8")) as {
        places: readonly { readonly id: string; readonly links: { readonly geonames?: number } }[];
      };
      for (const { id, links } of places) if (links.geonames !== undefined) ids.set(links.geonames, id);
    } catch (cause) {
      faults.push(`geodata/places/${name}: ${cause instanceof Error ? cause.message : String(cause)}`);
    }
  if (faults.length > 0)
    throw new SourceError(`${faults.join("\n")}\n(npm run geodata lists all that is wrong)`);
  return ids;
}
