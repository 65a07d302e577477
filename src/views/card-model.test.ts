import { describe, expect, it } from "vitest";
import { toArticleId, toMentionId, toPlaceId } from "../model/ids.ts";
import type { Role } from "../model/words.ts";
import { archiveFixture } from "../state/archive.fixture.ts";
import { initialState, reduce } from "../state/reduce.ts";
import { cardModel } from "./card-model.ts";

const id = <T>(made: T | undefined): T => made ?? expect.fail("a slug");
const base = { ...initialState("en"), archive: archiveFixture() };

function card(place: string, options: { mention?: readonly [string, string]; roles?: readonly Role[] } = {}) {
  const [article, mention] = options.mention ?? [];
  const state = options.roles ? { ...base, view: { ...base.view, roles: options.roles } } : base;
  const ref = article && mention ? { article: id(toArticleId(article)), id: id(toMentionId(mention)) } : null;
  return cardModel(reduce(state, { type: "choose", place: id(toPlaceId(place)), mention: ref, via: "list" }));
}

describe("the card", () => {
  it("opens on the first mention and leafs through the shown articles", () => {
    const model = card("damascus");
    expect(model?.leaves.map((one) => `${one.article}/${one.id}`)).toEqual(["first/m1", "second/m1"]);
    expect([model?.at, model?.quoted?.passage.index]).toEqual([0, 1]);
  });

  it("opens on the mention that was chosen", () => {
    expect(card("damascus", { mention: ["second", "m1"] })).toMatchObject({
      at: 1,
      quoted: { passage: { index: 0 } },
    });
  });

  it("keeps references to a state, its people or forces in a group of their own", () => {
    const model = card("russia", { roles: ["scene", "actor"] });
    expect([model?.leaves, model?.others.map((one) => one.id)]).toEqual([[], ["m2"]]);
  });

  it("quotes at once what is only referred to, whatever roles are chosen", () => {
    expect(card("russia")).toMatchObject({ at: -1, onlyReferred: true, quoted: { mention: { id: "m2" } } });
    const model = card("damascus", { roles: ["actor"] });
    expect(model).toMatchObject({ at: 0, onlyReferred: false, quoted: { mention: { id: "m1" } } });
    expect([model?.leaves.length, model?.others]).toEqual([2, []]);
  });

  it("says when the shown article does not mention the place", () => {
    const view = { ...base.view, article: id(toArticleId("second")) };
    const choose = { type: "choose", place: id(toPlaceId("sochi")), via: "url" } as const;
    expect(cardModel(reduce({ ...base, view }, choose))).toMatchObject({ elsewhere: true, quoted: null });
  });

  it("shows a chosen reference even when it is in that group", () => {
    expect(card("russia", { mention: ["first", "m2"] })).toMatchObject({
      at: -1,
      quoted: { mention: { id: "m2" } },
    });
  });

  it("lists the places inside a country", () => {
    expect(card("syria")?.inside.map((one) => one.place.id)).toEqual(["damascus"]);
  });
});
