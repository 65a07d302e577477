import { adjectiveChoices } from "./adjective-choices.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { Lemma } from "./lemmas.ts";
import type { NameIndex } from "./name-index.ts";
import { prominence } from "./prominence.ts";
import type { Choice } from "./span.ts";
import type { Word } from "./word.ts";

/** Foreign names that have no cases: the first name in «Рені» is no form of «Рене». */
export const UNDECLINED = /[еєиіїуюэ]$/;
/** Half a million people: GREAT of features.ts. */
const GREAT = 58;

/** What a gazetteer knows of a word: looked up once, because words repeat. */
export class Knowledge {
  readonly gazetteer: Gazetteer;
  /** A name of several words begins with it: written as it is, or even with a small letter. */
  readonly opensName: boolean;
  readonly opensSmallName: boolean;
  /** It is (also) a first name, an ordinary word, a surname. */
  readonly isFirstName: boolean;
  readonly isCommon: boolean;
  readonly isSurname: boolean;
  readonly #word: Word;
  readonly #adjectives = new Map<number, readonly Choice[]>();
  #choices: readonly Choice[] | undefined;

  constructor(word: Word, gazetteer: Gazetteer) {
    const { key, lang, lemmas } = word;
    const index = gazetteer.index(lang);
    const words = gazetteer.words(lang);
    this.gazetteer = gazetteer;
    this.#word = word;
    this.opensName = lemmas.some(({ lemma }) => index.begins(lemma, true));
    this.opensSmallName = lemmas.some(({ lemma }) => index.begins(lemma, false));
    this.isFirstName = lemmas.some(
      ({ lemma }) => words.isFirstName(lemma) && (lemma === key || !UNDECLINED.test(lemma)),
    );
    this.isCommon = words.isCommon(key);
    this.isSurname = words.isSurname(key);
  }

  /** Places that bear it as their whole name, in whatever case it stands. */
  get choices(): readonly Choice[] {
    const { key, lang, lemmas } = this.#word;
    return (this.#choices ??= choicesOf(key, lemmas, this.gazetteer, this.gazetteer.index(lang)));
  }

  /** Places it may be an adjective from. @param smallest magnitude of the towns that count */
  adjectives(smallest: number): readonly Choice[] {
    let choices = this.#adjectives.get(smallest);
    if (choices === undefined) {
      choices = adjectiveChoices(this.gazetteer, this.#word.key, this.#word.lang, smallest);
      this.#adjectives.set(smallest, choices);
    }
    return choices;
  }
}

/** What this gazetteer knows of a word. */
export function knowledgeOf(word: Word, gazetteer: Gazetteer): Knowledge {
  const { knowledge } = word;
  return knowledge?.gazetteer === gazetteer ? knowledge : (word.knowledge = new Knowledge(word, gazetteer));
}

function choicesOf(
  form: string,
  lemmas: readonly Lemma[],
  gazetteer: Gazetteer,
  index: NameIndex,
): readonly Choice[] {
  const found: Choice[] = [];
  for (const { lemma, cases } of lemmas)
    for (const { place, weak } of index.single(lemma))
      if (!found.some((choice) => choice.place === place && (choice.cases & cases) === cases))
        found.push({ place, weak, name: lemma, cases });
  const own = found.filter(({ name, weak }) => name === form && !weak);
  // «Рені» is Рені, which has no cases, before it is any form of Рено; of great cities every form is meant.
  return own.length === 0 || !UNDECLINED.test(form)
    ? found
    : found.filter(({ name, place }) => name === form || prominence(gazetteer.place(place)) >= GREAT);
}
