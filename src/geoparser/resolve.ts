import { type Anchor, anchorsAround, closeness } from "./closeness.ts";
import { type Company, companyOf, FOREIGN_HERE, isForeignHere } from "./company.ts";
import { prominence } from "./prominence.ts";
import type { Gazetteer, GazetteerPlace } from "./gazetteer.ts";
import type { Alternative, Scored } from "./geoparse.ts";
import type { Reading } from "./reading.ts";
import { slugOf } from "./slug.ts";
import type { Choice, Span } from "./span.ts";

export interface Resolved extends Omit<Alternative, "likelihood"> {
  readonly span: Span;
  readonly score: number;
  readonly alternatives: readonly Alternative[];
}

const MOST_ALTERNATIVES = 5;
/** Which country «близькосхідна країна» means is only a guess. */
const ANAPHORA = 0.7;

/**
 * Chooses a place for every span by prominence, by the place named right after it, and by the company of the text's other places; then once
 * more, knowing which of them are sure.
 */
export function resolve(reading: Reading, gazetteer: Gazetteer, scored: readonly Scored[]): Resolved[] {
  const company = companyOf(gazetteer, scored);
  const asked = scored.map(({ span }, at) => ({
    span:
      span.among === undefined ? span : { ...span, choices: lastNamed(scored, at, span.among, gazetteer) },
    container: containerOf(gazetteer, scored, at),
    held: heldBy(reading, gazetteer, scored, at),
  }));
  const weighed = weighAll(asked, gazetteer, company);
  const { anchors, told } = surePlaces(asked, weighed);
  const known = new Map<Ranked, Described>();
  const resolved: Resolved[] = [];
  for (let at = 0; at < scored.length; at++) {
    const one = scored[at];
    if (one === undefined) continue;
    const { span, score } = one;
    const ranked = secondRank(weighed[at], at, span.name, anchors, told);
    const [best] = ranked;
    if (best === undefined) {
      if (span.among === undefined) resolved.push(unlisted(reading, one));
      continue;
    }
    let described = known.get(ranked);
    if (described === undefined)
      known.set(ranked, (described = describeAll(span, best, ranked, gazetteer, reading)));
    const sure = span.among === undefined ? best.likelihood : ANAPHORA;
    resolved.push({
      span,
      ...described.place,
      score: score * sure,
      alternatives: described.alternatives,
    });
  }
  return resolved;
}

type Description = Omit<Alternative, "likelihood">;
/** What a ranking says of its places; mentions that share the one share the other. */
interface Described {
  readonly place: Description;
  readonly alternatives: readonly Alternative[];
}

const describeAll = (
  span: Span,
  best: Likely,
  ranked: Ranked,
  gazetteer: Gazetteer,
  reading: Reading,
): Described => ({
  place: describe(span, best.choice, gazetteer, reading),
  alternatives: ranked
    .slice(1)
    .map(({ choice, likelihood }) =>
      Object.assign(describe(span, choice, gazetteer, reading), { likelihood }),
    ),
});

const NONE: readonly never[] = [];
const CONTAINER_WITHIN = 3;

/** The country or region named right after a place: «Springfield, Illinois», «Костянтинівка Донецької області». */
function containerOf(
  gazetteer: Gazetteer,
  scored: readonly Scored[],
  at: number,
): GazetteerPlace | undefined {
  const span = scored[at]?.span;
  if (span === undefined) return undefined;
  let next = scored[at + 1]?.span;
  if (next !== undefined && next.first <= span.last) next = scored[at + 2]?.span;
  if (next === undefined || next.first <= span.last || next.first - span.last > CONTAINER_WITHIN)
    return undefined;
  if (next.form === "adjective") return undefined;
  for (const choice of next.choices) {
    const place = gazetteer.place(choice.place);
    if (place.kind === "region" || place.kind === "country") return place;
  }
  return undefined;
}

/** Places that may lie in what is named right after their comma: for «Georgia» in «Athens, Georgia» every Athens. */
function heldBy(
  { tokens }: Reading,
  gazetteer: Gazetteer,
  scored: readonly Scored[],
  at: number,
): readonly GazetteerPlace[] {
  const span = scored[at]?.span;
  const inner = scored[at - 1]?.span;
  if (span === undefined || inner === undefined || inner.last !== span.first - 2) return NONE;
  if (tokens[span.first - 1]?.text !== ",") return NONE;
  // Counties in no gazetteer: only the United States have so many.
  if (inner.choices.length === 0 && /\bcounty$/.test(inner.name)) return [A_COUNTY];
  return inner.choices.map(({ place }) => gazetteer.place(place));
}

