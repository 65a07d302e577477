import type { Gazetteer } from "../../src/geoparser/gazetteer.ts";
import { type Alternative, type Candidate, geoparse } from "../../src/geoparser/geoparse.ts";
import type { Lang } from "../../src/model/words.ts";
import type { MentionSource, PlaceSource } from "../source/schema.ts";
import { placeEntry } from "./place-entry.ts";

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

/** The entry a chosen place needs, if the gazetteer has none. */
export function placeToAdd(
  { candidate, place, name }: Offer,
  gazetteer: Gazetteer,
  known: ReadonlySet<string>,
): PlaceSource[] {
  if (known.has(place)) return [];
  return [placeEntry({ ...candidate, place, name }, "en", gazetteer, (id) => known.has(id))];
}
