import { afterEach, expect, it, vi } from "vitest";
import { createRangeSource } from "./range-source.ts";

afterEach(() => vi.unstubAllGlobals());

it.each([
  ["that could not be had", () => Promise.reject(new TypeError("Failed to fetch"))],
  ["that came without its bytes", async () => new Response("", { status: 206 })],
])("asks once more, past the browser's cache, for a part %s", async (_, answer) => {
  const asked: (RequestCache | undefined)[] = [];
  vi.stubGlobal("fetch", async (_: string, { cache }: RequestInit) => {
    asked.push(cache);
    return cache === "reload" ? new Response("abcd", { status: 206 }) : answer();
  });
  const source = createRangeSource("https://maps.example.org/a.pmtiles", undefined, () => {});
  const { data } = await source.getBytes(0, 4);
  expect(new TextDecoder().decode(data)).toBe("abcd");
  expect(asked).toEqual(["default", "reload"]);
});
