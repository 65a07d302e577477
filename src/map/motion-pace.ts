/** It is judged by the middle one of so many frames: a single one may wait for tiles. */
export const FRAMES = 9;
/** A map with longer frames follows the hand in jerks, in milliseconds. */
const SLOW_MS = 28;
/** Longer than any frame: who drags has paused, in milliseconds. */
const PAUSE_MS = 250;
/** What takes nearly as long when drawn coarsely is held up by something else. */
const HELPS = 0.9;
/** Coarse frames, too, may wait for something: they are judged so many times before they are given up. */
export const TRIALS = 3;
/** What made the machine slow may have passed since, in milliseconds. */
export const KEPT_MS = 60_000;

/** Whether a map in motion is better drawn coarsely, by how fast its frames follow each other. */
export interface Pace {
  /**
   * To be told of every frame of a movement.
   *
   * @param now in milliseconds
   * @returns whether the frames to come are to be coarse
   */
  frame(now: number): boolean;
}

/** Frames are whole until they prove slow, and again where coarse ones are no faster; what is found holds for a minute. */
export function createPace(): Pace {
  let state: "whole" | "tried" | "coarse" | "vain" = "whole";
  let before = 0;
  let trials = 0;
  let found = 0;
  let last = Number.NEGATIVE_INFINITY;
  let times: number[] = [];

  function judge(middle: number): void {
    if (state === "tried") {
      trials += 1;
      if (middle < before * HELPS) state = "coarse";
      else if (trials === TRIALS) state = "vain";
    } else if (state === "whole" && middle > SLOW_MS) {
      state = "tried";
      trials = 0;
      before = middle;
      found = last;
    }
  }

  return {
    frame(now) {
      const time = now - last;
      last = now;
      if (time > PAUSE_MS) {
        if (now - found > KEPT_MS) state = "whole";
      } else times.push(time);
      if (times.length === FRAMES) {
        judge(times.sort((a, b) => a - b)[FRAMES >> 1] ?? 0);
        times = [];
      }
      return state === "tried" || state === "coarse";
    },
  };
}
