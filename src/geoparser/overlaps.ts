import type { Scored } from "./geoparse.ts";
import type { Span } from "./span.ts";

/** Longer spans win over shorter ones they hold or cross, then likelier ones. Descriptions may hold names and adjectives. */
export function withoutOverlaps(scored: readonly Scored[]): Scored[] {
  const ranked = scored.toSorted(
    (left, right) =>
      right.span.last - right.span.first - (left.span.last - left.span.first) ||
      precedence(right.span) - precedence(left.span) ||
      right.score - left.score,
  );
  const taken = { names: new Set<number>(), descriptions: new Set<number>() };
  const kept: Scored[] = [];
  for (const one of ranked) {
    const { first, last, part, form } = one.span;
    const layer = form === "description" ? taken.descriptions : taken.names;
    if (part === undefined && holdsAny(layer, first, last)) continue;
    for (let token = first; token <= last; token++) layer.add(token);
    kept.push(one);
  }
  const names = new Map<number, Span>();
  for (const { span } of kept)
    if (span.form !== "description")
      for (let token = span.first; token <= span.last; token++) names.set(token, span);
  return kept.filter(({ span }) => !crosses(span, names)).sort(inTextOrder);
}

function holdsAny(tokens: ReadonlySet<number>, first: number, last: number): boolean {
  for (let token = first; token <= last; token++) if (tokens.has(token)) return true;
  return false;
}

/** In «Полтавській та Сумській областях» the first is an oblast, no mere adjective; «Часового Яру» is the town of that name, not some ravine. */
function precedence({ source, choices, kind }: Span): number {
  // In a list of streets «Кірова» is one more, whatever town was called so.
  if (source === "introduced" && kind === "street") return 1;
  if (source === "headed") return choices.length > 0 ? 3 : 1;
  return source === "long" ? 2 : 0;
}

const inTextOrder = (left: Scored, right: Scored): number =>
  left.span.first - right.span.first || right.span.last - left.span.last;

/** A description that only part of a name lies in, or that is one: the name alone is kept. */
function crosses({ form, first, last }: Span, names: ReadonlyMap<number, Span>): boolean {
  if (form !== "description") return false;
  const left = names.get(first);
  const right = names.get(last);
  if (left !== undefined && (left.first < first || left.last > last)) return true;
  if (right !== undefined && right.last > last) return true;
  return left !== undefined && left.first === first && left.last === last;
}

/** Numbers from one to the other, both included. */
export const rangeOf = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);
