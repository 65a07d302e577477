import { describe, expect, it, vi } from "vitest";
import { panelsGate } from "./bind-panels.ts";
import { toPlaceId } from "./model/ids.ts";
import { initialState } from "./state/reduce.ts";
import type { State } from "./state/state.ts";
import { createStore } from "./state/store.ts";

// The panels themselves need a document.
vi.mock("./views/panels.ts", () => ({ mountPanels: () => expect.fail() }));

const place = toPlaceId("damascus") ?? expect.fail();

describe("what opens a panel", () => {
  it("waits for the panels' program once, and nothing else does", async () => {
    const store = createStore(initialState("en"), panelsGate);
    const shown: State["panel"][] = [];
    store.subscribe(({ panel }) => shown.push(panel));
    store.dispatch({ type: "panel", panel: "share" });
    store.dispatch({ type: "panel", panel: "list" });
    // Whoever waits waits for the same, and so in the order of asking.
    expect(panelsGate({ type: "choose", place, via: "text" })).toBe(
      panelsGate({ type: "panel", panel: "list" }),
    );
    // What closes it does not overtake what opens it.
    store.dispatch({ type: "panel", panel: null });
    store.dispatch({ type: "frame", what: "story" });
    // First what waits for nothing.
    expect(shown).toEqual([null]);
    await expect.poll(() => shown).toEqual([null, "share", "list", null]);
    expect(panelsGate({ type: "choose", place, via: "text" })).toBeUndefined();
  });
});
