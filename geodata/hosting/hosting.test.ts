import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { CONTENT_SECURITY_POLICY } from "./csp.ts";
import { buildEmbedScript } from "./embed-script.ts";
import { headerFiles } from "./header-files.ts";
import { notFound } from "./not-found.ts";
import { pin, pinnedScripts } from "./pinned.ts";
import { EVERYWHERE } from "./rules.ts";

describe("embed.js", () => {
  let code = "";
  beforeAll(async () => {
    code = await buildEmbedScript();
  });

  it("is at most 5 kB gzipped, in one file, without a library", () => {
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(5000);
    expect(code).not.toMatch(/\bimport\s*[{*("'`]|\bfrom\s*["'`]/u);
  });

  it("neither stores nor evaluates nor writes markup", () => {
    expect(code).not.toMatch(/localStorage|sessionStorage|indexedDB|cookie|\beval\b|innerHTML|Function\(/u);
  });

  it("defines its element and does nothing else when it is loaded", () => {
    const effects = code.match(
      /(?:^|[;}])\s*(?:addEventListener|document|fetch|new MutationObserver)\b[(.]/gu,
    );
    expect(effects).toBeNull();
    expect(code.trimEnd()).toMatch(/customElements\.define\([^()]*\)\)?;?$/u);
  });
});

describe("pinned releases", () => {
  /** Never change a line of a version that a release has shipped; a new release adds one. */
  const RELEASED: Readonly<Record<string, string>> = {
    "1.0.0": "sha384-ouJPksFi+s6Is6SUV5LXCSzlWMJ03tT1iVpHz+48HPfAkvl2j5tyaUGZPQjqObUe",
  };

  it("stay byte for byte for ever", () => {
    expect(Object.fromEntries(pinnedScripts())).toEqual(RELEASED);
  });

  it("are in the guide with their integrity", () => {
    const guide = readFileSync(new URL("../../docs/embedding.md", import.meta.url), "utf8");
    for (const [version, integrity] of pinnedScripts()) {
      expect(guide).toContain(`embed.${version}.js`);
      expect(guide).toContain(integrity);
    }
  });

  it.each(["1.0", "latest", "../1.0.0"])("are not named %s", async (version) => {
    await expect(pin(version)).rejects.toThrow("no version");
  });
});

describe("404.html", () => {
  it("says in three languages that there is no such map, and leads to those there are", () => {
    const page = notFound("https://maps.example.org/story/");
    for (const word of ["No such map", "Такої карти немає", "Такой карты нет"]) expect(page).toContain(word);
    expect(page).toContain('<a href="https://maps.example.org/story/"');
    expect(page).not.toMatch(/<script|<style|style=/u);
  });
});

describe("header files", () => {
  const files = headerFiles(["1.0.0"]);

  it.each([...files])("%s lets any page embed, keeps what never changes and names the types", (_, text) => {
    for (const [header, value] of Object.entries(EVERYWHERE)) {
      expect(text).toContain(header);
      expect(text).toContain(value);
    }
    expect(text).toContain(CONTENT_SECURITY_POLICY);
    expect(text).toContain("immutable");
    expect(text).toContain("application/geo+json");
    expect(text).toMatch(/\/embed(?:\\{1,2})?\.1/u);
  });

  it("sets no header twice for one file where hosts disagree what that means", () => {
    const rules = (files.get("_headers") ?? "").split(/\n(?=\/)/u).slice(1);
    expect(rules.join("\n")).not.toContain("Access-Control");
    expect(new Set(rules.map((rule) => rule.split("\n")[0])).size).toBe(rules.length);
  });

  it("is JSON where the host reads JSON", () => {
    expect(JSON.parse(files.get("vercel.json") ?? "").headers.length).toBeGreaterThan(4);
  });

  it("lets a page run its own files only", () => {
    expect(CONTENT_SECURITY_POLICY).toMatch(/^default-src 'none';/u);
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|\*|https?:|blob:|frame-ancestors/u);
    expect(CONTENT_SECURITY_POLICY).toContain("require-trusted-types-for 'script'");
  });
});
