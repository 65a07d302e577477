import { checkOutline } from "./check-geometry.ts";
import { type OutlineOf, type ReadOutlines, checkPlaces } from "./check-places.ts";
import { type SourceFiles, idsOf } from "./files.ts";
import { knownPositions } from "./known-positions.ts";
import type { ProjectPlace } from "./project.ts";
import { gazetteerSource, outlineSource, outlinesSource, placeSource } from "./schema.ts";

export interface ReadPlaces {
  /** By id. */
  readonly places: readonly ProjectPlace[];
  /** Whether a gazetteer has the id; true for any where a gazetteer could not be read. */
  readonly isPlace: (id: string) => boolean;
  /** Ids of places that came in with a program's proposals. */
  readonly added: ReadonlySet<string>;
}

/** Of an entry that is wrong in part. */
const STAND_INS = {
  names: {},
  layer: "unlocated",
  kind: "settlement",
  within: [],
  certainty: "uncertain",
  links: {},
  geometry: null,
};

const ADDED = "added.json";

/** All of places/: gazetteers (*.json) and outlines (*.geojson). */
export function readPlaces(files: SourceFiles): ReadPlaces {
  const read = readOutlines(files);
  const ids = new Set<string>();
  const added = new Set<string>();
  let complete = true;
  const names = files.names("places", ".json");
  if (names.length === 0) {
    complete = false;
    files.report("places")("", "holds no gazetteer (*.json)");
  }
  const entries = names.flatMap((name) => {
    const file = `places/${name}`;
    const gazetteer = files.json(file, gazetteerSource);
    if (!gazetteer) complete = false;
    for (const id of idsOf(gazetteer?.places ?? [])) {
      ids.add(id);
      if (name === ADDED) added.add(id);
    }
    const report = files.report(file);
    return files
      .items(file, "places", gazetteer?.places ?? [], placeSource, STAND_INS)
      .map(({ path, value, wrong }) => ({ source: value, path, wrong, report }));
  });
  const isPlace = (id: string) => !complete || ids.has(id);
  for (const [id, { file }] of read.outlines)
    if (!isPlace(id)) files.report(file)("features", `outlines ${id}, which is in no gazetteer`);
  const places = checkPlaces(entries, read, isPlace, knownPositions(files.root));
  return { places: [...places].sort((a, b) => (a.id < b.id ? -1 : 1)), isPlace, added };
}

function readOutlines(files: SourceFiles): ReadOutlines {
  let complete = true;
  const outlines = new Map<string, OutlineOf>();
  for (const name of files.names("places", ".geojson")) {
    const file = `places/${name}`;
    const report = files.report(file);
    const collection = files.json(file, outlinesSource);
    if (!collection) complete = false;
    const features = collection?.features ?? [];
    const wrong = new Set(idsOf(features));
    for (const { path, value } of files.items(file, "features", features, outlineSource)) {
      const { id, geometry } = value;
      wrong.delete(id);
      const earlier = outlines.get(id);
      if (earlier) report(`${path}.id`, `${id} is outlined already in ${earlier.file}`);
      const sound = checkOutline(geometry, `${path}.geometry`, report);
      outlines.set(id, sound ? { file, geometry } : { file });
    }
    for (const id of wrong) outlines.set(id, { file });
  }
  return { outlines, complete };
}
