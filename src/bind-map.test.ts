import { describe, expect, it } from "vitest";
import { bindMap } from "./bind-map.ts";
import type { MapEvents, MapView } from "./map/map-view.ts";
import { archiveOf } from "./state/archive.ts";
import { archiveFixture } from "./state/archive.fixture.ts";
import { initialState } from "./state/reduce.ts";
import { createStore, type Store } from "./state/store.ts";
import type { State } from "./state/state.ts";
import { toArticleId, toPlaceId } from "./model/ids.ts";

const place = (id: string) => toPlaceId(id) ?? expect.fail(id);
const article = (id: string) => toArticleId(id) ?? expect.fail(id);

async function bound(change: Partial<State> = {}, meanwhile: (store: Store) => void = () => {}) {
  const store = createStore({ ...initialState("en"), status: "ready", archive: archiveFixture(), ...change });
  const calls: string[] = [];
  const map = new Proxy({} as MapView, {
    get: (_, name) =>
      name === "then"
        ? undefined
        : (...args: unknown[]) => calls.push(`${String(name)} ${JSON.stringify(args[0])}`),
  });
  let events: MapEvents | undefined;
  await bindMap(store, {
    container: {} as HTMLElement,
    base: "https://example.test/",
    createMap: async (options) => {
      events = options.events;
      meanwhile(store);
      return map;
    },
    insets: () => ({ top: 0, right: 0, bottom: 0, left: 0 }),
    theme: () => "light",
    onFault: () => {},
  });
  if (!events) throw new Error("the map was made without events");
  const began = calls.splice(0);
  return { store, calls, events, began };
}
const verbs = (calls: readonly string[]) => calls.map((call) => call.split(" ")[0]);

describe("map and text do not chase each other", () => {
  it("flies to a place chosen in the text", async () => {
    const { store, calls } = await bound();
    store.dispatch({ type: "choose", place: place("damascus"), via: "text" });
    expect(calls).toContain('goTo "damascus"');
  });

  it("does not fly to a place chosen on the map", async () => {
    const { events, calls } = await bound();
    events.onPick(place("damascus"));
    expect(verbs(calls)).toContain("setSelection");
    expect(verbs(calls)).not.toContain("goTo");
  });

  it("only notes where the map has moved", async () => {
    const { store, calls, events } = await bound();
    events.onMove({ zoom: 5, lat: 34, lon: 36 });
    expect(store.get().camera?.zoom).toBe(5);
    expect(calls).toEqual([]);
  });

  it("begins at the address's camera, else frames the story", async () => {
    expect(verbs((await bound()).began)).toContain("frame");
    const at = await bound({ camera: { zoom: 5, lat: 34, lon: 36 } });
    expect(verbs(at.began)).not.toContain("frame");
  });

  it("shows what was chosen while it was made", async () => {
    const { began } = await bound({}, (store) => {
      store.dispatch({ type: "set", view: { lang: "uk", theme: "dark" } });
      store.dispatch({ type: "choose", place: place("damascus"), via: "text" });
    });
    expect(began).toContain('setLang "uk"');
    expect(verbs(began)).toContain("setTheme");
    expect(began.at(-1)).toBe('goTo "damascus"');
    const there = { zoom: 5, lat: 34, lon: 36 };
    const chosen = { place: place("damascus"), mention: null, via: "url" } as const;
    const held = await bound({ camera: there, selection: chosen });
    expect(verbs(held.began)).not.toContain("goTo");
    const left = await bound({ camera: there, selection: chosen }, (store) =>
      store.dispatch({ type: "choose", place: place("russia"), via: "list" }),
    );
    expect(left.began.at(-1)).toBe('goTo "russia"');
  });

  it("frames the story of another article when its data have come", async () => {
    const { store, calls } = await bound({ camera: { zoom: 5, lat: 34, lon: 36 } });
    const loaded = { type: "loaded", loaded: archiveFixture(), problems: [] } as const;
    store.dispatch(loaded);
    expect(verbs(calls)).not.toContain("frame");
    store.dispatch({ type: "set", view: { article: article("second") } });
    expect(verbs(calls)).not.toContain("frame");
    store.dispatch(loaded);
    expect(calls).toContain('frame "story"');
    store.dispatch(loaded);
    expect(verbs(calls).filter((verb) => verb === "frame")).toHaveLength(1);
  });

  it("frames the story when its places come at last, after a file was broken", async () => {
    const whole = archiveFixture();
    const { store, calls } = await bound({ archive: archiveOf({ ...whole, mentions: [] }) });
    store.dispatch({ type: "loaded", loaded: { ...whole, mentions: [] }, problems: [] });
    expect(verbs(calls)).not.toContain("frame");
    store.dispatch({ type: "loaded", loaded: whole, problems: [] });
    expect(calls).toContain('frame "story"');
  });

  it("stays at a chosen place, were another article chosen", async () => {
    const { store, calls } = await bound();
    store.dispatch({ type: "choose", place: place("damascus"), via: "map" });
    store.dispatch({ type: "set", view: { article: article("second") } });
    store.dispatch({ type: "loaded", loaded: archiveFixture(), problems: [] });
    expect(verbs(calls)).not.toContain("frame");
  });

  it("draws the chosen place, were its role switched off", async () => {
    const { store, calls } = await bound();
    store.dispatch({ type: "choose", place: place("russia"), via: "list" });
    expect(calls.find((call) => call.startsWith("setPlaces"))).toContain('"id":"russia"');
    store.dispatch({ type: "move", camera: { zoom: 1, lat: 1, lon: 1 } });
    expect(verbs(calls).filter((verb) => verb === "setPlaces")).toHaveLength(1);
  });

  it("does not send the places again when only the camera has moved", async () => {
    const { store, calls } = await bound();
    store.dispatch({ type: "set", view: { roles: ["actor"] } });
    store.dispatch({ type: "move", camera: { zoom: 1, lat: 1, lon: 1 } });
    expect(verbs(calls).filter((verb) => verb === "setPlaces")).toHaveLength(1);
  });
});
