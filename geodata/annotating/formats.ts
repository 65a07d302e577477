import type { Candidate, Geoparsed } from "../../src/geoparser/geoparse.ts";
import type { Format } from "./options.ts";

const rounded = (score: number): number => Math.round(score * 1000) / 1000;

/** One line of the stream: `{"id","lang","mentions":[…]}`. */
export function documentLine(id: string | number, { lang, candidates }: Geoparsed): string {
  return JSON.stringify({ id, lang, mentions: candidates.map(mentionOf) });
}

function mentionOf(candidate: Candidate): Omit<Candidate, "alternatives"> {
  const { start, end, surface, form, role, place, name, lat, lon, geonames, iso, score } = candidate;
  const position = lat === undefined || lon === undefined ? {} : { lat, lon };
  const links = { ...(geonames === undefined ? {} : { geonames }), ...(iso === undefined ? {} : { iso }) };
  return { start, end, surface, form, role, place, name, ...position, ...links, score: rounded(score) };
}

/** The places of one text in the format asked for. */
export function documentText(id: string, text: string, found: Geoparsed, format: Format): string {
  if (format === "ndjson") return `${documentLine(id, found)}\n`;
  const content =
    format === "geojson" ? featureCollection(found) : annotationPage(id, text, found.candidates);
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** How much text a quote selector keeps on either side, in UTF-16 code units. */
const CONTEXT = 32;
const withoutHalves = (cut: string): string => cut.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");

/** W3C Web Annotations, shaped like those of a deployment. */
function annotationPage(name: string, text: string, candidates: readonly Candidate[]): unknown {
  // A file may be called anything, an IRI may not.
  const id = encodeURIComponent(name);
  const points = codePointCounter(text);
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    type: "AnnotationPage",
    id: `urn:wherein:annotations/${id}`,
    items: candidates.map(({ start, end, surface, form, role, place, score, alternatives }, at) => ({
      type: "Annotation",
      id: `urn:wherein:annotations/${id}/m${at + 1}`,
      motivation: "identifying",
      body: [{ type: "SpecificResource", source: `urn:wherein:places/${place}`, purpose: "identifying" }],
      target: {
        source: `urn:wherein:articles/${id}`,
        selector: [
          {
            type: "TextQuoteSelector",
            exact: surface,
            prefix: withoutHalves(text.slice(Math.max(0, start - CONTEXT), start)),
            suffix: withoutHalves(text.slice(end, end + CONTEXT)),
          },
          { type: "TextPositionSelector", start: points(start), end: points(end) },
        ],
      },
      wherein: {
        place,
        start,
        end,
        form,
        role,
        certainty: certaintyOf(score),
        status: "proposed",
        score: rounded(score),
        ...(alternatives.length === 0
          ? {}
          : {
              alternatives: alternatives.map((other) => ({
                ...other,
                likelihood: rounded(other.likelihood),
              })),
            }),
      },
    })),
  };
}

export const certaintyOf = (score: number): "certain" | "less-certain" | "uncertain" =>
  score >= 0.85 ? "certain" : score >= 0.6 ? "less-certain" : "uncertain";

/** Code points before an offset, for offsets that mostly grow. */
function codePointCounter(text: string): (offset: number) => number {
  let at = 0;
  let points = 0;
  return (offset) => {
    if (offset < at) [at, points] = [0, 0];
    while (at < offset) {
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      points++;
    }
    return points;
  };
}

/** Places of a text as RFC 7946 features, each with its mentions. */
function featureCollection({ lang, candidates }: Geoparsed): unknown {
  const features = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const known = features.get(candidate.place);
    if (known === undefined) features.set(candidate.place, [candidate]);
    else known.push(candidate);
  }
  return {
    type: "FeatureCollection",
    features: [...features].map(([id, mentions]) => {
      const { name, lat, lon, geonames, iso } = mentions[0] ?? { name: id };
      return {
        type: "Feature",
        id,
        geometry: lat === undefined || lon === undefined ? null : { type: "Point", coordinates: [lon, lat] },
        properties: {
          names: { [lang]: name },
          links: { ...(geonames === undefined ? {} : { geonames }), ...(iso === undefined ? {} : { iso }) },
          mentions: mentions.map(({ start, end, surface, form, role, score }) => ({
            start,
            end,
            surface,
            form,
            role,
            score: rounded(score),
          })),
        },
      };
    }),
  };
}
