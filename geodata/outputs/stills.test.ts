import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { committedProject, firstArticles } from "../source/testing.ts";
import { addresses } from "./addresses.ts";
import { outputs } from "./outputs.ts";
import type { Files } from "./output.ts";

let files: Files = new Map();
const text = (path: string): string => String(files.get(path) ?? expect.fail(`${path} is not built`));

beforeAll(async () => {
  files = await outputs(firstArticles(committedProject()), addresses());
});

describe.each(["en", "uk", "ru"])("the stills in %s", (lang) => {
  const SVG_BYTES = 60_000;

  it.each(["assad-mercenaries", "assad-request", "all"])(
    "of %s fit their budget and load nothing else",
    (article) => {
      const svg = text(`static/${article}.${lang}.svg`);
      expect(gzipSync(svg).length).toBeLessThanOrEqual(SVG_BYTES);
      expect(svg.match(/\b(?:href|src)="(?!#)|url\((?!#|data:)|<script/gu)).toBeNull();
      const png = files.get(`static/${article}.${lang}.png`);
      expect(png).toBeInstanceOf(Uint8Array);
      const view = Buffer.from(png as Uint8Array);
      expect([view.readUInt32BE(16), view.readUInt32BE(20)]).toEqual([1200, 675]);
    },
  );

  it("name in real text every place the live map shows, and what is not located", () => {
    const names = {
      en: ["Damascus", "Tartus", "Hmeimim"],
      uk: ["Дамаск", "Тартус", "Хмеймім"],
      ru: ["Дамаск", "Тартус", "Хмеймим"],
    };
    const svg = text(`static/assad-mercenaries.${lang}.svg`);
    const written = [...svg.matchAll(/<text[^>]*>([^<]*)</gu)].map(([, words]) => words).join("\n");
    for (const name of names[lang as keyof typeof names]) expect(written).toContain(name);
    const unlocated = { en: "Temporarily occupied", uk: "окупован", ru: "оккупированн" };
    expect(written).toContain(unlocated[lang as keyof typeof unlocated]);
  });

  it("lay blurred water over the open ends of the straits' tint, and over nothing else", () => {
    const blurred = (article: string) =>
      [
        ...text(`static/${article}.${lang}.svg`).matchAll(/<path d="M[^"]+"[^>]*filter="url\(#([^)]+)\)"/gu),
      ].map(([, id]) => id);
    const ends = blurred("assad-request");
    expect(ends).toHaveLength(1);
    expect(text(`static/assad-request.${lang}.svg`)).toContain(`<filter id="${ends[0]}"`);
    expect(blurred("assad-mercenaries")).toEqual([]);
  });

  it("carry caption, source and credit beside the title", () => {
    const svg = text(`static/assad-mercenaries.${lang}.svg`);
    const written = [...svg.matchAll(/<text[^>]*>([^<]*)</gu)].map(([, words]) => words).join(" ");
    const { descriptions } = JSON.parse(text("data/notes.json"));
    const told = descriptions.find((one: { article: string }) => one.article === "assad-mercenaries");
    expect(written).toContain(told.caption[lang]);
    expect(written).toMatch(/(?:Source|Джерело|Источник): ЦНС/u);
    expect(written).toContain("Wherein · ");
  });

  it("say where each place stands, inside the picture", () => {
    const { places } = JSON.parse(text(`static/assad-request.${lang}.json`));
    const ids = places.map(({ place }: { place: string }) => place);
    for (const id of ["druzhkivka", "kostiantynivka", "sochi", "danish-straits", "moscow"])
      expect(ids).toContain(id);
    for (const { x, y } of places) expect(x > 0 && x < 1200 && y > 0 && y < 675).toBe(true);
  });
});
