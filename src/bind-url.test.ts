import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { toPlaceId } from "./model/ids.ts";
import { archiveFixture } from "./state/archive.fixture.ts";
import { initialState } from "./state/reduce.ts";
import { createStore } from "./state/store.ts";

const page = { article: null, lang: "en" } as const;
const damascus = toPlaceId("damascus") ?? expect.fail("an id");

let bindUrl: typeof import("./bind-url.ts").bindUrl;
beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal("addEventListener", () => {});
  vi.stubGlobal("removeEventListener", () => {});
  vi.stubGlobal("location", { pathname: "/", search: "?theme=light", hash: "" });
  vi.resetModules();
  ({ bindUrl } = await import("./bind-url.ts"));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const storeWithData = () =>
  createStore({ ...initialState("en"), status: "ready", archive: archiveFixture() });

it("leaves what readers chose before the data came", () => {
  vi.stubGlobal("history", { replaceState: () => {}, pushState: () => {} });
  const store = storeWithData();
  store.dispatch({ type: "set", view: { lang: "uk", theme: "dark" } });
  bindUrl(store, page)();
  expect(store.get().view).toMatchObject({ lang: "uk", theme: "dark" });
});

it("keeps what was chosen where the address cannot be written, when it is bound anew", () => {
  const refuse = () => {
    throw new DOMException("sandboxed", "SecurityError");
  };
  vi.stubGlobal("history", { replaceState: refuse, pushState: refuse });
  const store = storeWithData();
  const stop = bindUrl(store, page);
  store.dispatch({ type: "choose", place: damascus, via: "text" });
  store.dispatch({ type: "set", view: { lang: "ru" } });
  stop();
  bindUrl(store, page)();
  expect(store.get().selection?.place).toBe(damascus);
  expect(store.get().view.lang).toBe("ru");
});
