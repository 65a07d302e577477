import { readFileSync } from "node:fs";
import { readGold } from "../../geodata/evaluating/gold.ts";
import { loadGazetteer } from "../../geodata/load-gazetteer.ts";
import type { Gazetteer } from "../../src/geoparser/gazetteer.ts";
import { geoparse } from "../../src/geoparser/geoparse.ts";
import { type Lang, LANGS } from "../../src/model/words.ts";
import { type Bench, median, ms } from "./report.ts";

const MEGABYTE = 1_000_000;
const SIZES = [0.01, 0.25, 1, 4];

/**
 * The geoparser in Node: what its gazetteer costs, how fast it reads each language, and whether that depends on a text's length. A core's own
 * time, so that what else the machine does counts little.
 */
export const bench: Bench = async ({ runs }) => {
  const before = process.memoryUsage().rss;
  const start = process.cpuUsage();
  const gazetteer = loadGazetteer();
  for (const lang of LANGS) {
    gazetteer.index(lang);
    gazetteer.words(lang);
  }
  const load = seconds(start) * 1000;
  const memory = (process.memoryUsage().rss - before) / MEGABYTE;
  const speeds = LANGS.map((lang) => ({ lang, speeds: speedsOf(lang, gazetteer, runs) }));
  return {
    title: "The geoparser",
    notes: [
      `Gazetteer of ${gazetteer.size} places, all three languages indexed. Times are those of one core, not of the clock. Medians of ${runs} runs.`,
      "The texts are the project's own news and articles over and over: some twenty places a kilobyte, two or three times as many as in most news.",
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
    ],
    data: { load, memory, speeds },
  };
};

function seconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / MEGABYTE;
}

function speedsOf(lang: Lang, gazetteer: Gazetteer, runs: number): { size: number; speed: number }[] {
  // The first run is the compiler's.
  speedOn(textOf(lang, MEGABYTE), 1, lang, gazetteer);
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
