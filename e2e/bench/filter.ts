import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const HEAP = 150;

export interface Filtered {
  readonly documents: number;
  /** Each document came out, in its place, with an answer and no error. */
  readonly inOrder: boolean;
  /** Resident memory of the process in MB, when a tenth of the documents was out and when all were. */
  readonly early: number;
  readonly late: number;
}

/**
 * Many short documents through `annotate --ndjson` under a heap of 150 MB. Each is a passage of the articles and three words nobody has
 * used before, or what is remembered of words would soon hold all there are.
 */
export async function filterMany(documents: number): Promise<Filtered> {
  const filter = spawn(process.execPath, ["--import", "tsx", "geodata/annotate.ts", "--ndjson"], {
    env: { ...process.env, NODE_OPTIONS: `--max-old-space-size=${HEAP}` },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const memory = (): number =>
    Number(spawnSync("ps", ["-o", "rss=", "-p", String(filter.pid)], { encoding: "utf8" }).stdout) / 1000;
  const passages = ["assad-mercenaries.txt", "assad-request.txt"]
    .flatMap((name) => readFileSync(`geodata/articles/${name}`, "utf8").split("\n"))
    .filter((line) => line !== "");
  let sent = 0;
  const send = (): void => {
    while (sent < documents) {
      const made = [1, 2, 3].map((word) => madeUp(sent * 3 + word)).join(" ");
      const text = `${passages[sent % passages.length] ?? ""} ${made}`;
      if (!filter.stdin.write(`${JSON.stringify({ id: sent++, text })}\n`)) {
        filter.stdin.once("drain", send);
        return;
      }
    }
  };
  // A filter that ends too soon is told by what is missing.
  filter.stdin.on("error", () => {});
  send();
  let out = 0;
  let inOrder = true;
  let early = Number.NaN;
  let late = Number.NaN;
  for await (const line of createInterface({ input: filter.stdout })) {
    const { id, mentions } = JSON.parse(line) as { id?: number; mentions?: readonly unknown[] };
    inOrder &&= id === out && mentions !== undefined;
    out++;
    if (out === documents / 10) early = memory();
    if (out < documents) continue;
    late = memory();
    filter.stdin.end();
  }
  return { documents: out, inOrder: inOrder && out === documents, early, late };
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
/** Capitalised, as a name would be; another for every number. */
function madeUp(number: number): string {
  let word = "";
  for (let rest = number; rest > 0; rest = Math.floor(rest / LETTERS.length))
    word += LETTERS[rest % LETTERS.length];
  return `Qu${word}`;
}
