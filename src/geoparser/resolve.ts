import { type Anchor, anchorsAround, closeness } from "./closeness.ts";
import { type Company, companyOf } from "./company.ts";
import { containerOf, heldBy, isWithin } from "./containers.ts";
import { type Description, Descriptions } from "./describe-place.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { Alternative, Scored } from "./geoparse.ts";
import { type Asked, type Ranked, rank, type Weighed, weigh } from "./ranking.ts";
import type { Reading } from "./reading.ts";
import { slugOf } from "./slug.ts";
import type { Choice, Span } from "./span.ts";

export interface Resolved {
  readonly span: Span;
  readonly place: Description;
  readonly score: number;
  readonly alternatives: readonly Alternative[];
}

/** Which country «близькосхідна країна» means is only a guess. */
const ANAPHORA = 0.7;

/**
 * Chooses a place for every span by prominence, by the place named right after it, and by the company of the text's other places; then once
 * more, knowing which of them are sure.
 */
export function resolve(reading: Reading, gazetteer: Gazetteer, scored: readonly Scored[]): Resolved[] {
  const company = companyOf(gazetteer, scored);
  const lastOf = lastNamed(gazetteer, scored);
  const asked = scored.map(({ span }, at) => ({
    span: span.among === undefined ? span : { ...span, choices: lastOf(span.among, at) },
    container: containerOf(gazetteer, scored, at),
    held: heldBy(reading, gazetteer, scored, at),
  }));
  const weighed = weighAll(asked, gazetteer, company);
  const { anchors, told } = surePlaces(asked, weighed);
  const descriptions = new Descriptions(gazetteer, reading.lang);
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
    resolved.push({
      span,
      place: descriptions.of(span, best.choice),
      score: score * (span.among === undefined ? best.likelihood : ANAPHORA),
      alternatives: descriptions.alternatives(span, ranked),
    });
  }
  return resolved;
}

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

interface FirstLook {
  readonly places: readonly Weighed[];
  readonly ranked: Ranked;
}

/** Most mentions of a name differ in nothing but what stands around them, which comes later: they are weighed once. */
function weighAll(asked: readonly Asked[], gazetteer: Gazetteer, company: Company): FirstLook[] {
  const known = new Map<readonly Choice[], FirstLook>();
  return asked.map((one) => {
    const plain = one.container === undefined && one.held.length === 0 && one.span.source !== "headed";
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

/** The country of a group that was named last before a span. The spans are asked about in their order, or a text would be read over and over. */
function lastNamed(gazetteer: Gazetteer, scored: readonly Scored[]) {
  const groups = new Map<ReadonlySet<string>, { seen: number; last: readonly Choice[] }>();
  return (among: ReadonlySet<string>, at: number): readonly Choice[] => {
    const group = groups.get(among) ?? { seen: 0, last: [] };
    groups.set(among, group);
    for (; group.seen < at; group.seen++) {
      const choices = scored[group.seen]?.span.choices ?? [];
      const choice = choices.find(({ place }) => among.has(gazetteer.place(place).country));
      const country = choice && gazetteer.countryOf(gazetteer.place(choice.place).country);
      if (choice !== undefined && country !== undefined) group.last = [{ ...choice, place: country }];
    }
    return group.last;
  };
}

/** A place no gazetteer knows has its own name for an id, so that two mentions of it stay one place. */
const unlisted = (reading: Reading, { span, score }: Scored): Resolved => ({
  span,
  score,
  place: { place: `unlisted-${slugOf(span.name)}`, name: nameOf(reading, span) },
  alternatives: [],
});

/** A name may be torn by a line break, and hold what nobody sees. */
const nameOf = ({ text, tokens }: Reading, { first, last }: Span): string =>
  text
    .slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0)
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "");
