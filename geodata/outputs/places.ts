import { ROLES } from "../../src/model/words.ts";
import type { Project, ProjectPlace } from "../source/project.ts";
import { type Output, json } from "./output.ts";

/** data/places.geojson: the gazetteer with its geometries and how often each place is mentioned. */
export const places: Output = (project) =>
  new Map([
    [
      "data/places.geojson",
      json({
        type: "FeatureCollection",
        version: 1,
        features: project.places.map((place) => feature(place, project)),
      }),
    ],
  ]);

function feature({ id, geometry, ...known }: ProjectPlace, { articles }: Project) {
  const mentions = articles.flatMap((article) => article.mentions).filter(({ place }) => place === id);
  const count = (role: string) => mentions.filter((mention) => mention.role === role).length;
  return {
    type: "Feature",
    id,
    geometry,
    properties: { ...known, mentions: Object.fromEntries(ROLES.map((role) => [role, count(role)])) },
  };
}
