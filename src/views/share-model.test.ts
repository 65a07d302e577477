import { DOMParser } from "@xmldom/xmldom";
import { describe, expect, it } from "vitest";
import { toArticleId, toPlaceId } from "../model/ids.ts";
import { LAYERS } from "../model/words.ts";
import { frameAddress, pageAddress, type ShareChoice, snippetOf } from "./share-model.ts";

const BASE = "https://maps.example.org/story/";
const choice: ShareChoice = {
  form: "element",
  article: toArticleId("assad-request") ?? null,
  place: null,
  lang: "uk",
  theme: "auto",
  layers: LAYERS,
  height: null,
  caption: "",
  camera: null,
};

/** The lines as XML, which knows no attribute without a value and no void element. */
const parsed = (snippet: string) =>
  new DOMParser().parseFromString(`<body>${snippet.replace(/(<img[^>]*)>/u, "$1/>")}</body>`, "text/xml");

describe("the lines to paste", () => {
  it("are the script, the element and the picture for readers without scripts", () => {
    expect(snippetOf(BASE, { ...choice, place: toPlaceId("sochi") ?? null }, "Карта")).toBe(
      `<script type="module" src="${BASE}embed.js"></script>
<wherein-map article="assad-request" lang="uk" place="sochi" style="display:block;width:100%;aspect-ratio:640/420;min-height:352px">
  <a href="${BASE}a/assad-request/uk/#place=sochi"><img src="${BASE}static/assad-request.uk.svg" width="1200" height="675" alt="Карта" loading="lazy" style="max-width:100%;height:auto"></a>
</wherein-map>`,
    );
  });

  it("are one frame where no script is allowed", () => {
    expect(snippetOf(BASE, { ...choice, form: "frame", theme: "dark", height: 500 }, "Карта")).toBe(
      `<iframe src="${BASE}a/assad-request/uk/?embed=1&amp;theme=dark" title="Карта" width="100%" height="500" loading="lazy" allow="fullscreen" style="border:0"></iframe>`,
    );
  });

  it("carry a caption that cannot become markup", () => {
    const told = { ...choice, caption: ` <script>"& ` };
    const element = parsed(snippetOf(BASE, told, `"><b>`)).getElementsByTagName("wherein-map")[0];
    expect(element?.getAttribute("caption")).toBe(`<script>"&`);
    expect(element?.getElementsByTagName("small")[0]?.textContent).toBe(`<script>"&`);
    const frame = parsed(snippetOf(BASE, { ...told, form: "frame" }, `"><b>`)).getElementsByTagName(
      "iframe",
    )[0];
    expect(frame?.getAttribute("title")).toBe(`"><b>`);
    const { searchParams } = new URL(frame?.getAttribute("src") ?? "");
    expect(searchParams.get("caption")).toBe(`<script>"&`);
  });

  it("begin with the map as it was seen when that is asked for", () => {
    const fixed = { ...choice, camera: { zoom: 6.2, lat: 34.5, lon: 36.3 } };
    expect(pageAddress(BASE, fixed).hash).toBe("#map=6.2/34.5/36.3");
    expect(frameAddress(BASE, { ...fixed, layers: ["military", "waters"] }).href).toBe(
      `${BASE}a/assad-request/uk/?embed=1&layers=military,waters#map=6.2/34.5/36.3`,
    );
  });

  it("show all articles where none is chosen", () => {
    expect(frameAddress(BASE, { ...choice, article: null }).href).toBe(`${BASE}?lang=uk&embed=1`);
  });
});
