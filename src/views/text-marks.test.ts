import { describe, expect, it } from "vitest";
import { archiveFixture } from "../state/archive.fixture.ts";
import { LAYERS } from "../model/words.ts";
import { actionOf, articleMarks, passageSegments } from "./text-marks.ts";

const archive = archiveFixture();
const [first] = archive.articles;
const passage = first?.passages[1];
if (!first || !passage) throw new Error("the fixture has a first article of three passages");

const controls = (filter: Parameters<typeof articleMarks>[2]) =>
  passageSegments(first, passage, articleMarks(archive, first, filter)).flatMap((segment) => {
    const mention = actionOf(segment)?.mention;
    return mention ? [[segment.text, mention.id]] : [];
  });

describe("the controls of a passage", () => {
  it("are the mentions of the chosen roles", () => {
    expect(controls({ layers: LAYERS, roles: ["scene"] })).toEqual([["Damascus", "m1"]]);
    expect(controls({ layers: LAYERS, roles: ["scene", "actor"] })).toEqual([
      ["Damascus", "m1"],
      ["Russia", "m2"],
    ]);
  });
  it("are also the one that a card quotes, whatever its role and layer", () => {
    const also = archive.mentionsIn.get(first.id)?.find((mention) => mention.id === "m2");
    expect(controls({ layers: [], roles: [], also })).toEqual([["Russia", "m2"]]);
  });
  it("leave out the layers that are switched off", () => {
    expect(controls({ layers: ["countries"], roles: ["scene", "actor"] })).toEqual([["Russia", "m2"]]);
  });
});
