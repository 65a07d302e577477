import { type Company, FOREIGN_HERE, isForeignHere } from "./company.ts";
import { holds, isWithin } from "./containers.ts";
import type { Gazetteer, GazetteerPlace } from "./gazetteer.ts";
import { prominence } from "./prominence.ts";
import type { Choice, Span } from "./span.ts";

/** A mention whose place is asked for. */
export interface Asked {
  readonly span: Span;
  /** What is named right after it. */
  readonly container: GazetteerPlace | undefined;
  /** What may lie in it, of what is named right before it. */
  readonly held: readonly GazetteerPlace[];
}

/** A place a span may mean, and how much speaks for it. */
export interface Weighed {
  readonly choice: Choice;
  readonly place: GazetteerPlace;
  readonly weight: number;
}

export interface Likely {
  readonly choice: Choice;
  readonly place: GazetteerPlace;
  readonly likelihood: number;
}

/** The likeliest first. */
export type Ranked = readonly Likely[];

const MOST_ALTERNATIVES = 5;
const IN_CONTAINER = 9;
const HOLDS = 9;
const FEW = 12;

/** What speaks for each place of a span, once for each. */
export function weigh(
  { span, container, held }: Asked,
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

/** No more than are shown. @param weights of the places, in their order */
export function rank(places: readonly Weighed[], weights: readonly number[]): Ranked {
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

/** A kind word prefers what it names: «область» a region, «місто» a town. */
function kindFit(span: Span, place: GazetteerPlace): number {
  if (span.source !== "headed") return 0;
  return place.kind === span.kind ? 3 : 0;
}
