import type { PlaceKind } from "../../src/model/kinds.ts";
import { LANGS, type Layer } from "../../src/model/words.ts";
import { nameOf } from "../../src/text/names.ts";
import type { Project, ProjectPlace } from "../source/project.ts";
import type { Addresses } from "./addresses.ts";
import { type Output, json } from "./output.ts";

/**
 * data/places.lpf.json: the gazetteer in Linked Places Format, for other gazetteers. Areas are given by their label
 * point, because the format's JSON-LD context reads no other geometry; their outlines are in data/places.geojson.
 */
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
  const { id, names, kind, layer, links, note } = place;
  const within = place.within.flatMap((outer) => project.places.filter((other) => other.id === outer));
  const country = [place, ...within].find((holder) => holder.kind === "country")?.links.iso;
  const identifiers = [
    ...(links.geonames === undefined ? [] : [`gn:${links.geonames}`]),
    ...(links.wikidata === undefined ? [] : [`wd:${links.wikidata}`]),
  ];
  return {
    "@id": addresses.id(`places/${id}`),
    type: "Feature",
    properties: {
      title: nameOf(place, "en").text,
      ...(country ? { ccodes: [country] } : {}),
      fclasses: [FEATURE_CLASS_OF_KIND[kind] ?? FEATURE_CLASS[layer]],
    },
    names: LANGS.flatMap((lang) => {
      const toponym = names[lang];
      return toponym ? [{ toponym, lang, ...citations(place, lang, project, addresses) }] : [];
    }),
    types: [{ label: kind }],
    geometry: representative(place),
    links: identifiers.map((identifier) => ({ type: "closeMatch", identifier })),
    relations: within.map((outer) => ({
      relationType: "gvp:broaderPartitive",
      relationTo: addresses.id(`places/${outer.id}`),
      label: nameOf(outer, "en").text,
    })),
    descriptions: note ? LANGS.map((lang) => ({ value: note[lang], lang })) : [],
  };
}

/** GeoNames feature classes, which the format wants of every place. */
const FEATURE_CLASS: Readonly<Record<Layer, string>> = {
  settlements: "P",
  military: "S",
  waters: "H",
  countries: "A",
  unlocated: "L",
};
const FEATURE_CLASS_OF_KIND: Readonly<Partial<Record<PlaceKind, string>>> = { "building complex": "S" };

/** The articles that mention the place in the name's language. */
function citations(place: ProjectPlace, lang: string, { articles }: Project, addresses: Addresses) {
  const found = articles.filter((article) => {
    return article.lang === lang && article.mentions.some((mention) => mention.place === place.id);
  });
  if (found.length === 0) return {};
  return {
    citations: found.map(({ id, title }) => ({ label: title, "@id": addresses.id(`articles/${id}`) })),
  };
}

function representative({ geometry, labelPoint, certainty }: ProjectPlace) {
  if (geometry?.type === "Point") return { ...geometry, certainty };
  return labelPoint ? { type: "Point", coordinates: labelPoint, certainty } : null;
}
