import type { MultiPolygon, Polygon } from "geojson";
import type { Candidate } from "../../src/geoparser/geoparse.ts";
import type { Gazetteer, GazetteerPlace } from "../../src/geoparser/gazetteer.ts";
import type { PlaceKind } from "../../src/model/kinds.ts";
import { LANGS, type Lang, type Layer } from "../../src/model/words.ts";
import { isSpelt, standsWithin } from "../source/check-places.ts";
import type { PlaceSource } from "../source/schema.ts";

const CITY = 50;
const TOWN = 40;

/** Kinds of the geoparser's gazetteer as the curated one calls them, with their layer. */
const KINDS: Readonly<Record<string, readonly [PlaceKind, Layer]>> = {
  capital: ["capital", "settlements"],
  seat: ["city", "settlements"],
  section: ["district", "settlements"],
  district: ["district", "settlements"],
  country: ["country", "countries"],
  region: ["region", "countries"],
  historic: ["region", "countries"],
  continent: ["continent", "countries"],
  union: ["region", "countries"],
  island: ["island", "countries"],
  islands: ["island", "countries"],
  peninsula: ["peninsula", "countries"],
  cape: ["cape", "countries"],
  pole: ["region", "countries"],
  pass: ["mountain", "countries"],
  mountain: ["mountain", "countries"],
  mountains: ["mountain range", "countries"],
  desert: ["desert", "countries"],
  sea: ["sea", "waters"],
  ocean: ["ocean", "waters"],
  strait: ["strait", "waters"],
  gulf: ["bay", "waters"],
  bay: ["bay", "waters"],
  shoal: ["island", "waters"],
  canal: ["canal", "waters"],
  river: ["river", "waters"],
  waterfall: ["river", "waters"],
  lake: ["lake", "waters"],
  "air base": ["air base", "military"],
  "naval base": ["naval base", "military"],
  "occupied territory": ["occupied territories", "countries"],
};

function kindOf({ kind, magnitude }: GazetteerPlace, name: string): readonly [PlaceKind, Layer] {
  if (kind === "settlement")
    // Fewer people make no village: the City of London has 7,500.
    return [magnitude >= CITY ? "city" : magnitude >= TOWN ? "town" : "settlement", "settlements"];
  if (kind === "region" && /област|oblast/i.test(name)) return ["oblast", "countries"];
  return KINDS[kind] ?? ["building complex", "settlements"];
}

/**
 * The entries a candidate's place needs in the curated gazetteer: its own and, where that has none yet, its country's, which its card
 * names.
 * @param isPlace ids the gazetteer has, or will have
 */
export function placeEntries(
  candidate: Candidate,
  lang: Lang,
  gazetteer: Gazetteer,
  isPlace: (id: string) => boolean,
): readonly PlaceSource[] {
  const index = gazetteer.find(candidate.place);
  if (index === undefined) return [unlisted(candidate, lang)];
  const country = gazetteer.countryOf(gazetteer.place(index).country);
  const entry = listed(index, candidate.place, lang, gazetteer);
  if (country === undefined || country === index) return [entry];
  const holder = gazetteer.place(country).id;
  const within = { ...entry, within: [holder as PlaceSource["id"]] };
  return isPlace(holder) ? [within] : [within, listed(country, holder, lang, gazetteer)];
}

/** The entry of a place of the geoparser's gazetteer. */
function listed(index: number, id: string, lang: Lang, gazetteer: Gazetteer): PlaceSource {
  const place = gazetteer.place(index);
  const names = Object.fromEntries(
    LANGS.flatMap((each) => {
      const name = gazetteer.nameOf(index, each, each !== lang);
      return name === undefined || !isSpelt(name, each) ? [] : [[each, name]];
    }),
  );
  const [kind, layer] = kindOf(place, gazetteer.nameOf(index, "en") ?? "");
  const located = place.lat !== null && place.lon !== null;
  const iso = place.kind === "country" ? place.country : place.kind === "region" ? place.region : "";
  return {
    id: id as PlaceSource["id"],
    names,
    layer: located ? layer : "unlocated",
    kind,
    within: [],
    certainty: "certain",
    links: {
      ...(place.geonames === undefined ? {} : { geonames: place.geonames }),
      ...(iso === "" ? {} : { iso }),
    },
    geometry:
      place.lat === null || place.lon === null
        ? null
        : { type: "Point", coordinates: [place.lon, place.lat] },
  };
}

/** A place no gazetteer knows: its name as it stands; a district has the position of its seat, others none. */
const unlisted = ({ place, name, lat, lon }: Candidate, lang: Lang): PlaceSource => ({
  id: place as PlaceSource["id"],
  // A Russian text may write a Ukrainian name as it is in Ukrainian.
  names: { [isSpelt(name, lang) ? lang : (LANGS.find((other) => isSpelt(name, other)) ?? lang)]: name },
  layer: lat === undefined || lon === undefined ? "unlocated" : "countries",
  kind: lat === undefined ? "settlement" : "raion",
  within: [],
  certainty: "uncertain",
  links: {},
  geometry: lat === undefined || lon === undefined ? null : { type: "Point", coordinates: [lon, lat] },
});

/** Outlines are coarser than GeoNames' positions: of an island or a delta beyond one it is not said in what it lies. */
export function withinOutlines(
  place: PlaceSource,
  outlines: ReadonlyMap<string, Polygon | MultiPolygon>,
): PlaceSource {
  const { geometry } = place;
  if (geometry === null || geometry === "outline") return place;
  const within = place.within.filter((id) => {
    const outline = outlines.get(id);
    return outline === undefined || standsWithin(geometry.coordinates, outline);
  });
  return { ...place, within };
}
