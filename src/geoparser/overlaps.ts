import type { Scored } from "./geoparse.ts";
import type { Span } from "./span.ts";

/** Longer spans win over shorter ones they hold or cross, then likelier ones. Descriptions may hold names and adjectives. @param tokens how many the text has */
export function withoutOverlaps(scored: readonly Scored[], tokens: number): Scored[] {
  const ranked = scored.toSorted(
    (left, right) =>
      right.span.last - right.span.first - (left.span.last - left.span.first) ||
      precedence(right.span) - precedence(left.span) ||
      right.score - left.score,
  );
  const names: (Span | undefined)[] = Array.from({ length: tokens });
  const descriptions = names.slice();
  const kept: Scored[] = [];
  for (const one of ranked) {
    const { first, last, part, form } = one.span;
    const layer = form === "description" ? descriptions : names;
    if (part === undefined && holdsAny(layer, first, last)) continue;
    layer.fill(one.span, first, last + 1);
    kept.push(one);
  }
  return kept.filter(({ span }) => !crosses(span, names)).sort(inTextOrder);
}

function holdsAny(layer: readonly (Span | undefined)[], first: number, last: number): boolean {
  for (let token = first; token <= last; token++) if (layer[token] !== undefined) return true;
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
function crosses({ form, first, last }: Span, names: readonly (Span | undefined)[]): boolean {
  if (form !== "description") return false;
  const left = names[first];
  const right = names[last];
  if (left !== undefined && (left.first < first || left.last > last)) return true;
  if (right !== undefined && right.last > last) return true;
  return left !== undefined && left.first === first && left.last === last;
}

/** Numbers from one to the other, both included. */
export const rangeOf = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);
