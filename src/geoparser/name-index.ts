import type { Lang } from "../model/words.ts";
import { inLatin, normalise } from "./normalise.ts";

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
const hitOf = (code: number): NameHit => ({ place: code >> 1, weak: (code & 1) === 1 });

const letters: string[] = [];

/** The first letter of a name, the same for a name and its normalised form. */
function letterOf(name: string): string {
  const code = name.charCodeAt(0);
  return (letters[code] ??= firstLetter(name.charAt(0))) || firstLetter(name);
}

/** Of its first word («100 Mile House» is asked for by «100»), without marks and case, in one script; empty where there is none. */
function firstLetter(text: string): string {
  const [, letter = ""] = /^[^\s\p{L}]*(\p{L})/u.exec(text) ?? [];
  const bare = letter.toLowerCase().normalize("NFD").charAt(0);
  return inLatin(bare === "ґ" ? "г" : bare);
}

/** Who bears which name in one language. */
export class NameIndex {
  readonly #lang: Lang;
  /** Most names are borne by one place: its number, doubled, and one more where the name is weak. */
  readonly #single = new Map<string, number | NameHit[]>();
  /**
   * By first word: names and then their places, quadrupled, with two more where the name is weak and one more where it may be written small.
   * What is asked for is cut into words then.
   */
  readonly #long = new Map<string, (string | number)[] | ReadonlyMap<string, readonly LongName[]>>();
  /** First words of the names that may be written with a small letter. */
  readonly #small = new Set<string>();
  readonly #adjectives = new Map<string, number[]>();
  /** Names and places by first letter until a word with that letter is asked for: of English, a Ukrainian text asks for a word or two. */
  readonly #waiting = new Map<string, (string | number)[]>();

  constructor(lang: Lang) {
    this.#lang = lang;
  }

  /** To be called before anything is looked up. @param cell names as a compiled table writes them: `a|~b` */
  addNames(cell: string, place: number): void {
    if (cell === "") return;
    for (const raw of cell.includes("|") ? cell.split("|") : [cell]) {
      const letter = letterOf(raw.startsWith("~") ? raw.slice(1) : raw);
      const waiting = this.#waiting.get(letter);
      if (waiting === undefined) this.#waiting.set(letter, [raw, place]);
      else waiting.push(raw, place);
    }
  }

  /** To be called before a word (normalised) is looked up. */
  #readFor(word: string): void {
    const letter = letterOf(word);
    const waiting = this.#waiting.get(letter);
    if (waiting === undefined) return;
    this.#waiting.delete(letter);
    for (let at = 0; at < waiting.length; at += 2)
      this.#addName(String(waiting[at]), Number(waiting[at + 1]));
  }

  #addName(raw: string, place: number): void {
    const weak = raw.startsWith("~");
    const bare = weak ? raw.slice(1) : raw;
    const name = normalise(bare, this.#lang);
    const space = name.indexOf(" ");
    if (space < 0) this.#addSingle(name, place, weak);
    else {
      const small = bare.charAt(0) === bare.charAt(0).toLowerCase();
      this.#addLong(name.slice(0, space), name, place * 4 + (weak ? 2 : 0) + (small ? 1 : 0));
    }
  }

  #addSingle(name: string, place: number, weak: boolean): void {
    const known = this.#single.get(name);
    if (known === undefined) this.#single.set(name, place * 2 + (weak ? 1 : 0));
    else if (typeof known !== "number") known.push({ place, weak });
    else if (known >> 1 !== place) this.#single.set(name, [hitOf(known), { place, weak }]);
  }

  #addLong(first: string, name: string, code: number): void {
    if ((code & 1) === 1) this.#small.add(first);
    const known = this.#long.get(first);
    if (Array.isArray(known)) known.push(name, code);
    else this.#long.set(first, [name, code]);
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
    this.#readFor(name);
    const hit = this.#single.get(name);
    return hit === undefined ? NONE : typeof hit === "number" ? [hitOf(hit)] : hit;
  }

  /** Some name of several words begins with this one (normalised), written so. */
  begins(first: string, capital: boolean): boolean {
    this.#readFor(first);
    return capital ? this.#long.has(first) : this.#small.has(first);
  }

  /** Names of several words that begin with this one (normalised); in English with these two. */
  long(first: string, second: string): readonly LongName[] {
    this.#readFor(first);
    const names = this.#long.get(first);
    if (names === undefined) return NONE;
    return (Array.isArray(names) ? this.#cut(first, names) : names).get(this.#within(second)) ?? NONE;
  }

  /** Names in words, by second word where those are told apart. */
  #cut(first: string, names: readonly (string | number)[]): ReadonlyMap<string, readonly LongName[]> {
    const cut = new Map<string, LongName[]>();
    for (let at = 0; at < names.length; at += 2) {
      const words = String(names[at]).split(" ");
      const code = Number(names[at + 1]);
      const key = this.#within(words[1] ?? "");
      const name = { words, place: code >> 2, weak: (code & 2) === 2, small: (code & 1) === 1 };
      const known = cut.get(key);
      if (known === undefined) cut.set(key, [name]);
      else known.push(name);
    }
    this.#long.set(first, cut);
    return cut;
  }

  /** Places whose known adjective has this stem. */
  adjective(stem: string): readonly number[] {
    return this.#adjectives.get(stem) ?? [];
  }
}
