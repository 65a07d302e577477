/**
 * `npm run bench [-- NAME …] [--quick] [--paced] [--json FILE]`: measures the built site (run `npm run build` first) and prints
 * a table for each part; the single figures go to FILE as JSON. `--quick` measures twice instead of five times;
 * `--paced` lets half an hour of reading take half an hour.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { type Bench, type Section, table } from "./report.ts";

const BENCHES: Readonly<Record<string, () => Promise<{ bench: Bench }>>> = {
  map: () => import("./map.ts"),
  embed: () => import("./embed.ts"),
  fifty: () => import("./fifty.ts"),
  archive: () => import("./archive.ts"),
  lighthouse: () => import("./lighthouse.ts"),
  reading: () => import("./reading.ts"),
  geoparser: () => import("./geoparser.ts"),
};
const { values, positionals } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    paced: { type: "boolean", default: false },
    json: { type: "string", default: "test-results/bench.json" },
  },
  allowPositionals: true,
});
const names = positionals.length > 0 ? positionals : Object.keys(BENCHES);
const unknown = names.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`No such bench: ${unknown.join(", ")}. There are ${Object.keys(BENCHES).join(", ")}.`);
  process.exit(2);
}

const runs = values.quick ? 2 : 5;
const sections: Record<string, Section> = {};
for (const name of names) {
  const { bench } = (await BENCHES[name]?.()) ?? {};
  if (!bench) continue;
  const section = await bench({ runs, paced: values.paced });
  sections[name] = section;
  console.log(table(section));
}
await mkdir(dirname(values.json), { recursive: true });
const machine = { cpus: cpus().length, model: cpus()[0]?.model, node: process.version };
await writeFile(values.json, `${JSON.stringify({ machine, runs, sections }, null, 2)}\n`);
console.log(`Every figure: ${values.json}`);
