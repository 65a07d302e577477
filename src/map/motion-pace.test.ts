import { expect, it } from "vitest";
import { createPace, FRAMES, KEPT_MS, type Pace, TRIALS } from "./motion-pace.ts";

/** A movement of some frames of `ms` each, after a pause. @returns what was said of the last */
function move(pace: Pace, clock: { now: number }, ms: number, frames: number): boolean {
  clock.now += 1000;
  let coarse = pace.frame(clock.now);
  for (let frame = 0; frame < frames; frame += 1) coarse = pace.frame((clock.now += ms));
  return coarse;
}

it("leaves a map whole whose frames are fast", () => {
  expect(move(createPace(), { now: 0 }, 17, 100)).toBe(false);
});

it("does not judge by the few frames that wait for something", () => {
  const pace = createPace();
  const clock = { now: 0 };
  for (let turn = 0; turn < 10; turn += 1) {
    expect(move(pace, clock, 90, 3)).toBe(false);
    expect(move(pace, clock, 17, 6)).toBe(false);
  }
});

it("is coarse when frames are slow, and stays so", () => {
  const pace = createPace();
  const clock = { now: 0 };
  expect(move(pace, clock, 40, FRAMES - 1)).toBe(false);
  expect(pace.frame((clock.now += 40))).toBe(true);
  expect(move(pace, clock, 25, 3 * FRAMES)).toBe(true);
  expect(move(pace, clock, 90, 3 * FRAMES)).toBe(true);
});

it("takes a pause for no frame", () => {
  const pace = createPace();
  const clock = { now: 0 };
  expect(move(pace, clock, 400, 3 * FRAMES)).toBe(false);
  expect(move(pace, clock, 40, FRAMES)).toBe(true);
  expect(move(pace, clock, 400, 3 * FRAMES)).toBe(true);
});

it("takes short movements together", () => {
  const pace = createPace();
  const clock = { now: 0 };
  for (let turn = 1; turn < FRAMES; turn += 1) expect(move(pace, clock, 40, 1)).toBe(false);
  expect(move(pace, clock, 40, 1)).toBe(true);
});

it("gives up where coarse frames are no faster", () => {
  const pace = createPace();
  const clock = { now: 0 };
  expect(move(pace, clock, 34, FRAMES)).toBe(true);
  expect(move(pace, clock, 33, TRIALS * FRAMES - 1)).toBe(true);
  expect(pace.frame((clock.now += 33))).toBe(false);
  expect(move(pace, clock, 90, 5 * FRAMES)).toBe(false);
});

it("does not give up because something else held the first coarse frames up", () => {
  const pace = createPace();
  const clock = { now: 0 };
  move(pace, clock, 40, FRAMES);
  expect(move(pace, clock, 60, FRAMES)).toBe(true);
  expect(move(pace, clock, 25, FRAMES)).toBe(true);
  expect(move(pace, clock, 60, 5 * FRAMES)).toBe(true);
});

it.each([
  ["coarse", 20],
  ["given up", 40],
])("forgets after a minute that it was %s, but not in the middle of a movement", (_, ms) => {
  const pace = createPace();
  const clock = { now: 0 };
  move(pace, clock, 40, FRAMES);
  const found = move(pace, clock, ms, TRIALS * FRAMES);
  expect(move(pace, clock, ms, Math.ceil(KEPT_MS / ms))).toBe(found);
  expect(move(pace, clock, 17, 0)).toBe(false);
  expect(move(pace, clock, 40, FRAMES)).toBe(true);
});
