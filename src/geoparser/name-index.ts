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
  /** By first word; in English by second word within. */
  readonly #long = new Map<string, Map<string, LongName[]>>();
  /** First words of the names that may be written with a small letter. */
  readonly #small = new Set<string>();
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
    const [first = "", second = ""] = name.words;
    if (name.small) this.#small.add(first);
    const within = this.#long.get(first);
    const key = this.#within(second);
    const known = within?.get(key);
    if (within === undefined) this.#long.set(first, new Map([[key, [name]]]));
    else if (known === undefined) within.set(key, [name]);
    else known.push(name);
  }

  /** Thousands of English names begin with «San» or «New»; and no English word has cases. */
  #within(second: string): string {
    return this.#lang === "en" ? second : "";
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

  /** Some name of several words begins with this one (normalised), written so. */
  begins(first: string, capital: boolean): boolean {
    return capital ? this.#long.has(first) : this.#small.has(first);
  }

  /** Names of several words that begin with this one (normalised); in English with these two. */
  long(first: string, second: string): readonly LongName[] {
    return this.#long.get(first)?.get(this.#within(second)) ?? NONE;
  }

  /** Places whose known adjective has this stem. */
  adjective(stem: string): readonly number[] {
    return this.#adjectives.get(stem) ?? [];
  }
}
