import { describe, expect, it } from "vitest";
import { heightMessages } from "./heights.ts";

const at = (search: string, hash: string) => heightMessages({ search, hash }, "assad-request", 420);

describe("a frame's height, told as its host understands it", () => {
  it("to AMP and Datawrapper always", () => {
    expect(at("?embed=1", "")).toEqual([
      { sentinel: "amp", type: "embed-size", height: 420 },
      { "datawrapper-height": { "assad-request": 420 } },
    ]);
  });

  it("to pym.js under the id it gave", () => {
    expect(at("?embed=1&initialWidth=600&childId=map-1&parentTitle=x", "")).toContain(
      "pymxPYMxmap-1xPYMxheightxPYMx420",
    );
  });

  it.each(["#?secret=aB3xYz", "#place=tartus&secret=aB3xYz"])(
    "to WordPress with its secret, from %s",
    (hash) => {
      expect(at("?embed=1", hash)).toContainEqual({ secret: "aB3xYz", message: "height", value: 420 });
    },
  );

  it("with no id that would be another message", () => {
    for (const id of ["axPYMxheightxPYMx9999", "a b", "", "x".repeat(300)]) {
      expect(at(`?childId=${encodeURIComponent(id)}`, "#secret=<b>")).toHaveLength(2);
    }
  });
});
