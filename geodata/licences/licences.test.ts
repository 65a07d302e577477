import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { licenceList } from "./list.ts";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

describe("other people's programs", () => {
  it("are listed with their licences as they are now: else run `npm run licences`", () =>
    expect(read("docs/licences.md")).toBe(licenceList()));

  it("are free to use in a deployment, and none is GPL", () => {
    const [shipped = ""] = licenceList().split("## Used to build");
    const licences = [...shipped.matchAll(/^\| \S+ \| [\d.]+ \| (.+) \|$/gmu)].map(([, licence]) => licence);
    expect(licences.length).toBeGreaterThan(10);
    expect(
      licences.filter(
        (one) =>
          !/^(?:MIT|ISC|0BSD|BSD-[23]-Clause|OFL-1\.1|Unlicense|\(MIT OR Apache-2\.0\))$/u.test(one ?? ""),
      ),
    ).toEqual([]);
  });

  it("are pinned to one version each, for every platform", () => {
    const { dependencies, devDependencies } = JSON.parse(read("package.json"));
    const loose = Object.entries<string>({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/u.test(version),
    );
    expect(loose).toEqual([]);
    const { packages } = JSON.parse(read("package-lock.json"));
    const wanted = Object.values<{ optionalDependencies?: object }>(packages).flatMap((one) =>
      Object.keys(one.optionalDependencies ?? {}),
    );
    expect(wanted.filter((name) => !(`node_modules/${name}` in packages))).toEqual([]);
  });
});
