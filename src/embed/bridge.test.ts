import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { toPlaceId } from "../model/ids.ts";
import { LANGS, LAYERS, ROLES, THEMES } from "../model/words.ts";
import { archiveFixture } from "../state/archive.fixture.ts";
import { NOTHING } from "../state/archive.ts";
import { type Action, initialState } from "../state/reduce.ts";
import type { Problem } from "../state/state.ts";
import { createStore } from "../state/store.ts";
import { readAddress } from "../state/url.ts";
import { startBridge } from "./bridge.ts";

const archive = archiveFixture();
const place = (id: string) => toPlaceId(id) ?? expect.fail(id);

/** A frame with a host that writes down what it hears; loaded, and with all its program, unless told otherwise. */
function framed({
  asked = "first" as string | null,
  search = "?embed=1",
  hash = "",
  loaded = true,
  gate = undefined as ((action: Action) => Promise<void> | undefined) | undefined,
} = {}) {
  const said: unknown[] = [];
  const listeners = new Map<string, (event: unknown) => void>();
  const parent = { postMessage: (message: unknown) => said.push(message) } as unknown as Window;
  const frame = {
    parent,
    innerWidth: 640,
    location: { search, hash } as Location,
    addEventListener: (type: string, listener: (event: unknown) => void) => listeners.set(type, listener),
    removeEventListener: (type: string) => listeners.delete(type),
  };
  const store = createStore(initialState("en"), gate);
  const stop = startBridge(store, frame as never, asked);
  const arrive = (at = "") =>
    store.dispatch({ type: "arrive", at: readAddress("", at, archive, { article: "first", lang: "en" }) });
  const load = () => {
    store.dispatch({ type: "loaded", loaded: archive, problems: [] });
    arrive(hash);
  };
  const lack = (how: Omit<Problem, "file">) => {
    const problems = [{ file: "data/articles.json", ...how }];
    store.dispatch({ type: "loaded", loaded: NOTHING, problems });
    arrive(hash);
  };
  if (loaded) load();
  const hear = (message: object, source: unknown = parent) =>
    listeners.get("message")?.({ source, data: { source: "wherein", version: 1, ...message } });
  const hearRaw = (data: unknown, source: unknown = parent) => listeners.get("message")?.({ source, data });
  const types = () => said.flatMap((one) => (isOurs(one) ? [one.type] : []));
  const last = (type: string) => said.filter(isOurs).findLast((one) => one.type === type);
  return { said, store, stop, load, lack, hear, hearRaw, types, last, frame, listeners };
}
const isOurs = (one: unknown): one is { type: string; [key: string]: unknown } =>
  typeof one === "object" && one !== null && "source" in one && one.source === "wherein";

/** A message in its envelope, of any type, whose every field may hold the given. */
const messageOf = (field: fc.Arbitrary<unknown>) =>
  fc.record(
    {
      source: fc.constant("wherein"),
      version: fc.constant(1),
      type: fc.constantFrom("show", "set", "restore", "ready", "place", "constructor", "__proto__"),
      ...Object.fromEntries(
        ["place", "hash", "lang", "theme", "layers", "roles"].map((name) => [name, field]),
      ),
    },
    { requiredKeys: ["source", "version", "type"] },
  );