const A_COUNTY: GazetteerPlace = {
  id: "",
  kind: "county",
  lat: null,
  lon: null,
  country: "US",
  region: "US",
  magnitude: 0,
};

interface Asked {
  readonly span: Span;
  readonly container?: GazetteerPlace | undefined;
  readonly held?: readonly GazetteerPlace[];
}
interface Likely {
  readonly choice: Choice;
  readonly place: GazetteerPlace;
  readonly likelihood: number;
}
type Ranked = readonly Likely[];

const SURE = 0.85;
const TOLD_BEFORE = 9;

/** What the first look is sure of: `anchors` to be near to, and by name what a text has once said in full («Portland, Maine»). */
function surePlaces(
  asked: readonly Asked[],
  weighed: readonly FirstLook[],
): { anchors: Anchor[]; told: Map<string, number> } {
  const anchors: Anchor[] = [];
  const told = new Map<string, number>();
  for (const [at, { ranked }] of weighed.entries()) {
    const [best] = ranked;
    const one = asked[at];
    if (best === undefined || one === undefined || best.likelihood < SURE) continue;
    const { place } = best;
    if (place.kind !== "country") anchors.push({ at, name: one.span.name, place });
    if (isWithin(place, one.container) && !told.has(one.span.name))
      told.set(one.span.name, best.choice.place);
  }
  return { anchors, told };
}

const IN_CONTAINER = 9;
const HOLDS = 9;

/** A place a span may mean, and how much speaks for it. */
interface Weighed {
  readonly choice: Choice;
  readonly place: GazetteerPlace;
  readonly weight: number;
}

interface FirstLook {
  readonly places: readonly Weighed[];
  readonly ranked: Ranked;
}

/** Most mentions of a name differ in nothing but what stands around them, which comes later: they are weighed once. */
function weighAll(asked: readonly Asked[], gazetteer: Gazetteer, company: Company): FirstLook[] {
  const known = new Map<readonly Choice[], FirstLook>();
  return asked.map((one) => {
    const plain =
      one.container === undefined && (one.held ?? NONE).length === 0 && one.span.source !== "headed";
    const before = plain ? known.get(one.span.choices) : undefined;
    if (before !== undefined) return before;
    const places = weigh(one, gazetteer, company);
    const look = {
      places,
      ranked: rank(
        places,
        places.map(({ weight }) => weight),
      ),
    };
    if (plain) known.set(one.span.choices, look);
    return look;
  });
}

/** The places of a mention, knowing where those around it are and what the text has once said in full. */
function secondRank(
  look: FirstLook | undefined,
  at: number,
  name: string,
  anchors: readonly Anchor[],
  told: ReadonlyMap<string, number>,
): Ranked {
  if (look === undefined || look.places.length < 2) return look?.ranked ?? [];
  const near = anchorsAround(anchors, at, name);
  const toldPlace = told.get(name);
  let weights: number[] | undefined;
  for (let index = 0; index < look.places.length; index++) {
    const one = look.places[index];
    if (one === undefined) continue;
    const more = closeness(one.place, near) + (one.choice.place === toldPlace ? TOLD_BEFORE : 0);
    if (more === 0) continue;
    weights ??= look.places.map(({ weight }) => weight);
    weights[index] = one.weight + more;
  }
  return weights === undefined ? look.ranked : rank(look.places, weights);
}

const FEW = 12;

/** What speaks for each place of a span, once for each. */
function weigh(
  { span, container, held = NONE }: Asked,
  gazetteer: Gazetteer,
  company: Company,
): readonly Weighed[] {
  const { countries, regions } = company;
  const best: Weighed[] = [];
  /** Where each place stands in them; most names are borne by few. */
  const known = span.choices.length > FEW ? new Map<number, number>() : undefined;
  for (const choice of span.choices) {
    const place = gazetteer.place(choice.place);
    const weight =
      prominence(place) / 4 -
      (choice.weak ? 2 : 0) +
      Math.log2(1 + Math.min(6, countries.get(place.country) ?? 0)) * 1.5 +
      Math.min(2, regions.get(place.region) ?? 0) * 1.5 +
      (isWithin(place, container) ? IN_CONTAINER : 0) +
      (held.some((inner) => holds(place, inner)) ? HOLDS : 0) -
      (isForeignHere(span, place, company, gazetteer) ? FOREIGN_HERE : 0) +
      kindFit(span, place);
    const before =
      known === undefined
        ? best.findIndex((one) => one.choice.place === choice.place)
        : (known.get(choice.place) ?? -1);
    if (before < 0) {
      known?.set(choice.place, best.length);
      best.push({ choice, place, weight });
    } else if ((best[before]?.weight ?? 0) < weight) best[before] = { choice, place, weight };
  }
  return best;
}

