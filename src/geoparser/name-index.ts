import type { Lang } from "../model/words.ts";
import { normalise } from "./normalise.ts";

/** A place that bears a name; `weak` when the name's language is not known for sure. */
export interface NameHit {
  readonly place: number;
  readonly weak: boolean;
}

/** A name of several words, all normalised, found by its first. */
export interface LongName extends NameHit {
  readonly words: readonly string[];
  /** Written with a small first letter («сектор Газа»). */
  readonly small: boolean;
}

const NONE: readonly never[] = [];

/** Who bears which name in one language. */
export class NameIndex {
  readonly #lang: Lang;
  readonly #single = new Map<string, NameHit | NameHit[]>();
  readonly #long = new Map<string, LongName[]>();
  readonly #adjectives = new Map<string, number[]>();

  constructor(lang: Lang) {
    this.#lang = lang;
  }

  /** @param cell names as a compiled table writes them: `a|~b` */
  addNames(cell: string, place: number): void {
    if (cell === "") return;
    for (const raw of cell.includes("|") ? cell.split("|") : [cell]) {
      const weak = raw.startsWith("~");
      const bare = weak ? raw.slice(1) : raw;
      const name = normalise(bare, this.#lang);
      if (!name.includes(" ")) this.#addSingle(name, { place, weak });
      else {
        const small = bare.charAt(0) === bare.charAt(0).toLowerCase();
        this.#addLong({ words: name.split(" "), place, weak, small });
      }
    }
  }

  #addSingle(name: string, hit: NameHit): void {
    const known = this.#single.get(name);
    if (known === undefined) this.#single.set(name, hit);
    else if (Array.isArray(known)) known.push(hit);
    else if (known.place !== hit.place) this.#single.set(name, [known, hit]);
  }

  #addLong(name: LongName): void {
    const key = this.#keyOf(name.words[0] ?? "", name.words[1] ?? "");
    const known = this.#long.get(key);
    if (known === undefined) this.#long.set(key, [name]);
    else known.push(name);
  }

  /** Thousands of English names begin with «San» or «New»; and no English word has cases. */
  #keyOf(first: string, second: string): string {
    return this.#lang === "en" ? `${first} ${second}` : first;
  }

  /** @param cell adjective stems (`російськ`) or English adjectives, `a|b` */
  addAdjectives(cell: string, place: number): void {
    if (cell === "") return;
    for (const raw of cell.split("|")) {
      const stem = normalise(raw, this.#lang);
      const known = this.#adjectives.get(stem);
      if (known === undefined) this.#adjectives.set(stem, [place]);
      else known.push(place);
    }
  }

  /** Places with exactly this one-word name (normalised). */
  single(name: string): readonly NameHit[] {
    const hit = this.#single.get(name);
    return hit === undefined ? NONE : Array.isArray(hit) ? hit : [hit];
  }

  /** Names of several words that begin with this one (normalised); in English with these two. */
  long(first: string, second: string): readonly LongName[] {
    return this.#long.get(this.#keyOf(first, second)) ?? NONE;
  }

  /** Places whose known adjective has this stem. */
  adjective(stem: string): readonly number[] {
    return this.#adjectives.get(stem) ?? [];
  }
}
