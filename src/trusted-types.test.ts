import { describe, expect, it } from "vitest";
import { workerAddress } from "./trusted-types.ts";

const ROOT = "https://maps.example.org/story/";
const may = (address: string, origin = "https://maps.example.org") => workerAddress(address, ROOT, origin);

describe("what may run as a worker", () => {
  it.each([`${ROOT}assets/maplibre-gl-worker-DTh23QKw.js`, `${ROOT}sw.js`])("is ours: %s", (address) =>
    expect(may(address)).toBe(address),
  );

  it.each([
    "https://evil.example/assets/maplibre-gl-worker-DTh23QKw.js",
    "https://maps.example.org/assets/maplibre-gl-worker-DTh23QKw.js",
    `${ROOT}assets/app-zGya87CI.js`,
    `${ROOT}assets/../sw.js?evil`,
    `${ROOT}assets/maplibre-gl-worker-x.js#/../../evil.js`,
    `${ROOT}a/sw.js`,
    `blob:${ROOT}sw.js`,
    "javascript:alert(1)//sw.js",
    "data:text/javascript;charset=utf-8,alert(1)",
    "https://",
  ])("is nothing else: %s", (address) => expect(may(address)).toBeNull());

  it("may be inline only where no other way exists: without an origin", () => {
    const inline = "data:text/javascript;charset=utf-8,self";
    expect(may(inline, "null")).toBe(inline);
    expect(may("data:text/html,x", "null")).toBeNull();
  });
});
