/** Grammatical cases as bits, so that one form may stand for several. */
export const NOMINATIVE = 1;
export const GENITIVE = 2;
export const DATIVE = 4;
export const ACCUSATIVE = 8;
export const INSTRUMENTAL = 16;
export const LOCATIVE = 32;
export const ANY_CASE = 63;

const CASE_LETTERS: Readonly<Record<string, number>> = {
  n: NOMINATIVE,
  g: GENITIVE,
  d: DATIVE,
  a: ACCUSATIVE,
  i: INSTRUMENTAL,
  l: LOCATIVE,
};

/** A form that ends in the key's ending may be a case of the word that ends in `nominative`. */
export interface EndingRule {
  readonly nominative: string;
  readonly cases: number;
}

export type EndingTable = ReadonlyMap<string, readonly EndingRule[]>;

/**
 * Reads declensions written as `nominative: ending=cases …`, e.g. `а: и=g і=dl у=a ою=i`, into rules by the form's ending. `0` is no
 * ending at all. Several nominatives may share a line: `ець|ц`.
 */
export function endingTable(declensions: string): EndingTable {
  const table = new Map<string, EndingRule[]>();
  for (const line of declensions.split("\n")) {
    const [head, forms] = line.split(":");
    if (head === undefined || forms === undefined) continue;
    const nominative = head.trim().replace("0", "");
    for (const form of forms.trim().split(/\s+/)) {
      const [ending = "", letters = ""] = form.split("=");
      const key = ending.replace("0", "");
      const cases = [...letters].reduce((bits, letter) => bits | (CASE_LETTERS[letter] ?? 0), 0);
      const rules = table.get(key) ?? [];
      rules.push({ nominative, cases });
      table.set(key, rules);
    }
  }
  return table;
}
