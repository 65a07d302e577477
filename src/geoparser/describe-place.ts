import type { Gazetteer, GazetteerPlace } from "./gazetteer.ts";
import type { Alternative } from "./geoparse.ts";
import type { Ranked } from "./ranking.ts";
import type { Choice, Span } from "./span.ts";
import type { Lang } from "../model/words.ts";

/** A place as a candidate shows it. */
export type Description = Omit<Alternative, "likelihood">;

/** What is said of places in a language; of each once, for a text names the same ones over and over. */
export class Descriptions {
  readonly #gazetteer: Gazetteer;
  readonly #lang: Lang;
  readonly #places = new Map<number, Description>();
  readonly #alternatives = new Map<Ranked, readonly Alternative[]>();

  constructor(gazetteer: Gazetteer, lang: Lang) {
    this.#gazetteer = gazetteer;
    this.#lang = lang;
  }

  of(span: Span, choice: Choice): Description {
    if (span.source === "headed" && span.kind === "district") {
      const place = this.#gazetteer.place(choice.place);
      // A district is known by its seat alone: it is another place, at the only point there is for it.
      if (place.kind !== "region")
        return { place: `${place.id}-district`, name: capitalised(span.name), ...positionOf(place) };
    }
    let known = this.#places.get(choice.place);
    if (known === undefined) this.#places.set(choice.place, (known = this.#describe(choice)));
    return known;
  }

  #describe({ place: index, name }: Choice): Description {
    const place = this.#gazetteer.place(index);
    const iso = place.kind === "country" ? place.country : place.kind === "region" ? place.region : "";
    return {
      place: place.id,
      name: this.#gazetteer.nameOf(index, this.#lang) ?? name,
      ...positionOf(place),
      ...(place.geonames === undefined ? {} : { geonames: place.geonames }),
      ...(iso === "" ? {} : { iso }),
    };
  }

  /** The places of a ranking but for the first. */
  alternatives(span: Span, ranked: Ranked): readonly Alternative[] {
    let known = this.#alternatives.get(ranked);
    if (known === undefined) {
      known = ranked
        .slice(1)
        .map(({ choice, likelihood }) => Object.assign({}, this.of(span, choice), { likelihood }));
      this.#alternatives.set(ranked, known);
    }
    return known;
  }
}

const positionOf = ({ lat, lon }: GazetteerPlace): { lat: number; lon: number } | undefined =>
  lat === null || lon === null ? undefined : { lat, lon };

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