/** The likeliest first, no more than are shown. @param weights of the places, in their order */
function rank(places: readonly Weighed[], weights: readonly number[]): Ranked {
  const order: number[] = [];
  for (let at = 0; at < weights.length; at++) {
    const weight = weights[at] ?? 0;
    let rank = Math.min(order.length, MOST_ALTERNATIVES + 1);
    while (rank > 0 && (weights[order[rank - 1] ?? 0] ?? 0) < weight) rank--;
    if (rank > MOST_ALTERNATIVES) continue;
    if (order.length > MOST_ALTERNATIVES) order.pop();
    order.splice(rank, 0, at);
  }
  const top = weights[order[0] ?? 0] ?? 0;
  let total = 0;
  for (const weight of weights) total += Math.exp(weight - top);
  const ranked: Likely[] = [];
  for (const at of order) {
    const one = places[at];
    if (one === undefined) continue;
    const likelihood = Math.exp((weights[at] ?? 0) - top) / total;
    ranked.push({ choice: one.choice, place: one.place, likelihood });
  }
  return ranked;
}

const isWithin = (place: GazetteerPlace, container: GazetteerPlace | undefined): boolean =>
  container !== undefined &&
  (container.kind === "country"
    ? place.kind !== "country" && place.country === container.country
    : place.kind !== "region" &&
      // Of hand-written regions (Brittany) only the country is known.
      (container.region === ""
        ? place.country === container.country && place.country !== ""
        : place.region === container.region));

/** A region of the United States, of a county told by nothing but its kind. */
const holds = (outer: GazetteerPlace, inner: GazetteerPlace): boolean =>
  inner === A_COUNTY
    ? outer.kind === "region" && outer.country === "US"
    : (outer.kind === "region" || outer.kind === "country") && isWithin(inner, outer);

/** A kind word prefers what it names: «область» a region, «місто» a town. */
function kindFit(span: Span, place: GazetteerPlace): number {
  if (span.source !== "headed") return 0;
  return place.kind === span.kind ? 3 : 0;
}

/** The country of the group that was named last before the span. */
function lastNamed(
  scored: readonly Scored[],
  at: number,
  among: ReadonlySet<string>,
  gazetteer: Gazetteer,
): Choice[] {
  for (let before = at - 1; before >= 0; before--) {
    const span = scored[before]?.span;
    const choice = span?.choices.find(({ place }) => among.has(gazetteer.place(place).country));
    const country =
      choice === undefined ? undefined : gazetteer.countryOf(gazetteer.place(choice.place).country);
    if (choice !== undefined && country !== undefined) return [{ ...choice, place: country }];
  }
  return [];
}

/** A place no gazetteer knows has its own name for an id, so that two mentions of it stay one place. */
const unlisted = (reading: Reading, { span, score }: Scored): Resolved => ({
  span,
  score,
  place: `unlisted-${slugOf(span.name)}`,
  name: surfaceOf(reading, span),
  alternatives: [],
});

function describe(span: Span, choice: Choice, gazetteer: Gazetteer, reading: Reading): Description {
  const place = gazetteer.place(choice.place);
  const position = place.lat === null || place.lon === null ? {} : { lat: place.lat, lon: place.lon };
  // A district is known by its seat alone: it is another place, at the only point there is for it.
  if (span.source === "headed" && span.kind === "district" && place.kind !== "region")
    return { place: `${place.id}-district`, name: capitalised(span.name), ...position };
  const name = gazetteer.nameOf(choice.place, reading.lang) ?? choice.name;
  const iso = place.kind === "country" ? place.country : place.kind === "region" ? place.region : "";
  return {
    place: place.id,
    name,
    ...position,
    ...(place.geonames === undefined ? {} : { geonames: place.geonames }),
    ...(iso === "" ? {} : { iso }),
  };
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const surfaceOf = (reading: Reading, { first, last }: Span): string =>
  reading.text.slice(reading.tokens[first]?.start ?? 0, reading.tokens[last]?.end ?? 0);
