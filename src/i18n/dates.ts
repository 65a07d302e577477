import { parseEdtf } from "../model/edtf.ts";
import type { Lang } from "../model/words.ts";
import { messagesIn } from "./page.ts";

const DAY_MS = 86_400_000;

/** A day (days since 1970-01-01) in words, e.g. `8 December 2024`. */
export function dayInWords(day: number, lang: Lang): string {
  return format(day, lang, { day: "numeric", month: "long", year: "numeric" });
}

/** From the first to the last day, in words, as short as the language allows: `Nov–Dec 2024`. */
export function monthsInWords(first: number, last: number, lang: Lang): string {
  if (isYear(first, last)) return format(first, lang, { year: "numeric" });
  const [from, to] = [first, last].map((day) => format(day, lang, { month: "short" }));
  const [since, until] = [first, last].map((day) => new Date(day * DAY_MS).getUTCFullYear());
  if (since === until) return `${from === to ? from : `${from}–${to}`} ${until}`;
  return `${from} ${since}–${to} ${until}`;
}

/** An EDTF date in words, with what is not certain said: `2025?-10-02` is “2 October 2025 (year inferred)”. */
export function edtfInWords(edtf: string, lang: Lang): string {
  const messages = messagesIn(lang);
  const [from, to] = edtf.split("/");
  if (to !== undefined && from !== undefined) return rangeInWords(edtf, lang) ?? edtf;
  const span = parseEdtf(edtf);
  if (!span) return edtf;
  if (edtf.startsWith("XXXX")) {
    const month = Number(edtf.slice(5, 7)) - 1;
    const day = Number(edtf.slice(8, 10)) || 1;
    const words = format(Date.UTC(2024, month, day) / DAY_MS, lang, { day: "numeric", month: "long" });
    return `${words} (${messages.yearNotGiven})`;
  }
  if (span.first === null || span.last === null) return edtf;
  const words = plainInWords(edtf, span.first, span.last, lang);
  if (/^\d{4}\?/u.test(edtf) && edtf.length > 5) return `${words} (${messages.yearInferred})`;
  if (span.uncertain) return `${words} (${messages.uncertainDate})`;
  // "Late November" says by itself that it is no exact day.
  return span.approximate && !edtf.includes("X") ? messages.approximately(words) : words;
}

function plainInWords(edtf: string, first: number, last: number, lang: Lang): string {
  const { early, mid, late } = messagesIn(lang).dateParts;
  const part = /^\d{4}-\d{2}-(?<tens>[0-2])X/u.exec(edtf)?.groups?.["tens"];
  if (part !== undefined) {
    const word = [early, mid, late][Number(part)] ?? "";
    // After a word for a part of it, Slavic months stand in the genitive, as they do after a day.
    const genitive = format(first, lang, { day: "numeric", month: "long", year: "numeric" }).replace(
      /^\d+\s/u,
      "",
    );
    return `${word}${word.endsWith("-") ? "" : " "}${genitive}`;
  }
  if (first === last) return dayInWords(first, lang);
  if (isYear(first, last)) return format(first, lang, { year: "numeric" });
  if (/^\d{4}\D?-\d{2}\D?$/u.test(edtf)) return format(first, lang, { month: "long", year: "numeric" });
  return daysInWords(first, last, lang);
}

/** `7–8 December 2024`; undefined when an end is open or not known. */
function rangeInWords(edtf: string, lang: Lang): string | undefined {
  const span = parseEdtf(edtf);
  return span && span.first !== null && span.last !== null
    ? daysInWords(span.first, span.last, lang)
    : undefined;
}

/** Both days and all between, in words. */
export function daysInWords(first: number, last: number, lang: Lang): string {
  if (first === last) return dayInWords(first, lang);
  const options = { day: "numeric", month: "long", year: "numeric" } as const;
  return tight(formatIn(lang, options).formatRange(first * DAY_MS, last * DAY_MS));
}

function isYear(first: number, last: number): boolean {
  const [from, to] = [new Date(first * DAY_MS), new Date(last * DAY_MS)];
  return (
    from.getUTCMonth() === 0 && from.getUTCDate() === 1 && to.getUTCMonth() === 11 && to.getUTCDate() === 31
  );
}

const format = (day: number, lang: Lang, options: Intl.DateTimeFormatOptions): string =>
  formatIn(lang, options).format(day * DAY_MS);

const formats = new Map<string, Intl.DateTimeFormat>();

/** Each is made once: making one takes much longer than using it. */
function formatIn(lang: Lang, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${JSON.stringify(options)}`;
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale(lang), { ...options, timeZone: "UTC" });
  formats.set(key, made);
  return made;
}

/** Versions of Unicode's data differ in the spaces they put about the dash of a range. */
const tight = (range: string): string => range.replaceAll(/\s*–\s*/gu, "–");

/** Days before months, as European papers write. */
const locale = (lang: Lang): string => (lang === "en" ? "en-GB" : lang);