/** Neither a word nor a list of words, nor the null that stands for none. */
const isNoWord = (raw: unknown): boolean =>
  raw !== null &&
  typeof raw !== "string" &&
  !(Array.isArray(raw) && raw.every((one) => typeof one === "string"));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a frame tells its host", () => {
  it("that it is ready, once its data and address are read", () => {
    const { types, load } = framed({ loaded: false });
    expect(types()).toEqual(["size"]);
    load();
    expect(types()).toEqual(["size", "ready", "state"]);
  });

  it("what a reader chooses, with the mention, and that nothing is chosen", () => {
    const { store, last } = framed();
    const [mention] = archive.mentionsOf.get(place("damascus")) ?? [];
    if (!mention) throw new Error("no mention");
    const { article, id } = mention;
    store.dispatch({ type: "choose", place: mention.place, mention: { article, id }, via: "map" });
    expect(last("place")).toMatchObject({ place: "damascus", mention: "m1" });
    store.dispatch({ type: "choose", place: null, via: "map" });
    expect(last("place")).toMatchObject({ place: null, mention: null });
  });

  it("where the reader is, when the map has come to rest", () => {
    const { store, types, last } = framed();
    const before = types().length;
    for (const zoom of [4, 5, 6]) store.dispatch({ type: "move", camera: { zoom, lat: 34, lon: 36 } });
    expect(types()).toHaveLength(before);
    vi.runAllTimers();
    expect(types()).toHaveLength(before + 1);
    expect(last("state")).toMatchObject({ hash: "#map=6/34/36" });
  });

  it("its height again when its width has changed, and only then", () => {
    const { frame, listeners, types, last } = framed();
    listeners.get("resize")?.({});
    frame.innerWidth = 300;
    listeners.get("resize")?.({});
    expect(types().filter((type) => type === "size")).toHaveLength(2);
    expect(last("size")).toMatchObject({ height: 352 });
  });

  it("that the article is unknown, and that its data cannot be read", () => {
    expect(framed({ asked: "nope" }).last("error")).toMatchObject({ code: "unknown-article" });
    const { lack, last, types } = framed({ loaded: false });
    lack({ reason: "HTTP 500" });
    lack({ reason: "HTTP 500" });
    expect(last("error")).toMatchObject({ code: "data" });
    expect(types()).toEqual(["size", "error"]);
  });

  it("that it is ready when its data have come at last, and then does what it was asked", () => {
    const { lack, load, hear, store, types } = framed({ loaded: false });
    lack({ reason: "HTTP 500" });
    hear({ type: "show", place: "damascus" });
    lack({ reason: "", slow: true });
    load();
    expect(types()).toEqual(["size", "error", "ready", "state", "place"]);
    expect(store.get().selection?.place).toBe("damascus");
  });

  it("nothing of data that are only slow to come", () => {
    const { lack, load, types } = framed({ loaded: false });
    lack({ reason: "", slow: true });
    expect(types()).toEqual(["size"]);
    load();
    expect(types()).toEqual(["size", "ready", "state"]);
  });

  it("no secret of another program's address", () => {
    const { said, store } = framed({ hash: "#?secret=abc123&place=damascus" });
    store.dispatch({ type: "move", camera: { zoom: 4, lat: 1, lon: 1 } });
    vi.runAllTimers();
    expect(JSON.stringify(said.filter(isOurs))).not.toContain("abc123");
  });
});

describe("a host asks its frame", () => {
  it("to show a place, and is answered each time", () => {
    const { hear, store, types } = framed();
    hear({ type: "show", place: "damascus" });
    hear({ type: "show", place: "damascus" });
    expect(store.get().selection).toMatchObject({ place: "damascus", via: "host" });
    hear({ type: "show", place: null });
    hear({ type: "show", place: null });
    expect(store.get().selection).toBeNull();
    expect(types().filter((type) => type === "place")).toHaveLength(4);
  });

  it("for a place and at once for none, while the card's program comes, and is answered in that order", async () => {
    const { hear, said, store } = framed({
      gate: ({ type }) => (type === "choose" ? Promise.resolve() : undefined),
    });
    hear({ type: "show", place: "damascus" });
    hear({ type: "show", place: null });
    hear({ type: "show", place: "sochi" });
    expect(store.get().selection).toBeNull();
    await vi.runAllTimersAsync();
    const places = said.filter(isOurs).filter(({ type }) => type === "place");
    expect(places.map((one) => one["place"])).toEqual(["damascus", null, "sochi"]);
    expect(store.get().selection?.place).toBe("sochi");
  });

  it.each(["atlantis", "<img>", "constructor", ""])("and hears that there is no place %j", (id) => {
    const { hear, last, store } = framed();
    hear({ type: "show", place: id });
    expect(last("error")).toMatchObject({ code: "unknown-place" });
    expect(store.get().selection).toBeNull();
  });

  it("before it is ready, and only the last wish counts", () => {
    const { hear, load, store, types } = framed({ loaded: false });
    hear({ type: "show", place: "sochi" });
    hear({ type: "show", place: "damascus" });
    expect(store.get().selection).toBeNull();
    load();
    expect(store.get().selection?.place).toBe("damascus");
    expect(types().filter((type) => type === "place")).toHaveLength(1);
  });

  it("for one part of the view after the other before it is ready, and each counts", () => {
    const { hear, load, store } = framed({ loaded: false });
    hear({ type: "set", theme: "light", layers: ["waters"] });
    hear({ type: "show", place: "damascus" });
    hear({ type: "set", theme: "dark" });
    load();
    expect(store.get()).toMatchObject({
      view: { theme: "dark", layers: ["waters"] },
      selection: { place: "damascus" },
    });
  });

  it("for another view, of which unknown words change nothing", () => {
    const { hear, store } = framed();
    hear({ type: "set", lang: "uk", theme: "dark", layers: ["military", "nope"], roles: "actor" });
    expect(store.get().view).toMatchObject({
      lang: "uk",
      theme: "dark",
      layers: ["military"],
      roles: ["actor"],
    });
    hear({ type: "set", lang: "de", theme: "blue", layers: ["nope"], roles: 7 });
    expect(store.get().view).toMatchObject({ lang: "uk", theme: "dark", layers: ["military"] });
    hear({ type: "set", roles: null, layers: null });
    expect(store.get().view.roles).toEqual(["scene", "context"]);
    expect(store.get().view.embed).toBe(false);
  });

  it("to go back to where the reader was, in the view as it is now", () => {
    const { hear, store } = framed();
    hear({ type: "set", lang: "ru" });
    hear({ type: "restore", hash: "#place=damascus&mention=m1&map=7.5/33.5/36.3" });
    expect(store.get()).toMatchObject({
      selection: { place: "damascus", mention: { article: "first", id: "m1" } },
      camera: { zoom: 7.5, lat: 33.5, lon: 36.3 },
      view: { lang: "ru" },
    });
  });

  it("to go back, and sets the view while the card's program comes", async () => {
    const { hear, store } = framed({
      gate: ({ type }) => (type === "arrive" ? Promise.resolve() : undefined),
    });
    await vi.runAllTimersAsync();
    hear({ type: "restore", hash: "#place=damascus" });
    hear({ type: "set", theme: "dark", layers: ["waters"] });
    await vi.runAllTimersAsync();
    expect(store.get()).toMatchObject({
      selection: { place: "damascus" },
      view: { theme: "dark", layers: ["waters"] },
    });
  });
});

