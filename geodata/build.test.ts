import { createHash } from "node:crypto";
import { execFile } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Copy, ROOT, copyOfSources } from "./source/testing.ts";

let copy: Copy;
beforeEach(() => {
  copy = copyOfSources();
  for (const part of ["build.ts", "source", "outputs", "pages", "stills", "basemap"])
    cpSync(join(ROOT, "geodata", part), join(copy.root, "geodata", part), { recursive: true });
  cpSync(join(ROOT, "src"), join(copy.root, "src"), { recursive: true });
  cpSync(join(ROOT, "public/basemap"), join(copy.root, "public/basemap"), { recursive: true });
  cpSync(join(ROOT, "package.json"), join(copy.root, "package.json"));
  symlinkSync(join(ROOT, "node_modules"), join(copy.root, "node_modules"));
});
afterEach(() => copy.remove());

/** Runs `npm run geodata` as an editor would. */
function build(env: Record<string, string> = {}): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const options = { cwd: copy.root, env: { ...process.env, ...env } };
    execFile(join(ROOT, "node_modules/.bin/tsx"), ["geodata/build.ts"], options, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr }),
    );
  });
}
const written = () =>
  readdirSync(join(copy.root, "public"), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.\w+$/u.test(path) && !path.startsWith("basemap"))
    .sort()
    .map((path) => `${path} ${hashOf(readFileSync(join(copy.root, "public", path)))}`);
const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

describe("npm run geodata", () => {
  it("writes the same bytes twice and leaves nothing of an older build", async () => {
    expect((await build()).code).toBe(0);
    const first = written();
    mkdirSync(join(copy.root, "public/data/stale"));
    writeFileSync(join(copy.root, "public/data/stale/old.json"), "{}");
    writeFileSync(join(copy.root, "public/zz.txt"), "");
    mkdirSync(join(copy.root, "public/.fresh-killed"));
    writeFileSync(join(copy.root, "public/.fresh-killed/half.json"), "{");
    expect((await build()).code).toBe(0);
    expect(written()).toEqual([...first, `zz.txt ${hashOf(Buffer.from(""))}`]);
  });

  it("prints every error as file:path: reason, exits 1 and writes nothing", async () => {
    copy.edit("annotations/assad-request.json", '"place": "sochi"', '"place": "sotchi"');
    copy.edit("places/gazetteer.json", "[36.291, 33.51]", "[33.51, 36.291]");
    const { code, stderr } = await build();
    expect(code).toBe(1);
    expect(stderr.trim().split("\n")).toEqual([
      "geodata/places/gazetteer.json:places.0 (damascus).geometry: damascus at [33.51, 36.291] lies outside syria: latitude and longitude seem swapped",
      "geodata/annotations/assad-request.json:mentions.26 (m27).place: mention m27 of assad-request points to place sotchi, which is in no gazetteer",
      "geodata: problems: 2; nothing written",
    ]);
    expect(existsSync(join(copy.root, "public/data"))).toBe(false);
  });

  it("says so when the public address is not known", async () => {
    expect((await build({ WHEREIN_URL: "" })).stdout).toContain("WHEREIN_URL is not set");
    expect((await build({ WHEREIN_URL: "https://maps.example.org/" })).stdout).not.toContain("WHEREIN_URL");
  });

  it("leaves out what is only proposed unless told otherwise", async () => {
    const proposed =
      '{"mentions":[{"id":"p1","start":2010,"end":2012,"exact":"их","place":"syria","form":"name","role":"scene","certainty":"certain","status":"proposed","score":0.5},';
    const file = "annotations/assad-mercenaries.json";
    const text = readFileSync(join(copy.root, "geodata", file), "utf8");
    const start = readFileSync(join(copy.root, "geodata/articles/assad-mercenaries.txt"), "utf8").indexOf(
      "ГУР",
    );
    const entry = proposed
      .replace("2010", String(start))
      .replace("2012", String(start + 3))
      .replace("их", "ГУР");
    copy.write(file, text.replace(/\{\s*"mentions": \[/u, entry));
    const page = () =>
      readFileSync(join(copy.root, "public/data/annotations/assad-mercenaries.jsonld"), "utf8");
    const { stdout } = await build();
    expect(stdout).toContain(
      "assad-mercenaries: 1 proposed mention left out; decide with npm run review -- assad-mercenaries\n",
    );
    expect(stdout).not.toContain("assad-request:");
    expect(page()).not.toContain("proposed");
    expect((await build({ WHEREIN_PROPOSED: "1" })).stdout).not.toContain("left out; decide");
    expect(page()).toContain('"status":"proposed","score":0.5');
  });
});
