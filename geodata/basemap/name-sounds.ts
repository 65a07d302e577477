/** Official Ukrainian romanisation (Cabinet of Ministers, 2010): inside a word, and at its start where that differs. */
const romanisation: ReadonlyMap<string, readonly [inside: string, start: string]> = new Map(
  (
    "а:a б:b в:v г:h ґ:g д:d е:e є:ie/ye ж:zh з:z и:y і:i ї:i/yi й:i/y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u " +
    "ф:f х:kh ц:ts ч:ch ш:sh щ:shch ь: ю:iu/yu я:ia/ya ': ’:"
  )
    .split(" ")
    .map((rule) => {
      const [letter = "", latin = ""] = rule.split(":");
      const [inside = "", start = inside] = latin.split("/");
      return [letter, [inside, start]];
    }),
);

/** A Ukrainian name in official Latin letters, as road signs in Ukraine have it. */
export function romanise(ukrainian: string): string {
  return ukrainian
    .replaceAll("зг", "zgh")
    .replaceAll("Зг", "Zgh")
    .replaceAll(/[а-яіїєґ'’]/gi, (letter, offset: number) => {
      const atStart = offset === 0 || /[\s-]/.test(ukrainian[offset - 1] ?? "");
      const lower = letter.toLowerCase();
      const [inside, start] = romanisation.get(lower) ?? [letter, letter];
      const latin = atStart ? start : inside;
      return letter === lower ? latin : latin.charAt(0).toUpperCase() + latin.slice(1);
    });
}

const russianSounds: ReadonlyMap<string, string> = new Map([
  ["г", "g"],
  ["ъ", ""],
]);

/** Consonants only, with the spellings that differ between romanisations made equal. */
function skeleton(name: string): string {
  const latin = [...name.toLowerCase()].map(
    (letter) => russianSounds.get(letter) ?? romanisation.get(letter)?.[0] ?? letter,
  );
  return latin
    .join("")
    .normalize("NFD")
    .replaceAll(/kh|x/g, "h")
    .replaceAll("g", "h")
    .replaceAll(/shch|sch/g, "sh")
    .replaceAll("tz", "ts")
    .replaceAll(/[^bcdfhklmnpqrstvwz]/g, "")
    .replaceAll(/(.)\1/g, "$1");
}

/** Share of letters that must change to turn one word into the other. */
export function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const replace = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row[right.length] ?? 0) / Math.max(left.length, right.length, 1);
}

/** How differently two names sound: 0 to 1. */
export const unlike = (one: string, other: string): number => distance(skeleton(one), skeleton(other));
/** A Latin name for comparing. */
export const plain = (latin: string): string =>
  latin.toLowerCase().replaceAll(/[’'ʼ]/g, "").replaceAll("yy", "yi");

/** Whether a Cyrillic name, read aloud, is the Latin one. */
export function reads(name: string, latin: string): boolean {
  const alike = (word: string): string => word.replaceAll("y", "i").replaceAll("q", "k").replaceAll("w", "v");
  const own = alike(plain(romanise(name)));
  const other = alike(plain(latin.normalize("NFD").replaceAll(/\p{Mark}/gu, "")));
  const groups = (word: string): number => (word.match(/[aeiou]+/g) ?? []).length;
  return distance(own, other) <= 0.4 && groups(own) === groups(other);
}

/** The last consonant of a name in Latin letters, its ending «a» left off. */
const lastConsonant = (latin: string): string | undefined =>
  /[bcdfghjklmnpqrstvwxz](?=a?$)/u.exec(
    plain(latin).replaceAll("ł", "l").replaceAll("g", "h").replaceAll(/[cq]/g, "k"),
  )?.[0];

/** Whether a Cyrillic name stands in an oblique case, as cut out of a sentence (Arnsberg, Арнсберге; Kumba, Кумбой). */
export function isDeclined(name: string, latin: string): boolean {
  const stem = /^(?!.*-на-)(.*[бвгджзклмнпрстфхцчшщ])(?:е|у|ы|ой|ом)$/u.exec(name)?.[1];
  const own = lastConsonant(latin);
  return stem !== undefined && own !== undefined && romanise(stem).endsWith(own);
}
