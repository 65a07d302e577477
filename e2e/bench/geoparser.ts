import { readdirSync, readFileSync } from "node:fs";
import { loadGazetteer } from "../../geodata/load-gazetteer.ts";
import type { Gazetteer } from "../../src/geoparser/gazetteer.ts";
import { geoparse } from "../../src/geoparser/geoparse.ts";
import { LANGS } from "../../src/model/words.ts";
import { type Bench, median, ms } from "./report.ts";

const MEGABYTE = 1_000_000;
const ARTICLES = "geodata/articles";

/** The geoparser in Node: what its gazetteer costs, how fast it reads, and whether that depends on a text's length. */
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
  const speeds = [MEGABYTE / 4, MEGABYTE, 4 * MEGABYTE].map((size) => ({
    size: size / MEGABYTE,
    speed: median(Array.from({ length: runs }, () => speedOn(textOf(size), gazetteer))),
  }));
  return {
    title: "The geoparser",
    notes: [
      `Gazetteer of ${gazetteer.size} places, all three languages indexed. Times are those of one core, not of the clock. Medians of ${runs} runs.`,
    ],
    columns: ["", "measured", "target"],
    rows: [
      ["loading the gazetteer", ms(load), "< 1500 ms"],
      ["its memory", `${memory.toFixed(0)} MB`, "< 250 MB"],
      ...speeds.map(({ size, speed }) => [`a text of ${size} MB`, `${speed.toFixed(2)} MB/s`, "≥ 1 MB/s"]),
    ],
    data: { load, memory, speeds },
  };
};

function seconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1_000_000;
}

/** The project's own articles, over and over, to a number of UTF-8 bytes. */
function textOf(size: number): string {
  const once = readdirSync(ARTICLES)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(`${ARTICLES}/${name}`, "utf8"))
    .join("\n");
  return once.repeat(Math.ceil(size / Buffer.byteLength(once)));
}

function speedOn(text: string, gazetteer: Gazetteer): number {
  const start = process.cpuUsage();
  geoparse(text, gazetteer);
  return Buffer.byteLength(text) / MEGABYTE / seconds(start);
}
