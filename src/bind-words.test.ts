import { describe, expect, it } from "vitest";
import { createWordsGate } from "./bind-words.ts";
import { initialState } from "./state/reduce.ts";
import { createStore } from "./state/store.ts";

describe("a change of language", () => {
  it("waits for the words, and lets other actions go on; the last chosen wins", async () => {
    const store = createStore(
      initialState("en"),
      createWordsGate(() => expect.fail()),
    );
    store.dispatch({ type: "set", view: { lang: "uk" } });
    store.dispatch({ type: "set", view: { lang: "ru" } });
    store.dispatch({ type: "panel", panel: "list" });
    expect(store.get()).toMatchObject({ panel: "list", view: { lang: "en" } });
    await expect.poll(() => store.get().view.lang).toBe("ru");
    store.dispatch({ type: "set", view: { lang: "uk" } });
    expect(store.get().view.lang).toBe("uk");
  });

  it("is not undone by who goes back to a place, which is no choice of a language", async () => {
    const store = createStore(
      initialState("ru"),
      createWordsGate(() => expect.fail()),
    );
    store.dispatch({ type: "set", view: { lang: "en" } });
    const at = { selection: null, reading: null, time: "2024", camera: null };
    store.dispatch({ type: "arrive", at });
    expect(store.get()).toMatchObject({ time: "2024", view: { lang: "ru" } });
    await expect.poll(() => store.get().view.lang).toBe("en");
  });

  it("is not made when what it needs fails, and the store goes on", async () => {
    const store = createStore(initialState("en"), ({ type }) =>
      type === "set" ? Promise.reject(new Error("gone")) : undefined,
    );
    store.dispatch({ type: "set", view: { lang: "uk" } });
    await new Promise((resolve) => setTimeout(resolve));
    expect(store.get().view.lang).toBe("en");
    store.dispatch({ type: "panel", panel: "list" });
    expect(store.get().panel).toBe("list");
  });
});
