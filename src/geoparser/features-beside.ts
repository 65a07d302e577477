import { casesAfter } from "./prepositions.ts";
import { ACCUSATIVE, INSTRUMENTAL, LOCATIVE, NOMINATIVE } from "./endings.ts";
import { closesApposition } from "./english.ts";
import { isFirstName } from "./evidence.ts";
import { liesIn } from "./find-guesses.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { kindOf } from "./kind-words.ts";
import { knowledgeOf } from "./knowledge.ts";
import { isProminent } from "./prominence.ts";
import { adjacent, type Reading } from "./reading.ts";
import { F, type Features } from "./feature-set.ts";
import type { Sight } from "./sight.ts";
import type { Choice, Span } from "./span.ts";

/** «під Бахмутом» is near a town; «за Бахмутом», «над Бахмутом» may be anything. */
const UNDER = /^(?:під|под)$/;
const LIST_LINK = /^(?:,|та|і|й|и|или|чи|або|and|or)$/;
const OPENING_QUOTE = /^[«"“„‘]$/;
const CLOSING_QUOTE = /^[»"”“’]$/;
const AREA = /^(?:country|region)$/;

/** What stands before a span: the preposition and the case it asks for, a kind word, a list, a name. */
export function describeLeft(features: Features, span: Span, choice: Choice | undefined, sight: Sight): void {
  const { reading, gazetteer } = sight;
  const at = span.first - 1;
  const token = reading.tokens[at];
  if (token === undefined) return;
  // «с.», «смт.» and the name may be torn apart by a line break; nothing else reaches over one.
  if (reading.tokens[span.first]?.newLine === true) {
    if (token.text === "." && isPointedKind(reading, at - 1, span.lang)) features.add(F["kind-before"]);
    return;
  }
  const key = reading.keys[at] ?? "";
  const governed = casesAfter(key, span.lang);
  const close = adjacent(reading, at, span.first);
  if (governed !== undefined && close) {
    const agree = casesOf(span) & governed;
    if (choice === undefined || agree !== 0)
      features.add(F[(agree & LOCATIVE) !== 0 ? "preposition-locative" : "preposition"]);
    else features.add(F["preposition-disagrees"]);
    // «у Володимир»: into a man would be «у Володимира».
    if (
      choice !== undefined &&
      choice.name === reading.keys[span.first] &&
      (governed & ACCUSATIVE) !== 0 &&
      /[^аеєиіїоуюяыэ'-]$/.test(choice.name)
    )
      features.add(F["inanimate"]);
    if ((governed & INSTRUMENTAL) !== 0)
      features.add(F[UNDER.test(key) ? "preposition-under" : "preposition-rare"]);
  } else if (choice !== undefined && choice.cases === NOMINATIVE) features.add(F["bare-nominative"]);
  const kind =
    token.text === "."
      ? isPointedKind(reading, at - 1, span.lang)
      : close && kindOf(key, span.lang) !== undefined;
  // «на улице Ленина»: what a street is named after is no place for that.
  if (kind) features.add(F[kindOf(key, span.lang) === "street" ? "street-before" : "kind-before"]);
  if (span.lang === "en" && key === "of" && close && kindOf(reading.keys[at - 1] ?? "", "en") !== undefined)
    features.add(F["kind-before"]);
  const neighbour = sight.spanEndingAt(at);
  if (token.capital && close && !reading.opens[at]) {
    if (neighbour === undefined) features.add(F["capital-before"]);
    else features.add(F["place-before"]);
  } else if (token.capital && close && !kind) features.add(F["capital-before-opens"]);
  if (OPENING_QUOTE.test(token.text)) features.add(F["quote-before"]);
  const listed = LIST_LINK.test(key) ? sight.spanEndingAt(at - 1) : undefined;
  if (listed !== undefined && listed.source !== "adjective" && isProminent(listed, gazetteer))
    features.add(F["list-before"]);
  if (token.text === "(") features.add(F["parenthesis-before"]);
  const governing = casesOfList(at, sight);
  if (governing !== undefined && (choice === undefined || (casesOf(span) & governing) !== 0))
    features.add(F["list-governed"]);
  if (reading.lang === "en" && token.text === ",") describeContainer(features, span, at - 1, sight);
}

function isSurname({ words }: Reading, gazetteer: Gazetteer, at: number): boolean {
  const word = words[at];
  return word !== undefined && knowledgeOf(word, gazetteer).isSurname;
}

const LONGEST_LIST = 8;

const casesOf = ({ choices }: Span): number => choices.reduce((bits, { cases }) => bits | cases, 0);

/** «in Camden, Islington and Hackney», «у Граці, Зальцбурзі та Інсбруку»: the preposition of a list's first name governs them all. */
function casesOfList(link: number, { reading, spanEndingAt }: Sight): number | undefined {
  let at = link;
  for (let items = 0; items < LONGEST_LIST; items++) {
    if (reading.keys[at] === "and" && reading.keys[at - 1] === ",") at--;
    const before = LIST_LINK.test(reading.keys[at] ?? "") ? spanEndingAt(at - 1) : undefined;
    if (before === undefined) return undefined;
    at = before.first - 1;
    const governed = casesAfter(reading.keys[at] ?? "", reading.lang);
    if (governed !== undefined) return governed;
  }
  return undefined;
}

/** «York, Pa.»: the region or country of what stands before the comma. */
function describeContainer(features: Features, span: Span, at: number, sight: Sight): void {
  const isArea = span.choices.some(({ place }) => AREA.test(sight.gazetteer.place(place).kind));
  if (!isArea || sight.reading.tokens[at]?.capital !== true) return;
  const inner = sight.spanEndingAt(at);
  const within = inner !== undefined && isContainer(span, inner, sight.gazetteer);
  features.add(F[within ? "within-before" : "area-after-comma"]);
}

/** What stands after a span: another name, the region it lies in, the end of a quotation. */
export function describeRight(features: Features, span: Span, sight: Sight): void {
  const { reading, gazetteer } = sight;
  const at = span.last + 1;
  const token = reading.tokens[at];
  if (token === undefined || token.newLine) return;
  const key = reading.keys[at] ?? "";
  const neighbour = sight.spanAt(at);
  if (span.lang !== "en" && liesIn(reading, span.last)) features.add(F["lies-in"]);
  else if (token.capital && adjacent(reading, span.last, at)) {
    // «житель Сочи Олег Топалов»: a name of its own begins.
    const person = isFirstName(reading, gazetteer, at) && reading.tokens[at + 1]?.capital === true;
    // «Clive Davis» are no two towns, though there are both: English puts a comma between.
    const surname = span.lang === "en" && isSurname(reading, gazetteer, at);
    const place = neighbour !== undefined && !surname;
    features.add(F[person ? "person-after" : place ? "place-after" : "capital-after"]);
  }
  if (CLOSING_QUOTE.test(token.text))
    features.add(F[features.has(F["quote-before"]) ? "quoted" : "quote-after"]);
  if (token.text === ".") {
    const initial = reading.tokens[span.last];
    if (initial?.text.length === 1) features.add(F["initial"]);
  }
  if (token.text === "," && reading.lang === "en" && !features.has(F["within-after"])) {
    const area = sight.spanAt(at + 1);
    if (
      area !== undefined &&
      closesApposition(reading, area.last) &&
      area.choices.some(({ place }) => AREA.test(gazetteer.place(place).kind))
    )
      features.add(F["area-after"]);
  }
  if (LIST_LINK.test(key) || token.text === "(") {
    // «Merida, in Mexico»
    const listed = sight.spanAt(key === "," && reading.keys[at + 1] === "in" ? at + 2 : at + 1);
    if (listed !== undefined && key !== "and" && isContainer(listed, span, gazetteer))
      features.add(F["within-after"]);
    if (listed !== undefined && listed.source !== "adjective" && isProminent(listed, gazetteer))
      features.add(F["list-after"]);
  }
}

/** «м.», «обл.»: the point belongs to the abbreviation of a kind word. */
const isPointedKind = (reading: Reading, at: number, lang: Span["lang"]): boolean =>
  (reading.tokens[at]?.text.length ?? 9) <= 4 && kindOf(reading.keys[at] ?? "", lang) !== undefined;

/** «Springfield, Illinois»: what follows is a region or country that holds a place of this name. */
const isContainer = (outer: Span, inner: Span, gazetteer: Gazetteer): boolean =>
  outer.choices.some(({ place }) => {
    const { kind, country, region } = gazetteer.place(place);
    if (kind !== "country" && kind !== "region") return false;
    return inner.choices.some((choice) => {
      const held = gazetteer.place(choice.place);
      return held.kind !== kind && (kind === "country" ? held.country === country : held.region === region);
    });
  });
