import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { envelope, heightFor, parseFrameMessage, parseHostMessage } from "./protocol.ts";

const said = (fields: object) => ({ ...fields, source: "wherein", version: 1 });

describe("messages of the protocol", () => {
  it.each([
    { type: "ready" },
    { type: "size", height: 420 },
    { type: "place", place: "tartus", mention: "m3" },
    { type: "place", place: null, mention: null },
    { type: "state", hash: "#place=tartus&map=6/34/36" },
    { type: "error", code: "unknown-place", message: "no such place" },
  ] as const)("reach the host as the frame said them: %j", (message) => {
    expect(parseFrameMessage(structuredClone(envelope(message)))).toMatchObject(message);
  });

  it.each([
    { type: "show", place: "tartus" },
    { type: "show", place: null },
    { type: "set", lang: "uk", layers: ["military"] },
    { type: "set" },
    { type: "restore", hash: "#place=tartus" },
  ] as const)("reach the frame as the host said them: %j", (message) => {
    expect(parseHostMessage(structuredClone(envelope(message)))).toMatchObject(message);
  });

  it("takes a comma list where a list is meant, as attributes hold one", () => {
    expect(parseHostMessage(said({ type: "set", layers: "military, waters", roles: "" }))).toEqual({
      type: "set",
      layers: ["military", "waters"],
      roles: [],
    });
  });

  it.each([
    ["another program", { source: "other", version: 1, type: "ready" }],
    ["a later version", { source: "wherein", version: 2, type: "ready" }],
    ["an unknown type", said({ type: "navigate", href: "javascript:alert(1)" })],
    ["a height that is none", said({ type: "size", height: Number.NaN })],
    ["an endless height", said({ type: "size", height: Number.POSITIVE_INFINITY })],
    ["a height that buries the page", said({ type: "size", height: 1e9 })],
    ["a height in words", said({ type: "size", height: "420px" })],
    ["a place that is an object", said({ type: "place", place: { toString: "x" } })],
    ["a huge place", said({ type: "place", place: "x".repeat(1e6) })],
    ["a huge hash", said({ type: "state", hash: "#".repeat(1e6) })],
    ["an error without a code", said({ type: "error", message: "" })],
    ["a type that every object has", said({ type: "toString" })],
    ["a pym.js string", "pymxPYMxmapxPYMxwidthxPYMx320"],
    ["nothing", null],
  ])("is nobody's: %s", (_, data) => {
    expect(parseFrameMessage(data)).toBeNull();
    expect(parseHostMessage(data)).toBeNull();
  });

  it("drops fields of a wrong type and lists without end", () => {
    const endless = Array.from({ length: 1e5 }, () => "x");
    const hostile = { type: "set", lang: 1, theme: ["dark"], layers: endless };
    expect(parseHostMessage(said(hostile))).toEqual({ type: "set" });
  });

  it("never throws, whatever arrives", () => {
    fc.assert(
      fc.property(fc.anything(), fc.object(), (data, fields) => {
        for (const parse of [parseFrameMessage, parseHostMessage]) {
          expect(() => [parse(data), parse(said(fields))]).not.toThrow();
        }
      }),
    );
  });
});

describe("a frame's height", () => {
  it.each([
    [280, 352],
    [640, 420],
    [1400, 620],
  ])("suits the width %d", (width, height) => {
    expect(heightFor(width)).toBe(height);
  });
});
