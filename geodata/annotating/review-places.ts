import type { Gazetteer } from "../../src/geoparser/gazetteer.ts";
import { type Alternative, type Candidate, geoparse } from "../../src/geoparser/geoparse.ts";
import type { Lang } from "../../src/model/words.ts";
import type { MentionSource, PlaceSource } from "../source/schema.ts";
import type { ArticleFiles } from "./article-files.ts";
import { placeEntries, withinOutlines } from "./place-entry.ts";

/** A candidate's place as one of the alternatives, with what an entry in the gazetteer needs. */
type Offer = Alternative & { readonly candidate: Candidate };

/** Other places each mention of a text may mean: those the geoparser would choose among, less the one proposed. */
export function alternativesOf(
  text: string,
  lang: Lang,
  gazetteer: Gazetteer,
): (mention: MentionSource) => readonly Offer[] {
  const found = new Map(
    geoparse(text, gazetteer, { lang }).candidates.map((candidate) => [
      `${candidate.start}-${candidate.end}`,
      candidate,
    ]),
  );
  return ({ start, end, place }) => {
    const candidate = found.get(`${start}-${end}`);
    return (candidate?.alternatives ?? [])
      .filter((other) => other.place !== place)
      .flatMap((other) => (candidate === undefined ? [] : [{ ...other, candidate }]));
  };
}

/**
 * A place as a reviewer tells it from its namesakes: «Миколаївка, Одеська область, gn-700174 (46.37, 29.41)». A place no gazetteer has is
 * its id alone.
 */
export function placeInWords(id: string, lang: Lang, gazetteer: Gazetteer): string {
  const index = gazetteer.find(id);
  if (index === undefined) return id;
  const { kind, region, country, lat, lon } = gazetteer.place(index);
  const holders =
    kind === "country"
      ? []
      : [...(kind === "region" ? [] : [gazetteer.regionOf(region)]), gazetteer.countryOf(country)];
  const names = [index, ...holders].flatMap((place) =>
    place === undefined ? [] : (gazetteer.nameOf(place, lang) ?? []),
  );
  const position = lat === null || lon === null ? "" : ` (${lat.toFixed(2)}, ${lon.toFixed(2)})`;
  return `${names.join(", ")}, ${id}${position}`;
}

/** The entries a chosen place needs, if the gazetteer has none. */
export function placeToAdd(
  { candidate, place, name }: Offer,
  lang: Lang,
  gazetteer: Gazetteer,
  files: Pick<ArticleFiles, "placeIds" | "outlines">,
): PlaceSource[] {
  const known = files.placeIds();
  if (known.has(place)) return [];
  const entries = placeEntries({ ...candidate, place, name }, lang, gazetteer, (id) => known.has(id));
  const outlines = files.outlines();
  return entries.map((entry) => withinOutlines(entry, outlines));
}
