import { describe, expect, test } from "vitest";
import { mentionIdSchema, placeIdSchema } from "../../src/model/ids.ts";
import { tinyGazetteer } from "../../src/geoparser/gazetteer.fixture.ts";
import * as v from "valibot";
import { question, readAnswer } from "./review-answers.ts";
import { placeInWords } from "./review-places.ts";

describe("a question", () => {
  const mention = {
    id: v.parse(mentionIdSchema, "m1"),
    start: 2,
    end: 6,
    exact: "Рені",
    place: v.parse(placeIdSchema, "gn-12129128"),
    form: "name",
    role: "scene",
    certainty: "certain",
    status: "proposed",
    score: 0.7,
  } as const;

  test("shows the words in their sentence and names the place, not by its number alone", () => {
    const gazetteer = tinyGazetteer();
    const places = ["gn-703448", "gn-696634", "unlisted-x"].map((id) => placeInWords(id, "uk", gazetteer));
    const asked = question("У Рені тихо.", mention, places, "1/1");
    expect(asked).toContain("У [Рені] тихо.");
    expect(asked).toContain("    Київ, Україна, gn-703448 (0.05, 0.03) · name · scene · 0.7\n");
    expect(asked).toMatch(/1 Полтавська область, .*gn-696634/);
    expect(asked).toContain("2 unlisted-x\n");
  });
});

test("an answer that means nothing is asked again, and nothing is chosen that was not shown", () => {
  expect(readAnswer("?", 1)).toEqual({ kind: "unclear" });
  expect(readAnswer("2", 1)).toEqual({ kind: "unclear" });
  expect(readAnswer("1", 1)).toMatchObject({ kind: "choose", index: 0 });
});
