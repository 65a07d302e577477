/** Countries whose names reach English through a transliteration, so that newspapers spell them in several ways. */
const TRANSLITERATED = new Set(
  "AE AF AM AZ BA BD BG BH BY CN CY DZ EG ER ET GE GR IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MA ME MK ML MM MN MR NE NP OM PK PS QA RS RU SA SD SO SY TD TH TJ TM TN TW UA UZ XK YE".split(
    " ",
  ),
);
const FEWEST_PEOPLE = 15_000;
const MOST_VARIANTS = 5;
const PLAIN_NAME = /^[A-Z][a-z]{2,}(?:[ -](?:[A-Z][a-z]+|[ae][a-z]{1,2}))*$/;
/** Articles of Arabic names, before the name or inside it. */
const ARTICLE = /(?:^|(?<=[ -]))(?:al|el|ad|ed|an|en|ar|er|as|es|at|et|az|ez|ash|esh|adh|ath)(?:[ -]|$)/g;

/** What is left of a name when those who transliterate it agree: consonants, each once in a row. */
function skeleton(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(ARTICLE, "")
    .replace(/[^a-z]/g, "")
    .replace(/ch|ck|[qc]/g, "k")
    .replace(/ph/g, "f")
    .replace(/dzh/g, "j")
    .replace(/w/g, "v")
    .replace(/x/g, "ks")
    .replace(/g/g, "")
    .replace(/[aeiouyh]/g, "")
    .replace(/(.)\1+/g, "$1");
}

/**
 * Other spellings of a transliterated name («Ar Raqqah»: Raqqa; «Homyel»: Gomel), best guesses of GeoNames' unlabelled alternate names:
 * those with the same consonants.
 */
export function latinVariants(
  name: string,
  others: readonly string[],
  country: string,
  population: number,
): string[] {
  if (!TRANSLITERATED.has(country) || population < FEWEST_PEOPLE) return [];
  const bones = skeleton(name);
  if (bones.length < 2) return [];
  const found = others.filter(
    (other) => other !== name && PLAIN_NAME.test(other) && skeleton(other) === bones,
  );
  return [...new Set(found)].slice(0, MOST_VARIANTS);
}
