import type { FeatureCollection } from "geojson";
import { expect, it } from "vitest";
import { toPlaceId } from "../model/ids.ts";
import type { ShownPlace } from "../state/select.ts";
import { lookOf } from "./look.ts";
import { createPlaces, type PlacesOnMap } from "./maplibre-places.ts";

const size = { width: 800, height: 600 };
const view = { zoom: 6, lat: 35, lon: 36 };
const controls = { left: 420, right: 460, top: 200, bottom: 400 };

function middlePlace(): ShownPlace {
  const id = toPlaceId("tartus");
  if (!id) throw new Error("no id");
  const place: ShownPlace["place"] = {
    id,
    names: { en: "Tartus" },
    layer: "settlements",
    kind: "city",
    within: [],
    certainty: "certain",
    links: {},
    mentions: { scene: 1, context: 0, actor: 0, "in-name": 0 },
    geometry: { type: "Point", coordinates: [view.lon, view.lat] },
  };
  return { place, mentions: [], scenes: 1, group: "story", dimmed: false };
}

/** As much of a map as places ask for. */
function quietMap() {
  const heard = new Map<string, () => void>();
  const sent: FeatureCollection[] = [];
  const states: unknown[] = [];
  let center = { lat: view.lat, lng: view.lon };
  const map = {
    on: (event: string, listener: () => void) => heard.set(event, listener),
    isMoving: () => false,
    getZoom: () => view.zoom,
    getCenter: () => center,
    getContainer: () => ({ clientWidth: size.width, clientHeight: size.height }),
    getSource: () => ({ setData: (data: FeatureCollection) => sent.push(data) }),
    setFeatureState: (_: unknown, state: unknown) => states.push(state),
  };
  return {
    map: map as unknown as Parameters<PlacesOnMap["attach"]>[0],
    rest: () => heard.get("moveend")?.(),
    look(lat: number, lng: number) {
      center = { lat, lng };
    },
    states,
    sent,
  };
}

it("lays names out once: the first style has them clear of the controls, and a map at rest changes none", () => {
  const places = createPlaces(
    { theme: "light", lang: "en", base: "https://maps.example.org/", look: lookOf("light", "en") },
    [middlePlace()],
    () => [controls],
  );
  const source = places.firstStyle(view, size).sources["wherein-symbols"];
  const data = source?.type === "geojson" ? (source.data as FeatureCollection) : undefined;
  expect(data?.features.map(({ properties }) => properties?.["side"])).toEqual(["left"]);
  const { map, rest, sent } = quietMap();
  places.attach(map);
  rest();
  expect(sent).toEqual([]);
});

it("leaves out names that a moving map's edge would cut when it is told to follow, and has them back", () => {
  const places = createPlaces(
    { theme: "light", lang: "en", base: "https://maps.example.org/", look: lookOf("light", "en") },
    [middlePlace()],
    () => [],
  );
  places.firstStyle(view, size);
  const { map, look, states } = quietMap();
  places.attach(map);
  look(view.lat, view.lon + 90);
  places.follow();
  places.follow();
  expect(states).toEqual([{ cut: true }]);
  look(view.lat, view.lon);
  places.follow();
  expect(states).toEqual([{ cut: true }, { cut: false }]);
});

it("turns names to the side that a panel leaves them, and only when told that something covers the map", () => {
  const panel = { left: 0, right: 395, top: 0, bottom: size.height };
  let covered: readonly (typeof panel)[] = [];
  const places = createPlaces(
    { theme: "light", lang: "en", base: "https://maps.example.org/", look: lookOf("light", "en") },
    [middlePlace()],
    () => covered,
  );
  places.firstStyle(view, size);
  const { map, sent } = quietMap();
  places.attach(map);
  places.turn();
  expect(sent).toEqual([]);
  covered = [panel];
  places.turn();
  expect(sent[0]?.features.map(({ properties }) => properties?.["side"])).toEqual(["right"]);
});
