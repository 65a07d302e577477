import { afterEach, expect, it, vi } from "vitest";
import { createRangeSource } from "./range-source.ts";

afterEach(() => vi.unstubAllGlobals());

it("asks once more, past the browser's cache, for a part that could not be had", async () => {
  const asked: (RequestCache | undefined)[] = [];
  vi.stubGlobal("fetch", async (_: string, { cache }: RequestInit) => {
    asked.push(cache);
    if (cache !== "reload") throw new TypeError("Failed to fetch");
    return new Response("abcd", { status: 206 });
  });
  const source = createRangeSource("https://maps.example.org/a.pmtiles", undefined, () => {});
  const { data } = await source.getBytes(0, 4);
  expect(new TextDecoder().decode(data)).toBe("abcd");
  expect(asked).toEqual(["default", "reload"]);
});
