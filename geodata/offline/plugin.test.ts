import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "vite";
import { offline } from "./plugin.ts";

const root = mkdtempSync(join(tmpdir(), "wherein-offline-"));
const FILES = [
  "index.html",
  "public/assets/app.js",
  ...["articles.json", "places.geojson", "dates.json", "notes.json"].map((name) => `public/data/${name}`),
];

beforeAll(() => {
  for (const file of FILES) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), "");
  }
});
afterAll(() => rmSync(root, { recursive: true }));

describe("the build's service worker", () => {
  it.each([
    ["below the project", "out"],
    ["anywhere, by a whole path", join(root, "elsewhere")],
  ])("is written where the build is written: %s", async (_, outDir) => {
    await build({ root, configFile: false, logLevel: "silent", build: { outDir }, plugins: [offline()] });
    expect(readFileSync(join(resolve(root, outDir), "sw.js"), "utf8")).toContain("assets/app.js");
  });
});
