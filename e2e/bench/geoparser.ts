import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { readGold } from "../../geodata/evaluating/gold.ts";
import { loadGazetteer } from "../../geodata/load-gazetteer.ts";
import type { Gazetteer } from "../../src/geoparser/gazetteer.ts";
import { geoparse } from "../../src/geoparser/geoparse.ts";
import { type Lang, LANGS } from "../../src/model/words.ts";
import { filterMany } from "./filter.ts";
import { type Bench, median, ms } from "./report.ts";

const MEGABYTE = 1_000_000;
const SIZES = [0.01, 0.25, 1, 4];
const ALPHABETS = "abcdefghijklmnopqrstuvwxyzабвгдеєжзиіїйклмнопрстуфхцчшщъыьэюя";
/** Megabytes: until then the compiler is at work. */
const WARM_UP = 3;
const DOCUMENTS = 100_000;
/** 4 kB, in Ukrainian: the language that loads most. */
const ARTICLE = "geodata/articles/assad-request.txt";

/**
 * The geoparser in Node: what its gazetteer costs, how fast it reads each language, and whether that depends on a text's length, in a core's
 * own time, so that what else the machine does counts little. Then the command as it is typed, by the clock, and the filter's memory.
 */
export const bench: Bench = async ({ runs }) => {
  const before = process.memoryUsage().rss;
  const start = process.cpuUsage();
  const gazetteer = loadGazetteer();
  for (const lang of LANGS) {
    gazetteer.words(lang);
    const index = gazetteer.index(lang);
    // Names are read when the first word with their letter is asked for.
    for (const letter of ALPHABETS) index.single(letter);
  }
  const load = seconds(start) * 1000;
  const memory = (process.memoryUsage().rss - before) / MEGABYTE;
  const speeds = LANGS.map((lang) => ({ lang, speeds: speedsOf(lang, gazetteer, runs) }));
  const command = median(Array.from({ length: runs }, propose));
  const filter = await filterMany(DOCUMENTS);
  return {
    title: "The geoparser",
    notes: [
      `Gazetteer of ${gazetteer.size} places, all three languages indexed. Times are those of one core, but for the command's, which is by the clock. Medians of ${runs} runs.`,
      `The texts are the project's own news and articles over and over: some twenty places a kilobyte, two or three times as many as in most news. Each language is read ${WARM_UP} MB before it is measured; the first megabyte of a process takes about twice as long.`,
    ],
    columns: ["", "measured", "target"],
    rows: [
      ["loading the gazetteer", ms(load), "< 1500 ms"],
      ["its memory", `${memory.toFixed(0)} MB`, "< 250 MB"],
      ...speeds.flatMap(({ lang, speeds: ofSizes }) =>
        ofSizes.map(({ size, speed }) => [
          `${lang}, texts of ${size} MB`,
          `${speed.toFixed(2)} MB/s`,
          "≥ 1 MB/s",
        ]),
      ),
      [`npm run annotate, an article of ${kilobytes(ARTICLE)} kB`, ms(command), "≤ 1000 ms"],
      [`documents through --ndjson, heap of 150 MB`, `${filter.documents} of ${DOCUMENTS}`, DOCUMENTS],
      ["… each in its place, none an error", filter.inOrder ? "yes" : "no", "yes"],
      ["… memory when a tenth is out", `${filter.early.toFixed(0)} MB`, ""],
      ["… memory when all are out", `${filter.late.toFixed(0)} MB`, "no more, to 20 %"],
    ],
    data: { load, memory, speeds, command, filter },
  };
};

function seconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / MEGABYTE;
}

const kilobytes = (path: string): string => (readFileSync(path).length / 1000).toFixed(1);

/** Milliseconds from the command to its end. */
function propose(): number {
  const start = performance.now();
  const { status } = spawnSync("npm", ["run", "--silent", "annotate", "--", ARTICLE], { stdio: "ignore" });
  if (status !== 0) throw new Error(`annotate ended with ${status}`);
  return performance.now() - start;
}

function speedsOf(lang: Lang, gazetteer: Gazetteer, runs: number): { size: number; speed: number }[] {
  // The first runs are the compiler's.
  speedOn(textOf(lang, MEGABYTE), WARM_UP, lang, gazetteer);
  return SIZES.map((size) => {
    const text = textOf(lang, size * MEGABYTE);
    const times = Math.max(1, Math.round(1 / size));
    return { size, speed: median(Array.from({ length: runs }, () => speedOn(text, times, lang, gazetteer))) };
  });
}

const WORDS: Readonly<Record<Lang, readonly string[]>> = {
  en: ["assad-mercenaries.en.json", "assad-request.en.json"],
  uk: ["assad-mercenaries.uk.json", "assad-request.txt"],
  ru: ["assad-request.ru.json", "assad-mercenaries.txt"],
};

/** What this project has in a language, over and over, to a number of UTF-8 bytes. */
function textOf(lang: Lang, size: number): string {
  const news = readGold("geodata/evaluating/news.tsv").filter((document) => document.lang === lang);
  const articles = WORDS[lang].map(articleText);
  const once = `${[...news.map(({ text }) => text), ...articles].join("\n")}\n`;
  const whole = Buffer.from(once.repeat(Math.ceil(size / Buffer.byteLength(once))));
  return whole.subarray(0, size).toString("utf8");
}

/** An article, or its translation without the marks of mentions. */
function articleText(name: string): string {
  const text = readFileSync(`geodata/articles/${name}`, "utf8");
  if (name.endsWith(".txt")) return text;
  const { passages } = JSON.parse(text) as { passages: readonly string[] };
  return passages.join("\n").replaceAll(/\]\{m\d+\}|\[/g, "");
}

function speedOn(text: string, times: number, lang: Lang, gazetteer: Gazetteer): number {
  const start = process.cpuUsage();
  for (let time = 0; time < times; time++) geoparse(text, gazetteer, { lang });
  return (Buffer.byteLength(text) * times) / MEGABYTE / seconds(start);
}
