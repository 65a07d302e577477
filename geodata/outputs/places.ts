import { ROLES } from "../../src/model/words.ts";
import type { ProjectMention, ProjectPlace } from "../source/project.ts";
import { mentionsByPlace } from "./by-place.ts";
import { type Output, json } from "./output.ts";

/** data/places.geojson: the gazetteer with its geometries and how often each place is mentioned. */
export const places: Output = ({ articles, places: all }) => {
  const mentioned = mentionsByPlace(articles);
  const features = all.map((place) => feature(place, mentioned.get(place.id) ?? []));
  return new Map([["data/places.geojson", json({ type: "FeatureCollection", version: 1, features })]]);
};

function feature({ id, geometry, ...known }: ProjectPlace, mentions: readonly ProjectMention[]) {
  const count = (role: string) => mentions.filter((mention) => mention.role === role).length;
  return {
    type: "Feature",
    id,
    geometry,
    properties: { ...known, mentions: Object.fromEntries(ROLES.map((role) => [role, count(role)])) },
  };
}
