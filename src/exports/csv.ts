import { LANGS } from "../model/words.ts";
import type { Archive } from "../state/archive.ts";
import { positionOf } from "./position.ts";
import { type Choice, type Row, rowsOf } from "./rows.ts";

type Cell = string | number | undefined;

const COLUMNS: Readonly<Record<string, (row: Row) => Cell>> = {
  article: ({ mention }) => mention.article,
  mention: ({ mention }) => mention.id,
  exact: ({ exact }) => exact,
  place: ({ place }) => place.id,
  ...Object.fromEntries(LANGS.map((lang) => [`name_${lang}`, ({ place }: Row) => place.names[lang]])),
  layer: ({ place }) => place.layer,
  kind: ({ place }) => place.kind,
  lat: ({ place }) => positionOf(place)?.[1],
  lon: ({ place }) => positionOf(place)?.[0],
  place_certainty: ({ place }) => place.certainty,
  uncertainty_m: ({ place }) => place.uncertaintyMeters,
  geonames: ({ place }) => place.links.geonames,
  wikidata: ({ place }) => place.links.wikidata,
  iso: ({ place }) => place.links.iso,
  form: ({ mention }) => mention.form,
  role: ({ mention }) => mention.role,
  certainty: ({ mention }) => mention.certainty,
  status: ({ mention }) => mention.status,
  start: ({ mention }) => mention.start,
  end: ({ mention }) => mention.end,
  passage: ({ passage }) => passage.index,
  passage_kind: ({ passage }) => passage.kind,
  sources: ({ sources }) => sources.join("; "),
  text: ({ passage }) => passage.text,
  rights: ({ rights }) => rights,
};

/** One row a mention, RFC 4180: a header, CRLF, quotation marks doubled. Areas have no lat and lon. */
export function csvOf(archive: Archive, choice: Choice): string {
  const rows = rowsOf(archive, choice).map((row) =>
    Object.values(COLUMNS).map((read) => cellText(read(row))),
  );
  return [Object.keys(COLUMNS), ...rows].map((cells) => `${cells.join(",")}\r\n`).join("");
}

/**
 * What a spreadsheet would run as a formula, or as an old-style command, is text to it behind an apostrophe. Where numbers
 * have commas, as in Ukrainian and Russian, Excel begins a cell at every semicolon, quotation marks or not.
 */
const FORMULA = /^(?=[\s\p{Cc}]*[=+\-@＝＋－＠]|[\t\r\n])|(?<=[;\n])(?=[\s\p{Cc}]*[=+\-@＝＋－＠])/gu;

function cellText(cell: Cell): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  const safe = cell.replaceAll(FORMULA, "'");
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
