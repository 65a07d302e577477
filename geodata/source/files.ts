import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import * as v from "valibot";
import { toPlaceId } from "../../src/model/ids.ts";
import { namesIn } from "./folder.ts";
import { keysGivenTwice, parseJson } from "./json.ts";
import { type Problem, type Report, reporter } from "./problem.ts";
import { reasonOf } from "./reasons.ts";
import { firstBadByte } from "./utf8.ts";

/** Lies there while files that belong together are written, and after that only if the program was killed. From the project's root. */
export const UNFINISHED = "geodata/.unfinished.json";

/** Reads the source folder and gathers what is wrong with each file. */
export class SourceFiles {
  readonly problems: Problem[] = [];
  readonly root: string;
  readonly #held: ReadonlyMap<string, string>;

  /**
   * @param root the project's root, which holds `geodata/`
   * @param held read in place of what stands there, by path from the root
   */
  constructor(root: string, held: ReadonlyMap<string, string> = new Map()) {
    this.root = root;
    this.#held = held;
  }

  /** Names in a folder of geodata/ that end in `suffix`, sorted; none where there is no such folder. */
  names(folder: string, suffix: string): readonly string[] {
    const written = namesIn(join(this.root, "geodata", folder), suffix);
    const held = [...this.#held.keys()].filter(
      (path) => dirname(path) === `geodata/${folder}` && path.endsWith(suffix),
    );
    return [...new Set([...written, ...held.map((path) => basename(path))])].sort();
  }

  report(file: string): Report {
    return reporter(this.problems, `geodata/${file}`);
  }

  exists(file: string): boolean {
    return this.#held.has(`geodata/${file}`) || existsSync(join(this.root, "geodata", file));
  }

  /** UTF-8 only, byte for byte: a byte order mark or a stray byte is a problem, not a repair. */
  text(file: string): string | undefined {
    const report = this.report(file);
    let bytes: Buffer;
    try {
      const held = this.#held.get(`geodata/${file}`);
      bytes = held === undefined ? readFileSync(join(this.root, "geodata", file)) : Buffer.from(held);
    } catch (cause) {
      report("", this.exists(file) ? `cannot be read: ${messageOf(cause)}` : "is missing");
      return undefined;
    }
    try {
      const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
      if (!text.startsWith("\uFEFF")) return text;
      report("", "starts with a byte order mark: save it as UTF-8 without one");
    } catch {
      report("", `is not UTF-8 from byte ${firstBadByte(bytes)} on: save it as UTF-8`);
    }
    return undefined;
  }

  /** Parsed and of the schema's shape, else `undefined` and every reason reported. */
  json<Schema extends v.GenericSchema>(file: string, schema: Schema): v.InferOutput<Schema> | undefined {
    const text = this.text(file);
    if (text === undefined) return undefined;
    const report = this.report(file);
    let raw: unknown;
    try {
      raw = parseJson(text);
    } catch (cause) {
      report("", messageOf(cause));
      return undefined;
    }
    for (const key of keysGivenTwice(text, raw))
      report("", `gives "${key}" twice in one object: all but the last would be lost`);
    const result = v.safeParse(schema, raw, { message: reasonOf });
    if (result.success) return result.output;
    reportIssues(result.issues, "", report);
    return undefined;
  }

  /**
   * The items of a list that are of the schema's shape, each with its place in the list: one wrong item hides
   * nothing about the others, and one wrong value nothing about the rest of its item.
   * @param standIns take the place of what is wrong with an item, so that the rest is checked all the same
   */
  items<Schema extends v.GenericSchema>(
    file: string,
    list: string,
    raw: readonly unknown[],
    schema: Schema,
    standIns: Readonly<Record<string, unknown>> = {},
  ): readonly Item<v.InferOutput<Schema>>[] {
    const report = this.report(file);
    return raw.flatMap((item, index) => {
      const path = pathOf(list, index, item);
      const result = v.safeParse(schema, item, { message: reasonOf });
      if (result.success) return [{ path, value: result.output, wrong: new Set<string>() }];
      reportIssues(result.issues, path, report);
      const wrong = new Set(result.issues.map((issue) => String(issue.path?.[0]?.key)));
      const rest = Object.entries(item ?? {}).filter(([key]) => !wrong.has(key));
      const stood = Object.entries(standIns).filter(([key]) => wrong.has(key));
      const mended = v.safeParse(schema, Object.fromEntries([...rest, ...stood]));
      return mended.success ? [{ path, value: mended.output, wrong }] : [];
    });
  }
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

/** An item of a list with where it stands in its file. */
export interface Item<T> {
  readonly path: string;
  readonly value: T;
  /** Keys whose values are wrong and reported: what stands there says nothing. */
  readonly wrong: ReadonlySet<string>;
}

/** Where an item stands, with its id: nobody counts to the ninetieth. */
function pathOf(list: string, index: number, item: unknown): string {
  const id = idsOf([item]).find(toPlaceId);
  return `${list}.${index}${id === undefined ? "" : ` (${id})`}`;
}

/** The ids a list gives, also those of items that are wrong otherwise. */
export function idsOf(raw: readonly unknown[]): readonly string[] {
  return raw.flatMap((item) =>
    typeof item === "object" && item !== null && "id" in item && typeof item.id === "string" ? [item.id] : [],
  );
}

function reportIssues(issues: readonly v.BaseIssue<unknown>[], path: string, report: Report): void {
  for (const issue of issues) report([path, v.getDotPath(issue)].filter(Boolean).join("."), issue.message);
}
