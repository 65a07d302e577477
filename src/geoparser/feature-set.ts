/** What may be seen of a span; each is a bit of a `Features`. */
export const F = {
  addressed: 0,
  "after-person": 1,
  "area-after": 2,
  "area-after-comma": 3,
  "bare-nominative": 4,
  "before-patronymic": 5,
  bias: 6,
  capital: 7,
  "capital-after": 8,
  "capital-before": 9,
  "capital-before-opens": 10,
  common: 11,
  "common-country": 12,
  "common-opens": 13,
  "common-opens-noun": 14,
  "common-small": 15,
  country: 16,
  "country-lower-seen": 17,
  "en-thing": 18,
  "en-calendar": 19,
  "en-capital-says": 20,
  "en-country-person": 21,
  "en-country-surname": 22,
  "en-dateline": 23,
  "en-in": 24,
  "en-of": 25,
  "en-of-a-place": 26,
  "en-of-capital": 27,
  "en-of-name": 28,
  "en-of-somewhere": 29,
  "en-organisation": 30,
  "en-placed": 31,
  "en-plays": 32,
  "en-possessive": 33,
  "en-says": 34,
  "en-sport": 35,
  "en-sport-towards": 36,
  "en-the": 37,
  "en-title": 38,
  "en-with-surname": 39,
  "far-region": 40,
  "first-name": 41,
  "first-name-alone": 42,
  "four-letters": 43,
  great: 44,
  "guess-followed": 45,
  "guess-genitive": 46,
  "guess-locative": 47,
  "guess-other": 48,
  "guess-under": 49,
  hyphen: 50,
  inanimate: 51,
  inflected: 52,
  initial: 53,
  "kind-before": 54,
  "kind-country": 55,
  "kind-district": 56,
  "kind-island": 57,
  "kind-lake": 58,
  "kind-mountain": 59,
  "kind-region": 60,
  "kind-river": 61,
  "kind-sea": 62,
  "kind-settlement": 63,
  "kind-site": 64,
  "kind-strait": 65,
  "kind-street": 66,
  known: 67,
  landmark: 68,
  "lies-in": 69,
  "list-after": 70,
  "list-before": 71,
  "list-governed": 72,
  "lower-seen": 73,
  near: 74,
  "near-region": 75,
  opens: 76,
  "parenthesis-before": 77,
  "person-after": 78,
  "person-in-text": 79,
  "place-after": 80,
  "place-before": 81,
  plain: 82,
  preposition: 83,
  "preposition-disagrees": 84,
  "preposition-locative": 85,
  "preposition-rare": 86,
  "preposition-under": 87,
  "quote-after": 88,
  "quote-before": 89,
  quoted: 90,
  river: 91,
  settlement: 92,
  "settlement-like": 93,
  short: 94,
  small: 95,
  "source-adjective": 96,
  "source-description": 97,
  "source-guess": 98,
  "source-headed": 99,
  "source-introduced": 100,
  "source-long": 101,
  "source-name": 102,
  "street-before": 103,
  surname: 104,
  "surname-after-capital": 105,
  "surname-like": 106,
  "told-elsewhere": 107,
  union: 108,
  upper: 109,
  "upper-short": 110,
  weak: 111,
  "within-after": 112,
  "within-before": 113,
  world: 114,
  "en-somebody": 115,
  "en-itself": 116,
  "en-unintroduced": 117,
} as const;

export type Feature = keyof typeof F;
const NAMES = Object.keys(F) as Feature[];

/** Everything the score of a span is a weighted sum of: whether it shows each feature, and one number. */
export class Features {
  /** Tens of decimal logarithm by which a town is greater than one of 30,000; 0 for what is none. */
  size = 0;
  #a = 0;
  #b = 0;
  #c = 0;
  #d = 0;

  add(feature: number): void {
    const bit = 1 << (feature & 31);
    if (feature < 32) this.#a |= bit;
    else if (feature < 64) this.#b |= bit;
    else if (feature < 96) this.#c |= bit;
    else this.#d |= bit;
  }

  drop(feature: number): void {
    const rest = ~(1 << (feature & 31));
    if (feature < 32) this.#a &= rest;
    else if (feature < 64) this.#b &= rest;
    else if (feature < 96) this.#c &= rest;
    else this.#d &= rest;
  }

  has(feature: number): boolean {
    const bits = feature < 32 ? this.#a : feature < 64 ? this.#b : feature < 96 ? this.#c : this.#d;
    return (bits & (1 << (feature & 31))) !== 0;
  }

  /** @param weights by feature, then that of the size */
  sum(weights: Float64Array): number {
    return (
      sumOf(this.#a, 0, weights) +
      sumOf(this.#b, 32, weights) +
      sumOf(this.#c, 64, weights) +
      sumOf(this.#d, 96, weights) +
      this.size * (weights[NAMES.length] ?? 0)
    );
  }

  /** By name, for tuning. */
  entries(): [string, number][] {
    const shown = NAMES.filter((name) => this.has(F[name])).map((name): [string, number] => [name, 1]);
    return this.size === 0 ? shown : [...shown, ["size", this.size]];
  }
}

function sumOf(bits: number, from: number, weights: Float64Array): number {
  let sum = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1)
    sum += weights[from + 31 - Math.clz32(rest & -rest)] ?? 0;
  return sum;
}

/** Weights by name as `Features.sum` takes them. */
export const weightsInOrder = (table: Readonly<Record<string, number>>): Float64Array =>
  Float64Array.from([...NAMES, "size"], (name) => table[name] ?? 0);
