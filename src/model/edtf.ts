/**
 * The part of EDTF (Extended Date/Time Format, level 1 and some of 2) that articles need: a day, a month or a year,
 * unspecified digits (`2024-11-2X`), an unspecified year (`XXXX-10-09`), qualifiers (`?` `~` `%`, also on a part:
 * `2025?-10-02`) and intervals (`2024-12-07/2024-12-08`, open ends `..`).
 */
export interface EdtfSpan {
  /** First and last day it may mean, days since 1970-01-01, inclusive; null where the year is not given or open. */
  readonly first: number | null;
  readonly last: number | null;
  readonly uncertain: boolean;
  readonly approximate: boolean;
}

const DAY_MS = 86_400_000;
const QUALIFIERS = /[?~%]/gu;
const PATTERN = /^(?<year>[\dX]{4})(?:-(?<month>[\dX]{2})(?:-(?<day>[\dX]{2}))?)?$/u;
/** A qualifier stands before or after a part, once. */
const QUALIFIED = /^(?:[?~%]?[\dX]+|[\dX]+[?~%])$/u;

/** `undefined` for what is no date of this subset, or no date at all (2024-02-31). */
export function parseEdtf(raw: string): EdtfSpan | undefined {
  const parts = raw.split("/");
  if (parts.length === 1) return parseDate(raw);
  if (parts.length !== 2) return undefined;
  const [from, to] = parts.map((part) => (part === ".." ? OPEN : parseDate(part)));
  if (!from || !to || (from === OPEN && to === OPEN)) return undefined;
  if (from.first !== null && to.last !== null && from.first > to.last) return undefined;
  return {
    first: from.first,
    last: to.last,
    uncertain: from.uncertain || to.uncertain,
    approximate: from.approximate || to.approximate,
  };
}

const OPEN: EdtfSpan = { first: null, last: null, uncertain: false, approximate: false };

function parseDate(raw: string): EdtfSpan | undefined {
  if (!raw.split("-").every((part) => QUALIFIED.test(part))) return undefined;
  const { year, month, day } = PATTERN.exec(raw.replaceAll(QUALIFIERS, ""))?.groups ?? {};
  if (year === undefined) return undefined;
  const uncertain = /[?%]/u.test(raw);
  const approximate = /[~%]/u.test(raw);
  if (year === "XXXX") {
    // Any leap year will do to see that the month and day exist.
    return boundsOf("2024", month, day) && { first: null, last: null, uncertain, approximate };
  }
  const bounds = boundsOf(year, month, day);
  return bounds && { ...bounds, uncertain, approximate };
}

function boundsOf(year: string, month?: string, day?: string): { first: number; last: number } | undefined {
  let first: number | undefined;
  let last: number | undefined;
  for (const y of fillings(year, 0, 9999)) {
    for (const m of fillings(month ?? "XX", 1, 12)) {
      for (const d of day === undefined ? [1, daysIn(y, m)] : fillings(day, 1, daysIn(y, m))) {
        const at = Date.UTC(y, m - 1, d) / DAY_MS;
        first = first === undefined ? at : Math.min(first, at);
        last = last === undefined ? at : Math.max(last, at);
      }
    }
  }
  return first === undefined || last === undefined ? undefined : { first, last };
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The least and the greatest number from `min` to `max` that the digits, X standing for any, can mean. */
function fillings(digits: string, min: number, max: number): number[] {
  const ends = [Number(digits.replaceAll("X", "0")), Number(digits.replaceAll("X", "9"))] as const;
  if (ends[0] >= min && ends[1] <= max) return ends[0] === ends[1] ? [ends[0]] : [...ends];
  const matches = new RegExp(`^${digits.replaceAll("X", "\\d")}$`, "u");
  const fits: number[] = [];
  for (let n = min; n <= max; n += 1) if (matches.test(String(n).padStart(digits.length, "0"))) fits.push(n);
  const [least] = fits;
  const greatest = fits.at(-1);
  if (least === undefined || greatest === undefined) return [];
  return least === greatest ? [least] : [least, greatest];
}

/** Whether two spans share a day; a span without a year shares none that can be known. */
export function overlaps(a: EdtfSpan, b: EdtfSpan): boolean {
  const startsBeforeEnd = (x: EdtfSpan, y: EdtfSpan) =>
    x.first === null || y.last === null || x.first <= y.last;
  if ((a.first === null && a.last === null) || (b.first === null && b.last === null)) return false;
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
}
