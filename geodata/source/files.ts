import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { type Problem, type Report, reporter } from "./problem.ts";

/** Reads the source folder and gathers what is wrong with each file. */
export class SourceFiles {
  readonly problems: Problem[] = [];
  readonly #root: string;

  /** @param root the project's root, which holds `geodata/` */
  constructor(root: string) {
    this.#root = root;
  }

  /** Names in a folder of geodata/ that end in `suffix`, sorted; none where there is no such folder. */
  names(folder: string, suffix: string): readonly string[] {
    const path = join(this.#root, "geodata", folder);
    if (!existsSync(path)) return [];
    return readdirSync(path)
      .filter((name) => name.endsWith(suffix))
      .sort();
  }

  report(file: string): Report {
    return reporter(this.problems, `geodata/${file}`);
  }

  exists(file: string): boolean {
    return existsSync(join(this.#root, "geodata", file));
  }

  /** UTF-8 only, byte for byte: a byte order mark or a stray byte is a problem, not a repair. */
  text(file: string): string | undefined {
    try {
      const bytes = readFileSync(join(this.#root, "geodata", file));
      const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
      if (!text.startsWith("\uFEFF")) return text;
      this.report(file)("", "starts with a byte order mark");
    } catch (cause) {
      this.report(file)("", cause instanceof TypeError ? "is not UTF-8" : "cannot be read");
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
      raw = JSON.parse(text);
    } catch (cause) {
      report("", `is no JSON: ${cause instanceof Error ? cause.message : String(cause)}`);
      return undefined;
    }
    const result = v.safeParse(schema, raw);
    if (result.success) return result.output;
    for (const issue of result.issues) report(v.getDotPath(issue) ?? "", issue.message);
    return undefined;
  }
}
