import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";
import { describe, expect, it } from "vitest";

/** The import table of ARCHITECTURE.md: which folders of src each folder may import. */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  model: ["model"],
  text: ["text", "model"],
  geo: ["geo", "model"],
  geoparser: ["geoparser", "model", "text"],
  state: ["state", "model"],
  i18n: ["i18n", "model"],
  exports: ["exports", "model", "state", "text", "geo", "i18n"],
  offline: ["offline"],
  map: ["map", "model", "state", "text", "geo", "i18n"],
  views: ["views", "model", "state", "text", "geo", "i18n", "exports"],
  embed: ["embed", "model", "state", "text", "geo", "i18n"],
};
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s*"(?<path>[^"]+)"|import\(\s*"(?<lazy>[^"]+)"|import\s+"(?<bare>[^"]+)"/gu;

const sources = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(root, name));
const importsOf = (
  file: string,
): { readonly path: string; readonly types: boolean; readonly atOnce: boolean }[] =>
  [...readFileSync(file, "utf8").matchAll(IMPORT)].map(({ 0: statement, groups }) => {
    const types = /^\s*(?:import|export) (?:type |\{(?:\s*type [^,}]+,?)+\s*\})/u.test(statement);
    return {
      path: groups?.["path"] ?? groups?.["lazy"] ?? groups?.["bare"] ?? "",
      types,
      // Neither types alone nor what is loaded later.
      atOnce: groups?.["lazy"] === undefined && !types,
    };
  });
const folderOf = (file: string): string => file.split(sep)[1] ?? "";
const isTest = (file: string): boolean => file.endsWith(".test.ts");

/** `fetch` as a value, called or handed on: not its type, and not where a comment or an event's name says so. */
const fetches = (source: string): boolean =>
  /(?<!typeof )\bfetch\b/u.test(source.replace(/\/\*.*?\*\/|\/\/[^\n]*|"[^"\n]*"/gsu, ""));

const files = sources("src");
const edges = files.flatMap((file) =>
  importsOf(file).map(({ path, types, atOnce }) => ({
    file,
    path,
    types,
    atOnce,
    target: path.startsWith(".") ? normalize(join(dirname(file), path)) : null,
  })),
);

describe("which way imports point", () => {
  it("reads the imports of every source", () => expect(edges.length).toBeGreaterThan(files.length));

  it("holds each folder to its row of the table", () => {
    const wrong = edges.filter(({ file, target }) => {
      const row = TABLE[folderOf(file)];
      return target !== null && row !== undefined && !row.includes(folderOf(target));
    });
    expect(wrong).toEqual([]);
  });

  it("knows every folder", () => {
    const folders = new Set(files.filter((file) => file.split(sep).length > 2).map(folderOf));
    expect([...folders].filter((folder) => !(folder in TABLE))).toEqual([]);
  });

  it("lets nothing import the files that wire", () => {
    const wiring = /^src\/(?:main|bind-[a-z-]+)\.ts$/u;
    expect(
      edges.filter(
        ({ target, file }) =>
          target && wiring.test(target) && !file.startsWith(join("src", "main")) && !isTest(file),
      ),
    ).toEqual([]);
  });

  it("lets no files of src need each other in a circle, but for types and what is loaded later", () => {
    const needed = new Map(
      files
        .filter((file) => !isTest(file))
        .map((file) => [file, edges.filter((edge) => edge.file === file && edge.atOnce)]),
    );
    const circles: string[] = [];
    const done = new Set<string>();
    const follow = (file: string, way: readonly string[]): void => {
      if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(" → "));
      if (done.has(file) || way.includes(file)) return;
      for (const { target } of needed.get(file) ?? []) if (target !== null) follow(target, [...way, file]);
      done.add(file);
    };
    for (const file of needed.keys()) follow(file, []);
    expect(circles).toEqual([]);
  });

  it("takes from packages what package.json calls dependencies, no more and no less", () => {
    const fonts = [...readFileSync("src/views/fonts.css", "utf8").matchAll(/url\("(@[^"]+)"/gu)].map(
      ([, path = ""]) => path,
    );
    const code = edges.filter(({ file, target, types }) => target === null && !types && !isTest(file));
    const packages = [...fonts, ...code.map(({ path }) => path)]
      .filter((path) => !path.startsWith("virtual:"))
      .map((path) => /^(?:@[^/]+\/)?[^/]+/u.exec(path)?.[0] ?? path);
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
    expect([...new Set(packages)].sort()).toEqual(Object.keys(dependencies).sort());
  });

  it("keeps src free of the build's files", () => {
    expect(edges.filter(({ target, file }) => target?.startsWith("geodata") && !isTest(file))).toEqual([]);
  });

  it.each([
    ["maplibre-gl", /^src\/map\/maplibre[a-z-]*\.ts$/u],
    ["lit-html", /^src\/views\//u],
  ])("lets only its own files import %s", (library, allowed) => {
    const users = edges.filter(({ path }) => path === library || path.startsWith(`${library}/`));
    expect(users.filter(({ file }) => !allowed.test(file))).toEqual([]);
  });

  it("keeps the loader that runs in other people's pages to its own parts and the protocol", () => {
    const host = join("src", "embed", "host") + sep;
    const loader = edges.filter(
      ({ file }) => file === join("src", "embed", "loader.ts") || file.startsWith(host),
    );
    const allowed = (target: string | null) =>
      target?.startsWith(host) || target === join("src", "embed", "protocol.ts");
    expect(loader.length).toBeGreaterThan(0);
    expect(loader.filter(({ file, target }) => !isTest(file) && !allowed(target))).toEqual([]);
  });

  it("lets only the files that load fetch, or hand it on", () => {
    const loading = [
      "deploy.ts",
      "embed/host/summary.ts",
      "i18n/words-built.ts",
      "load.ts",
      "main-stills.ts",
      "map/look-built.ts",
      "map/manifest.ts",
      "map/maplibre-worker.ts",
      "map/range-source.ts",
      "sw.ts",
      "views/share-summary.ts",
    ];
    const fetching = files.filter((file) => !isTest(file) && fetches(readFileSync(file, "utf8")));
    expect(fetching.map((file) => relative("src", file)).sort()).toEqual(loading.map(normalize));
  });

  it.each([
    ["fetch(url)", true],
    ["fetchJson(fetch, url)", true],
    ["ask(globalThis.fetch)", true],
    ["get: typeof fetch = fetch", true],
    ["get: typeof fetch", false],
    ['on("fetch", answer) // by fetch', false],
    ["/** A fetch that has failed. */ prefetch()", false],
  ])("knows whether %s is what loads", (code, expected) => expect(fetches(code)).toBe(expected));
});
