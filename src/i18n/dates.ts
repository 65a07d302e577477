import { type EdtfSpan, parseEdtf } from "../model/edtf.ts";
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
  const span = parseEdtf(edtf);
  if (!span) return edtf;
  const plain = edtf.replaceAll(/[?~%]/gu, "");
  const isYearless = plain.startsWith("XXXX");
  const words = isYearless ? yearlessInWords(plain, lang) : spanInWords(plain, span, lang);
  if (words === undefined) return edtf;
  const isYearInferred = /(?:^|\/)\d{4}\?-/u.test(edtf);
  const notes = [
    ...(isYearless ? [messages.yearNotGiven] : []),
    ...(isYearInferred ? [messages.yearInferred] : span.uncertain ? [messages.uncertainDate] : []),
  ];
  if (notes.length > 0) return `${words} (${notes.join(", ")})`;
  // "Late November" says by itself that it is no exact day.
  return span.approximate && !edtf.includes("X") ? messages.approximately(words) : words;
}

/** A day or a month of whichever year; undefined where their digits are not all given. */
function yearlessInWords(plain: string, lang: Lang): string | undefined {
  const [, month, day] = /^XXXX-(\d{2})(?:-(\d{2}))?$/u.exec(plain) ?? [];
  if (month === undefined) return undefined;
  const at = Date.UTC(2024, Number(month) - 1, Number(day ?? 1)) / DAY_MS;
  return format(at, lang, day === undefined ? { month: "long" } : { day: "numeric", month: "long" });
}

/** An end that is open or not known is three dots. */
function spanInWords(plain: string, { first, last }: EdtfSpan, lang: Lang): string | undefined {
  if (first === null && last === null) return undefined;
  if (first === null || last === null) {
    const [from, to] = [first, last].map((day) => (day === null ? "…" : dayInWords(day, lang)));
    return `${from}–${to}`;
  }
  return plain.includes("/") ? daysInWords(first, last, lang) : dateInWords(plain, first, last, lang);
}

function dateInWords(plain: string, first: number, last: number, lang: Lang): string {
  const { early, mid, late } = messagesIn(lang).dateParts;
  const part = /^\d{4}-\d{2}-(?<tens>[0-2])X$/u.exec(plain)?.groups?.["tens"];
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
  if (/^\d{4}-\d{2}$/u.test(plain)) return format(first, lang, { month: "long", year: "numeric" });
  return daysInWords(first, last, lang);
}

/** Both days and all between, in words. */
export function daysInWords(first: number, last: number, lang: Lang): string {
  if (first === last) return dayInWords(first, lang);
  const options = { day: "numeric", month: "long", year: "numeric" } as const;
  return tight(formatIn(lang, options).formatRange(first * DAY_MS, last * DAY_MS));
}

function isYear(first: number, last: number): boolean {
  const [from, to] = [first, last].map((day) => new Date(day * DAY_MS).toISOString().slice(0, 10));
  return from?.endsWith("-01-01") === true && to === from.replace("-01-01", "-12-31");
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
