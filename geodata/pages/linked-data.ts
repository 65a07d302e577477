import type { Article } from "../../src/model/article.ts";
import type { Place } from "../../src/model/place.ts";
import type { Lang } from "../../src/model/words.ts";
import type { Archive } from "../../src/state/archive.ts";
import { nameOf } from "../../src/text/names.ts";
import type { About } from "./head.ts";

/**
 * The page in schema.org's words: which places it mentions, and which of them are its scenes. Says nothing of an
 * author, a publisher or a date, as none is known.
 */
export function linkedData(
  archive: Archive,
  article: Article,
  lang: Lang,
  { title, description }: About,
  base: string | undefined,
) {
  const id = (path: string) => (base === undefined ? `urn:wherein:${path}` : `${base}${path}`);
  const mentions = archive.mentionsIn.get(article.id) ?? [];
  const mentioned = [...new Set(mentions.map(({ place }) => place))];
  const scenes = new Set(mentions.filter(({ role }) => role === "scene").map(({ place }) => place));
  const reference = (place: string) => ({ "@id": id(`places/${place}`) });
  return {
    "@context": "https://schema.org",
    "@type": "WebPage",
    "@id": id(`a/${article.id}/${lang}/`),
    ...(base === undefined ? {} : { url: id(`a/${article.id}/${lang}/`) }),
    name: title,
    description,
    inLanguage: lang,
    ...(article.rights === undefined ? {} : { copyrightNotice: article.rights }),
    ...(base === undefined
      ? {}
      : { primaryImageOfPage: imageObject(`${base}static/${article.id}.${lang}.png`) }),
    spatialCoverage: mentioned.filter((place) => scenes.has(place)).map(reference),
    mentions: mentioned.flatMap((placeId) => {
      const place = archive.placeById.get(placeId);
      return place ? [placeData(place, lang, id)] : [];
    }),
  };
}

const imageObject = (url: string) => ({ "@type": "ImageObject", url, width: 1200, height: 675 });

function placeData(place: Place, lang: Lang, id: (path: string) => string) {
  const { id: own, names, kind, geometry, links, within } = place;
  const name = nameOf(place, lang).text;
  const others = [...new Set(Object.values(names))].filter((other) => other !== name);
  const sameAs = [
    ...(links.wikidata === undefined ? [] : [`https://www.wikidata.org/entity/${links.wikidata}`]),
    ...(links.geonames === undefined ? [] : [`https://sws.geonames.org/${links.geonames}/`]),
  ];
  return {
    "@type": kind === "country" ? "Country" : "Place",
    "@id": id(`places/${own}`),
    name,
    ...(others.length === 0 ? {} : { alternateName: others }),
    ...(geometry?.type === "Point" ? { geo: pointData(geometry.coordinates) } : {}),
    ...(sameAs.length === 0 ? {} : { sameAs }),
    ...(within.length === 0
      ? {}
      : { containedInPlace: within.map((outer) => ({ "@id": id(`places/${outer}`) })) }),
  };
}

const pointData = ([longitude, latitude]: readonly number[]) => ({
  "@type": "GeoCoordinates",
  latitude,
  longitude,
});
