import { describe, expect, it } from "vitest";
import { toArticleId } from "../model/ids.ts";
import { LAYERS } from "../model/words.ts";
import { archiveFixture } from "./archive.fixture.ts";
import { initialState } from "./reduce.ts";
import { layersPresent } from "./select.ts";

const archive = archiveFixture();
const { view } = initialState("en");
const first = toArticleId("first") ?? expect.fail();

describe("the layers of the legend", () => {
  it("are those of the shown articles' places", () => {
    expect(layersPresent({ archive, view }, LAYERS)).toEqual(["settlements", "countries"]);
  });
  it("leave out what only roles bring that are not chosen", () => {
    const shown = { ...view, article: first };
    expect(layersPresent({ archive, view: shown }, LAYERS)).toEqual(["settlements"]);
    const every = { ...shown, roles: [...shown.roles, "actor" as const] };
    expect(layersPresent({ archive, view: every }, LAYERS)).toEqual(["settlements", "countries"]);
  });
});
