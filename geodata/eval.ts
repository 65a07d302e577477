/**
 * `npm run eval -- SET.jsonl [--all] [--strict] [--half even|odd] [--errors N]`: how well the geoparser finds and resolves the places of
 * annotated documents. `--all` counts adjectives too; `--half` takes every other document, so that one half can be tuned on.
 */
import { parseArgs } from "node:util";
import { geoparse } from "../src/geoparser/geoparse.ts";
import { calibration } from "./evaluating/calibration.ts";
import { readGold } from "./evaluating/gold.ts";
import { figures, judge, type Judged } from "./evaluating/measure.ts";
import { loadGazetteer } from "./load-gazetteer.ts";

// Who reads only the head of the figures (head) has them.
process.stdout.on("error", () => process.exit(0));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: "boolean", default: false },
    strict: { type: "boolean", default: false },
    half: { type: "string" },
    errors: { type: "string" },
    threshold: { type: "string" },
  },
});
if (
  positionals.length === 0 ||
  (values.half !== undefined && values.half !== "even" && values.half !== "odd")
) {
  process.stderr.write(
    "usage: npm run eval -- SET.jsonl … [--all] [--strict] [--half even|odd] [--errors N]\n",
  );
  process.exit(2);
}
/** Characters shown on either side of an error. */
const CONTEXT = 35;
const gazetteer = loadGazetteer();
const wanted = (at: number): boolean =>
  values.half === undefined || (at % 2 === 0) === (values.half === "even");
const threshold = values.threshold === undefined ? undefined : Number(values.threshold);
for (const path of positionals) {
  const judged = readGold(path)
    .filter((_, at) => wanted(at))
    .flatMap((document) => {
      const { candidates } = geoparse(document.text, gazetteer, { lang: document.lang, threshold });
      return judge(document, candidates, { adjectives: values.all, strict: values.strict });
    });
  report(path, judged);
}

function report(path: string, judged: readonly Judged[]): void {
  const { precision, recall, f1, resolution, resolvable } = figures(judged);
  const percent = (share: number): string => share.toFixed(3);
  process.stdout.write(
    `${path.split("/").at(-1)}: precision ${percent(precision)} recall ${percent(recall)} F1 ${percent(f1)} | resolved ${percent(resolution)} of ${resolvable}\n`,
  );
  for (const { from, to, count, right } of calibration(judged))
    process.stdout.write(
      `  scored ${from.toFixed(1)}–${to.toFixed(1)}: ${percent(right / count)} right of ${count}\n`,
    );
  for (const line of errorLines(judged, Number(values.errors ?? 0))) process.stdout.write(`${line}\n`);
}

function errorLines(judged: readonly Judged[], most: number): string[] {
  const wrong = judged.filter(
    ({ verdict, resolved }) => verdict === "wrong" || verdict === "missed" || resolved === false,
  );
  const step = Math.max(1, Math.floor(wrong.length / Math.max(1, most)));
  return wrong
    .filter((_, at) => at % step === 0)
    .slice(0, most)
    .map(({ document: { text }, gold, predicted, verdict }) => {
      const { start, end } = predicted ?? gold ?? { start: 0, end: 0 };
      const cut = (from: number, to: number): string =>
        text.slice(Math.max(0, from), to).replaceAll("\n", "|");
      const label = verdict === "right" ? "place" : verdict;
      return `${label.padEnd(6)} ${cut(start - CONTEXT, start)}[${cut(start, end)}]${cut(end, end + 25)}`;
    });
}
