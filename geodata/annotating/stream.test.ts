import { Readable, Writable } from "node:stream";
import { beforeAll, describe, expect, test } from "vitest";
import { loadGazetteer } from "../load-gazetteer.ts";
import type { Gazetteer } from "../../src/geoparser/gazetteer.ts";
import { annotateStream } from "./stream.ts";

let gazetteer: Gazetteer;
beforeAll(() => {
  gazetteer = loadGazetteer();
});

interface Line {
  readonly id?: string;
  readonly error?: string;
  readonly lang?: string;
  readonly mentions?: readonly { readonly surface: string; readonly start: number; readonly end: number }[];
}

async function filter(chunks: readonly (string | Uint8Array)[]) {
  let out = "";
  const output = new Writable({
    write(chunk: Buffer, _, done) {
      out += chunk.toString("utf8");
      done();
    },
  });
  const input = Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
  const report = await annotateStream(input, output, gazetteer, () => {});
  const lines = out.split("\n").slice(0, -1);
  return { report, lines, parsed: lines.map((line) => (line === "" ? {} : (JSON.parse(line) as Line))) };
}

const document = (id: string, text: string, lang?: string): string => JSON.stringify({ id, text, lang });

describe("the stream filter", () => {
  test("answers line for line, in order, an empty line for an empty line", async () => {
    const { lines, parsed } = await filter([
      `${document("a", "Пожежа в Одесі.")}\n\n`,
      `${document("b", "Fire in Kyiv.")}\n`,
      document("c", ""),
    ]);
    expect(lines).toHaveLength(4);
    expect(lines[1]).toBe("");
    expect(parsed.map(({ id }) => id)).toEqual(["a", undefined, "b", "c"]);
    expect(parsed[3]?.mentions).toEqual([]);
  });

  test("goes on after lines that are no documents, and says what is wrong with each", async () => {
    const { report, parsed } = await filter([
      '{"id":"x"\n',
      '{"id":"y"}\n',
      "[]\n",
      '{"id":"z","text":5}\n',
      '{"id":"l","text":"a","lang":"de"}\n',
      Buffer.from([0x7b, 0xff, 0xfe, 0x7d, 0x0a]),
      `${document("ok", "В Москве.")}\n`,
    ]);
    expect(report).toMatchObject({
      lines: 7,
      failed: 6,
      firstFailure: expect.stringMatching(/^line 1: no JSON/),
    });
    expect(parsed.slice(1, 6).map(({ error }) => error)).toEqual([
      '"text" is missing',
      '"id" is missing',
      '"text" is no string',
      '"lang" is none of en, uk, ru',
      "the text is not UTF-8 from byte 1 on; mend or remove what stands there",
    ]);
    expect(parsed[1]?.id).toBe("y");
    expect(parsed[6]?.mentions?.map(({ surface }) => surface)).toEqual(["Москве"]);
  });

  test("gives no document another id than it had", async () => {
    const { parsed } = await filter([
      '{"id":12345678901234567890,"text":""}\n{"id":1e400,"text":""}\n{"id":null,"text":""}\n',
      '{"id":1.5,"text":""}\n{"id":"12345678901234567890","text":""}\n5\n',
    ]);
    expect(parsed.map(({ id, error }) => id ?? error)).toEqual([
      ...Array.from({ length: 3 }, () => '"id" is neither a string nor a number that stays as it is'),
      1.5,
      "12345678901234567890",
      'no object like {"id","text","lang"?}',
    ]);
  });

  test("names Windows-1251 instead of reading it wrong", async () => {
    const bytes = Buffer.from([0x22, 0xca, 0xe8, 0xbf, 0xe2, 0x20, 0xcb, 0xfc, 0xe2, 0xb3, 0xe2, 0x22]);
    const { parsed } = await filter([bytes]);
    expect(parsed[0]?.error).toMatch(/Windows-1251/);
  });

  test("cuts nothing where a chunk ends within a letter, and counts UTF-16 units past astral letters", async () => {
    const bytes = Buffer.from(`${document("a", "😀😀 Вибух у Харкові.")}\n`);
    const { parsed } = await filter([...bytes].map((byte) => Uint8Array.of(byte)));
    const [mention] = parsed[0]?.mentions ?? [];
    expect("😀😀 Вибух у Харкові.".slice(mention?.start, mention?.end)).toBe("Харкові");
  });

  test("finds its way through lone surrogates", async () => {
    const { parsed } = await filter(['{"id":"s","text":"\\ud800 у Львові \\udc00"}\n']);
    expect(parsed[0]?.mentions?.map(({ surface }) => surface)).toEqual(["Львові"]);
  });

  test("memory holds one line at a time: a long stream leaves no more behind than a short one", async () => {
    const line = Buffer.from(`${document("a", "Обстріл Харкова й Одеси.")}\n`);
    const output = new Writable({ write: (_chunk, _encoding, done) => done() });
    function* stream(count: number): Generator<Buffer> {
      for (let at = 0; at < count; at++) yield line;
    }
    const after = async (count: number): Promise<number> => {
      await annotateStream(Readable.from(stream(count)), output, gazetteer, () => {});
      return process.memoryUsage().heapUsed / 1e6;
    };
    const short = await after(500);
    expect((await after(10_000)) - short).toBeLessThan(60);
  });
});
