import { NOMINATIVE } from "./endings.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { type Kind, kindOf } from "./kind-words.ts";
import { adjacent, type Reading } from "./reading.ts";
import type { Span } from "./span.ts";

const WATER: ReadonlySet<Kind> = new Set(["lake", "river"]);
const LAND = /^(?:capital|seat|settlement|section|region|country)$/;
/** «озера Баку» may be lakes of the city: its name has no cases. */
const SAME_IN_ALL_CASES = /[иіїоуюыэ]$/;

/**
 * «на озере Ван», «реки Днепр»: after a word for a lake or a river the name is that water's, not a namesake town's or state's; where no
 * such water is known it is in no gazetteer. Only a name in the nominative stands beside its kind word so: «озера Києва» are a town's.
 */
export function ofKindBefore(span: Span, reading: Reading, gazetteer: Gazetteer): Span {
  const { first, last, lang, source, choices } = span;
  if (source !== "name" || span.part !== undefined || !adjacent(reading, first - 1, first)) return span;
  const kind = kindOf(reading.keys[first - 1] ?? "", lang);
  if (kind === undefined || !WATER.has(kind)) return span;
  const name = reading.keys.slice(first, last + 1).join(" ");
  const apposed = choices.some((choice) => choice.name === name && (choice.cases & NOMINATIVE) !== 0);
  if (!apposed) return span;
  const kindOfChoice = (place: number): string => gazetteer.place(place).kind;
  const same = choices.filter(({ place }) => kindOfChoice(place) === kind);
  if (same.length > 0) return { ...span, choices: same };
  if (SAME_IN_ALL_CASES.test(name)) return span;
  const others = choices.filter(({ place }) => !LAND.test(kindOfChoice(place)));
  return others.length > 0
    ? { ...span, choices: others }
    : { ...span, source: "introduced", form: "name", choices: [], kind, name };
}
