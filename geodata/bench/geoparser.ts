/** Figures of the geoparser: load time and memory of the gazetteer, text per second and core, growth with the length of a text. */
import { readdirSync, readFileSync } from "node:fs";
import { geoparse } from "../../src/geoparser/geoparse.ts";
import { LANGS } from "../../src/model/words.ts";
import { loadGazetteer } from "../load-gazetteer.ts";

const MEGABYTE = 1_000_000;
const ROUNDS = 3;

const before = process.memoryUsage().rss;
const start = process.cpuUsage();
const gazetteer = loadGazetteer();
for (const lang of LANGS) {
  gazetteer.index(lang);
  gazetteer.words(lang);
}
const { user, system } = process.cpuUsage(start);
const loaded = (user + system) / 1000;
globalThis.gc?.();
const memory = (process.memoryUsage().rss - before) / MEGABYTE;
print(
  "gazetteer, all three languages",
  `${gazetteer.size} places, ${loaded.toFixed(0)} ms, ${memory.toFixed(0)} MB`,
);

const folder = "geodata/articles";
const texts = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(`${folder}/${name}`, "utf8"));
for (const size of [MEGABYTE / 4, MEGABYTE, 4 * MEGABYTE]) {
  const text = textOf(size);
  const bytes = Buffer.byteLength(text);
  const seconds = Math.min(...Array.from({ length: ROUNDS }, () => secondsFor(text)));
  print(
    `${(bytes / MEGABYTE).toFixed(2)} MB in one document`,
    `${(bytes / MEGABYTE / seconds).toFixed(2)} MB/s`,
  );
}

/** The project's own articles, over and over, to a number of UTF-8 bytes. */
function textOf(size: number): string {
  const once = texts.join("\n");
  return once.repeat(Math.ceil(size / Buffer.byteLength(once)));
}

/** Seconds of one core's time, not of the clock: what else the machine does then counts little. */
function secondsFor(text: string): number {
  const from = process.cpuUsage();
  geoparse(text, gazetteer);
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1_000_000;
}

function print(what: string, figure: string): void {
  process.stdout.write(`${what}: ${figure}\n`);
}
