import type { Geometry, Position } from "geojson";
import type { Place } from "../model/place.ts";
import { type Lang, type Layer, LAYERS } from "../model/words.ts";
import type { Archive } from "../state/archive.ts";
import { nameOf } from "../text/names.ts";
import { type Choice, placesOf, type Row } from "./rows.ts";

export interface KmlWords {
  readonly lang: Lang;
  readonly title: string;
  readonly layers: Readonly<Record<Layer, string>>;
}

/** The chosen places that have a position as KML 2.2, a folder for each layer. */
export function kmlOf(archive: Archive, choice: Choice, { lang, title, layers }: KmlWords): string {
  const placed = [...placesOf(archive, choice)].filter(([{ geometry }]) => geometry !== null);
  const folders = LAYERS.map((layer) => [layer, placed.filter(([place]) => place.layer === layer)] as const);
  return `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${element("name", title)}${folders
    .filter(([, places]) => places.length > 0)
    .map(
      ([layer, places]) =>
        `\n<Folder>${element("name", layers[layer])}${places.map((one) => placemark(one, lang)).join("")}\n</Folder>`,
    )
    .join("")}
</Document></kml>
`;
}

function placemark([place, rows]: readonly [Place, readonly Row[]], lang: Lang): string {
  const { id, geometry, kind, certainty } = place;
  const quotes = rows.map(({ exact, sources, rights }) =>
    [`“${exact}”`, ...sources, ...(rights ? [rights] : [])].join(" — "),
  );
  const data = Object.entries({ kind, certainty, mentions: String(rows.length) });
  return `
<Placemark id="${text(id)}">${element("name", nameOf(place, lang).text)}${element("description", quotes.join("\n"))}<ExtendedData>${data
    .map(([name, value]) => `<Data name="${text(name)}">${element("value", value)}</Data>`)
    .join("")}</ExtendedData>${geometry ? shape(geometry) : ""}</Placemark>`;
}

function shape(geometry: Geometry): string {
  switch (geometry.type) {
    case "Point":
      return tag("Point", coordinates([geometry.coordinates]));
    case "LineString":
      return tag("LineString", coordinates(geometry.coordinates));
    case "Polygon":
      return polygon(geometry.coordinates);
    case "MultiPoint":
      return tag(
        "MultiGeometry",
        geometry.coordinates.map((one) => tag("Point", coordinates([one]))).join(""),
      );
    case "MultiLineString":
      return tag(
        "MultiGeometry",
        geometry.coordinates.map((one) => tag("LineString", coordinates(one))).join(""),
      );
    case "MultiPolygon":
      return tag("MultiGeometry", geometry.coordinates.map(polygon).join(""));
    case "GeometryCollection":
      return tag("MultiGeometry", geometry.geometries.map(shape).join(""));
  }
}

const polygon = ([outer = [], ...holes]: readonly Position[][]): string =>
  tag("Polygon", [outer, ...holes].map((ring, index) => boundary(ring, index === 0)).join(""));

const boundary = (ring: readonly Position[], outer: boolean): string =>
  tag(outer ? "outerBoundaryIs" : "innerBoundaryIs", tag("LinearRing", coordinates(ring)));

const coordinates = (positions: readonly Position[]): string =>
  tag("coordinates", positions.map(([lon, lat]) => `${lon},${lat}`).join(" "));

const tag = (name: string, content: string): string => `<${name}>${content}</${name}>`;
const element = (name: string, content: string): string => tag(name, text(content));

/** Escaped, and without the control characters that XML cannot hold. */
const text = (raw: string): string =>
  raw
    .replaceAll(/[^\t\n\r\P{Cc}]|[\uFFFE\uFFFF]|\p{Surrogate}/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
