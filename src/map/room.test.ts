import { expect, it } from "vitest";
import type { Rect } from "../geo/frame.ts";
import { toScreen } from "../geo/mercator.ts";
import { toPlaceId } from "../model/ids.ts";
import type { LonLat } from "../model/place.ts";
import type { Located } from "./overlay-data.ts";
import { createRoom } from "./room.ts";

const size = { width: 640, height: 300 };
const NONE = { top: 0, right: 0, bottom: 0, left: 0 };

function town(name: string, at: LonLat): Located {
  const id = toPlaceId(name);
  if (!id) throw new Error(`${name} is no id`);
  const place: Located["place"] = {
    id,
    names: { en: name },
    layer: "settlements",
    kind: "city",
    within: [],
    certainty: "certain",
    links: {},
    mentions: { scene: 1, context: 0, actor: 0, "in-name": 0 },
    geometry: { type: "Point", coordinates: [...at] },
  };
  return { place, at, mentions: [], scenes: 1, group: "story", dimmed: false };
}
const story = [town("west", [30, 50]), town("east", [36, 48])];

function roomWith(button: Rect, panels = NONE) {
  const furniture = {
    canvas: { clientWidth: size.width, clientHeight: size.height } as HTMLElement,
    occupied: () => [button],
    rooms: () => [NONE, { ...NONE, right: 200 }] as const,
  };
  return createRoom(furniture, () => panels);
}

/** Where the eastern town comes to stand. */
function eastIn(room: ReturnType<typeof roomWith>): number {
  const view = room.viewHolding(story);
  if (!view) throw new Error("no view");
  return toScreen([36, 48], view, size).x;
}

it("gives controls room at the edge only where a place would lie beneath one", () => {
  const beside = eastIn(roomWith({ left: 0, right: 40, top: 0, bottom: 40 }));
  expect(beside).toBeGreaterThan(440);
  expect(eastIn(roomWith({ left: beside - 20, right: beside + 20, top: 0, bottom: 300 }))).toBeLessThan(440);
});

it("keeps the story clear of what panels cover, and tells names of it", () => {
  const room = roomWith({ left: 600, right: 640, top: 0, bottom: 40 }, { ...NONE, left: 240 });
  const view = room.viewHolding(story);
  expect(view && toScreen([30, 50], view, size).x).toBeGreaterThan(240);
  expect(room.covered()).toEqual([
    { left: 600, right: 640, top: 0, bottom: 40 },
    { left: 0, right: 240, top: 0, bottom: 300 },
    { left: 640, right: 640, top: 0, bottom: 300 },
  ]);
});

it("has no view of nothing", () => {
  expect(roomWith({ left: 0, right: 0, top: 0, bottom: 0 }).viewHolding([])).toBeUndefined();
});
