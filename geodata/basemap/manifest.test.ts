import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inputs } from "./inputs.ts";
import { archiveTerms } from "./licences.ts";

interface Manifest {
  readonly version: number;
  readonly archives: readonly {
    file: string;
    licence: string;
    credit: string;
    bytes: number;
    sha256: string;
  }[];
  readonly inputs: readonly { name: string; version: string; licence: string; sha256: string }[];
}

const folder = "public/basemap";
const manifest: Manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));

describe("the committed basemap", () => {
  it("weighs at most 10 MB with all that belongs to it", () => {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) =>
      statSync(join(folder, name)),
    );
    const bytes = files.filter((file) => file.isFile()).reduce((sum, { size }) => sum + size, 0);
    expect(bytes).toBeLessThanOrEqual(10_000_000);
  });

  it("is byte for byte what the manifest says", () => {
    for (const { file, bytes, sha256 } of manifest.archives) {
      const content = readFileSync(join(folder, file));
      expect([file, content.length]).toEqual([file, bytes]);
      expect([file, createHash("sha256").update(content).digest("hex")]).toEqual([file, sha256]);
    }
  });

  it("holds no archive that the manifest does not list", () => {
    const found = readdirSync(folder).filter((name) => name.endsWith(".pmtiles"));
    expect(found.toSorted()).toEqual(manifest.archives.map(({ file }) => file).toSorted());
  });

  it("keeps one licence per archive and credits it", () => {
    const terms = archiveTerms.map(({ name, licence, credit }) => ({
      file: `${name}.pmtiles`,
      licence,
      credit,
    }));
    expect(manifest.archives.map(({ file, licence, credit }) => ({ file, licence, credit }))).toEqual(terms);
    expect(new Set(terms.map(({ licence }) => licence)).size).toBe(terms.length);
  });

  it("names every input with version, licence and hash", () => {
    expect(manifest.inputs.map(({ name, version, licence }) => ({ name, version, licence }))).toEqual(
      Object.values(inputs).map(({ name, version, licence }) => ({ name, version, licence })),
    );
    for (const { sha256 } of manifest.inputs) expect(sha256).toMatch(/^[0-9a-f]{64}$/u);
  });
});