describe("hostile messages do nothing", () => {
  it("from another window, whatever they claim", () => {
    const { hear, store } = framed();
    hear({ type: "show", place: "damascus" }, {});
    hear({ type: "show", place: "damascus" }, null);
    expect(store.get().selection).toBeNull();
  });

  it("of any shape", () => {
    const { hearRaw, store, said } = framed();
    const [{ view }, count] = [store.get(), said.length];
    fc.assert(
      fc.property(fc.oneof(fc.anything(), messageOf(fc.anything().filter(isNoWord))), (data) => {
        hearRaw(data);
        expect(store.get()).toMatchObject({ view, selection: null, camera: null });
      }),
    );
    expect(said).toHaveLength(count);
  });

  it("that make anything be shown but what is known", () => {
    const { hearRaw, store } = framed();
    const known = [
      "damascus",
      "#place=sochi&map=5/34/36",
      "uk",
      "dark",
      "military,waters",
      "scene",
      "__proto__",
    ];
    const word = fc.oneof(fc.constantFrom(...known), fc.string(), fc.constant(null));
    fc.assert(
      fc.property(messageOf(fc.oneof(word, fc.array(word))), (data) => {
        hearRaw(data);
        const { view, selection } = store.get();
        expect(LANGS).toContain(view.lang);
        expect(THEMES).toContain(view.theme);
        expect(LAYERS).toEqual(expect.arrayContaining([...view.layers]));
        expect(ROLES).toEqual(expect.arrayContaining([...view.roles]));
        expect(["damascus", "sochi", undefined]).toContain(selection?.place);
      }),
    );
  });

  it("sent again from within the answer", () => {
    const { frame, hear, store } = framed();
    let depth = 0;
    const parent = frame.parent as { postMessage: (message: unknown) => void };
    parent.postMessage = () => {
      depth += 1;
      if (depth < 50) hear({ type: "show", place: depth % 2 ? "sochi" : "damascus" });
    };
    hear({ type: "show", place: "damascus" });
    expect(store.get().selection).not.toBeNull();
    expect(depth).toBeLessThanOrEqual(60);
  });
});

describe("the bridge", () => {
  it("does nothing where the frame is the whole page", () => {
    const store = createStore(initialState("en"));
    const alone = { addEventListener: () => expect.fail("listens") };
    startBridge(store, Object.assign(alone, { parent: alone }) as never, null)();
  });

  it("leaves nothing behind", () => {
    const { stop, listeners, store, said } = framed();
    stop();
    const count = said.length;
    store.dispatch({ type: "choose", place: place("damascus"), via: "map" });
    vi.runAllTimers();
    expect([listeners.size, said.length]).toEqual([0, count]);
  });
});
