import { createServer, type Server } from "node:http";
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import type { RangeStore } from "./range-source.ts";
import { openArchives, PMTILES } from "./tiles.ts";

const file = readFileSync("public/basemap/regions.pmtiles");
let server: Server | undefined;
afterEach(() => server?.close());

/** Serves the archive, by Range or whole; answers the address and how it was asked. */
async function serve(
  answer: "range" | "whole" | "missing" | "flipped" | "late",
): Promise<{ url: string; asked: string[]; fail: () => void }> {
  const asked: string[] = [];
  let fail = () => {};
  server = createServer((request, response) => {
    asked.push(request.headers.range ?? "whole");
    if (answer === "late" && asked.length === 1) {
      fail = () => response.writeHead(404).end();
      return;
    }
    const [, from, to] = /bytes=(\d+)-(\d+)/u.exec(request.headers.range ?? "") ?? [];
    if (answer === "missing") response.writeHead(404).end();
    else if (answer === "flipped" && from && to) {
      const part = Buffer.from(file.subarray(Number(from), Number(to) + 1));
      const middle = Math.floor(part.length / 2);
      if (from !== "0") part[middle] = (part[middle] ?? 0) ^ 0xff;
      response.writeHead(206).end(part);
    } else if ((answer === "range" || answer === "late") && from && to)
      response.writeHead(206).end(file.subarray(Number(from), Number(to) + 1));
    else response.writeHead(200, { "Content-Length": file.length }).end(file);
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("no address");
  return { url: `http://127.0.0.1:${address.port}/regions.pmtiles`, asked, fail: () => fail() };
}

function open(url: string, store?: RangeStore) {
  const faults: (string | number)[] = [];
  const told = {
    onBroken: (name: string, reason: string) => faults.push(name, reason),
    onNoRange: (bytes: number) => faults.push(bytes),
    onSlow: (slow: boolean) => faults.push(slow ? "slow" : "come"),
  };
  const archives = openArchives([url], told, store);
  const read = (path = "") => archives.read(`${PMTILES}${url}${path}`, new AbortController().signal);
  return { archives, faults, read };
}

describe("reading tiles", () => {
  it("asks for parts of the file only", async () => {
    const { url, asked } = await serve("range");
    const { read, faults } = open(url);
    expect(await read()).toMatchObject({ minzoom: 0, tiles: [`${PMTILES}${url}/{z}/{x}/{y}`] });
    expect(await read("/0/0/0")).not.toBeNull();
    expect(await read("/3/0/7")).toBeDefined();
    expect(faults).toEqual([]);
    expect(asked).not.toContain("whole");
  });

  it("waits for leave where the server ignores Range, and says how much there is to load", async () => {
    const { url, asked } = await serve("whole");
    const { read, faults, archives } = open(url);
    await expect(read()).rejects.toThrow("leave");
    await expect(read("/0/0/0")).rejects.toThrow("leave");
    expect(faults).toEqual([file.length]);
    expect(asked).not.toContain("whole");
    archives.allowWhole();
    expect(await read("/0/0/0")).not.toBeNull();
    await read("/1/0/0");
    expect(asked.filter((how) => how === "whole")).toHaveLength(1);
  });

  it("tells of a missing file once, and again after it was forgiven", async () => {
    const { url } = await serve("missing");
    const { read, faults, archives } = open(url);
    await expect(read()).rejects.toThrow("404");
    await expect(read("/0/0/0")).rejects.toThrow("404");
    expect(faults).toEqual([url, "HTTP 404"]);
    archives.forgive();
    await expect(read()).rejects.toThrow("404");
    expect(faults).toHaveLength(4);
  });

  it("asks again for what failed only after it was forgiven, and tells of nothing", async () => {
    const { url, asked, fail } = await serve("late");
    const { read, faults, archives } = open(url);
    const reading = read();
    await expect.poll(() => asked.length).toBe(1);
    archives.forgive();
    fail();
    expect(await reading).toMatchObject({ minzoom: 0 });
    expect(faults).toEqual([]);
  });

  it("tells of a tile in which one byte has changed", async () => {
    const { url } = await serve("flipped");
    const { read, faults } = open(url);
    await expect(read("/3/4/2")).rejects.toBeInstanceOf(Error);
    expect(faults).toHaveLength(2);
  });

  it("draws what was seen before when there is no network, and nothing else", async () => {
    const kept = new Map<string, Awaited<ReturnType<RangeStore["find"]>>>();
    const store: RangeStore = {
      find: async (address, range) => kept.get(address + range),
      keep: (address, range, part) => kept.set(address + range, part),
    };
    const { url } = await serve("range");
    const seen = await open(url, store).read("/3/4/2");
    expect(seen).not.toBeNull();
    server?.closeAllConnections();
    server?.close();
    const { read, faults } = open(url, store);
    expect(await read("/3/4/2")).toEqual(seen);
    expect(faults).toEqual([]);
    await expect(read("/4/9/5")).rejects.toThrow("fetch");
    expect(faults[0]).toBe(url);
  });

  it("knows no archive but its own", async () => {
    const { url } = await serve("range");
    await expect(
      open(url).archives.read("pmtiles://http://elsewhere/x.pmtiles", new AbortController().signal),
    ).rejects.toThrow("no archive");
  });
});
