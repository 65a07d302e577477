import type { Item } from "./files.ts";
import type { Report } from "./problem.ts";
import type { DateSource } from "./schema.ts";

type Quote = Pick<DateSource, "start" | "end" | "exact">;

/** Where so many quotes do not stand where they should, the text is to blame and not each of them. */
const MANY = 3;

/**
 * Whether an article's text has been edited since its mentions and dates were marked: told once, not of each.
 * @param report takes what is wrong with the text
 */
export function isEdited(id: string, items: readonly Item<Quote>[], text: string, report: Report): boolean {
  const moved = items
    .filter(({ value: { start, end, exact }, wrong }) => wrong.size === 0 && text.slice(start, end) !== exact)
    .map(({ value }) => value)
    .sort((one, other) => one.start - other.start);
  const [first] = moved;
  if (first === undefined || moved.length < MANY) return false;
  report(
    "",
    `has changed: ${moved.length} of ${items.length} mentions and dates no longer stand where annotations/${id}.json says, from "${first.exact}" at ${first.start} on; npm run annotate -- --add ${id} geodata/articles/${id}.txt moves them`,
  );
  return true;
}
