import { LANGS } from "../../src/model/words.ts";
import type { Project, ProjectPlace } from "../source/project.ts";
import type { Addresses } from "./addresses.ts";
import { type Output, json } from "./output.ts";

/** data/places.lpf.json: the gazetteer in Linked Places Format, for other gazetteers. */
export const linkedPlaces: Output = (project, addresses) =>
  new Map([
    [
      "data/places.lpf.json",
      json({
        type: "FeatureCollection",
        "@context":
          "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld",
        features: project.places.map((place) => linkedPlace(place, project, addresses)),
      }),
    ],
  ]);

function linkedPlace(place: ProjectPlace, project: Project, addresses: Addresses) {
  const { id, names, kind, geometry, certainty, links, note } = place;
  const within = place.within.flatMap((outer) => project.places.filter((other) => other.id === outer));
  const country = [place, ...within].find(({ kind }) => kind === "country")?.links.iso;
  const identifiers = [
    ...(links.geonames === undefined ? [] : [`gn:${links.geonames}`]),
    ...(links.wikidata === undefined ? [] : [`wd:${links.wikidata}`]),
  ];
  return {
    "@id": addresses.id(`places/${id}`),
    type: "Feature",
    properties: { title: names.en ?? names.uk ?? names.ru, ...(country ? { ccodes: [country] } : {}) },
    names: LANGS.flatMap((lang) => (names[lang] ? [{ toponym: names[lang], lang }] : [])),
    types: [{ label: kind }],
    geometry: geometry && { ...geometry, certainty },
    links: identifiers.map((identifier) => ({ type: "closeMatch", identifier })),
    relations: within.map((outer) => ({
      relationType: "gvp:broaderPartitive",
      relationTo: addresses.id(`places/${outer.id}`),
      label: outer.names.en,
    })),
    descriptions: note ? LANGS.map((lang) => ({ value: note[lang], lang })) : [],
  };
}
