import { describe, expect, test } from "vitest";
import { mentionIdSchema, placeIdSchema } from "../../src/model/ids.ts";
import * as v from "valibot";
import { question, readAnswer } from "./review-answers.ts";

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
    const other = { place: "gn-2983990", name: "Ренн", lat: 48.11, lon: -1.67, likelihood: 0.1 };
    const asked = question("У Рені тихо.", mention, [other], "1/1", "Рені");
    expect(asked).toContain("У [Рені] тихо.");
    expect(asked).toContain("Рені gn-12129128 · name · scene · 0.7");
    expect(asked).toContain("1 Ренн gn-2983990 (48.11, -1.67)");
  });
});

test("an answer that means nothing is asked again, and nothing is chosen that was not shown", () => {
  expect(readAnswer("?", 1)).toEqual({ kind: "unclear" });
  expect(readAnswer("2", 1)).toEqual({ kind: "unclear" });
  expect(readAnswer("1", 1)).toMatchObject({ kind: "choose", index: 0 });
});
