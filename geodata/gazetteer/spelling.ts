/**
 * How a foreign name that is known in Russian spelling may be written in Ukrainian: и after д, т, з, с, ц, ж, ш, ч, р before a consonant,
 * і elsewhere; or one of the two throughout. Candidates to look up, not names to show.
 */
export function ukrainianSpellings(russian: string): string[] {
  const plain = russian
    .replace(/э/g, "е")
    .replace(/Э/g, "Е")
    .replace(/ъ/g, "'")
    .replace(/ё/g, "йо")
    .replace(/ск$/, "ськ");
  const initial = plain.replace(/И/g, "І");
  const nine = initial
    .replace(/([дтзсцжшчр])и(?=[бвгґджзклмнпрстфхцчшщ])/g, "$1ы")
    .replace(/и/g, "і")
    .replace(/ы/g, "и");
  const soft = initial.replace(/и/g, "і").replace(/ы/g, "и");
  return [...new Set([nine, soft])];
}
