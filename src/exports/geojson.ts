import type { Archive } from "../state/archive.ts";
import { type Choice, placesOf, type Row } from "./rows.ts";

/** The chosen places as RFC 7946 GeoJSON, each with its mentions; a place without position has no geometry. */
export function geojsonOf(archive: Archive, choice: Choice): string {
  const features = [...placesOf(archive, choice)].map(([place, rows]) => {
    const { id, geometry, names, layer, kind, within, certainty, uncertaintyMeters, links } = place;
    return {
      type: "Feature",
      id,
      geometry,
      properties: {
        names,
        layer,
        kind,
        within,
        certainty,
        ...(uncertaintyMeters === undefined ? {} : { uncertaintyMeters }),
        links,
        mentions: rows.map(mentionOf),
      },
    };
  });
  return `${JSON.stringify({ type: "FeatureCollection", features }, null, 1)}\n`;
}

const mentionOf = ({ mention, exact, passage, sources, rights }: Row) => ({
  article: mention.article,
  id: mention.id,
  exact,
  start: mention.start,
  end: mention.end,
  form: mention.form,
  role: mention.role,
  certainty: mention.certainty,
  passage: passage.index,
  sources,
  ...(rights === undefined ? {} : { rights }),
});
