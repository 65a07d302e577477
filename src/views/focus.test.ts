import { expect, it } from "vitest";
import { nextIndex } from "./focus.ts";

it("moves within its row and stops at both ends", () => {
  expect(nextIndex("ArrowRight", 0, 3)).toBe(1);
  expect(nextIndex("ArrowDown", 2, 3)).toBe(2);
  expect(nextIndex("ArrowUp", 0, 3)).toBe(0);
  expect([nextIndex("Home", 2, 3), nextIndex("End", 0, 3)]).toEqual([0, 2]);
  expect([nextIndex("a", 0, 3), nextIndex("End", 0, 0)]).toEqual([undefined, undefined]);
});
