/** `npm run --silent annotate`: proposes the places of any text. `--help` says how. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import type { Gazetteer } from "../src/geoparser/gazetteer.ts";
import { type Geoparsed, geoparse } from "../src/geoparser/geoparse.ts";
import type { Result } from "../src/model/result.ts";
import type { Lang } from "../src/model/words.ts";
import { err } from "../src/model/result.ts";
import type { Added } from "./annotating/add.ts";
import { decodeText } from "./annotating/decode.ts";
import { toldBy } from "./annotating/failure.ts";
import { documentText } from "./annotating/formats.ts";
import { HELP, type Job, readOptions } from "./annotating/options.ts";
import { loadGazetteer } from "./load-gazetteer.ts";

// What only --add and --ndjson need is loaded by them: a proposal should not wait for it.
const ROOT = fileURLToPath(new URL("../", import.meta.url));
const FAILED = 1;
const WRONG_ARGUMENTS = 2;

async function main(job: Result<Job>): Promise<number> {
  if (!job.ok) {
    const more = process.argv.length > 2 ? "(npm run annotate -- --help says how)\n" : `\n${HELP}`;
    process.stderr.write(`annotate: ${job.error}\n${more}`);
    return WRONG_ARGUMENTS;
  }
  switch (job.value.kind) {
    case "help":
      process.stdout.write(HELP);
      return 0;
    case "stream":
      return stream(job.value.strict);
    case "file":
    case "add":
      return file(job.value);
  }
}

async function stream(strict: boolean): Promise<number> {
  const { annotateStream } = await import("./annotating/stream.ts");
  const { lines, failed, firstFailure } = await annotateStream(
    process.stdin,
    process.stdout,
    loadGazetteer(),
    progress,
  );
  if (process.stderr.isTTY) process.stderr.write(`\r${lines} documents, ${failed} failed\n`);
  if (firstFailure !== undefined)
    process.stderr.write(`annotate: ${failed} of ${lines} lines failed, the first ${firstFailure}\n`);
  return strict && failed > 0 ? FAILED : 0;
}

const EVERY = 100;
function progress(lines: number): void {
  if (process.stderr.isTTY && lines % EVERY === 0) process.stderr.write(`\r${lines} documents`);
}

async function file(job: Extract<Job, { kind: "file" | "add" }>): Promise<number> {
  const bytes = readBytes(job.file);
  const text = bytes.ok ? decodeText(bytes.value) : bytes;
  if (!text.ok) {
    process.stderr.write(`annotate: ${job.file}: ${text.error}\n`);
    return bytes.ok ? FAILED : WRONG_ARGUMENTS;
  }
  if (job.kind === "add") return add(job, text.value);
  const found = parse(text.value, loadGazetteer(), job.lang);
  const nothing = whyNothing(text.value, found);
  if (nothing !== undefined) process.stderr.write(`annotate: ${job.file}: ${nothing}\n`);
  const id = basename(job.file).replace(/\.txt$/, "");
  process.stdout.write(documentText(id, text.value, found, job.format));
  return 0;
}

const parse = (text: string, gazetteer: Gazetteer, lang: Lang | undefined): Geoparsed =>
  geoparse(text, gazetteer, lang === undefined ? {} : { lang });

async function add(
  { id, file, display, rights, lang }: Extract<Job, { kind: "add" }>,
  text: string,
): Promise<number> {
  const [{ addArticle }, { ArticleFiles }, { finishInterrupted }] = await Promise.all([
    import("./annotating/add.ts"),
    import("./annotating/article-files.ts"),
    import("./annotating/together.ts"),
  ]);
  finishInterrupted(ROOT, (sentence) => process.stderr.write(`annotate: ${sentence}\n`));
  const known = new ArticleFiles(ROOT, id).article()?.lang;
  if (known !== undefined && lang !== undefined && lang !== known) {
    process.stderr.write(`annotate: --lang ${lang}: ${id} is in ${known}\n`);
    return WRONG_ARGUMENTS;
  }
  const gazetteer = loadGazetteer();
  const found = parse(text, gazetteer, lang ?? known);
  if (found.lang === "und" || text.trim() === "") {
    process.stderr.write(`annotate: ${file}: ${whyNothing(text, found)}\n`);
    return FAILED;
  }
  const added = addArticle(
    ROOT,
    { id, file: basename(file), text, found, lang: found.lang, display, rights },
    gazetteer,
  );
  if (!added.ok) {
    process.stderr.write(`annotate: ${file}: ${added.error}\n`);
    return FAILED;
  }
  const report = added.value;
  for (const words of report.lost)
    process.stderr.write(`annotate: "${words}" was marked and is no longer in the text\n`);
  for (const path of report.toMend)
    process.stderr.write(`annotate: ${path} no longer fits the text: npm run geodata lists what to mend\n`);
  process.stdout.write(`${id}: ${outcome(report, id)}\n`);
  return 0;
}

function outcome({ kept, proposed, places }: Added, id: string): string {
  if (kept + proposed === 0)
    return "added, but no place was found in it. geodata/README.md says how to mark one by hand. Next: npm run geodata";
  const next = proposed === 0 ? "npm run geodata" : `npm run review -- ${id}`;
  return `${kept} decided mentions kept, ${proposed} proposed, ${places} places added. Next: ${next}`;
}

/** Of an answer without places: whether any were looked for. */
function whyNothing(text: string, { lang, candidates }: Geoparsed): string | undefined {
  if (text.trim() === "") return "the text is empty";
  if (lang !== "und") return candidates.length === 0 ? "no place was found in it" : undefined;
  return "neither Ukrainian, Russian nor English, so no places were looked for; if it is one of them, say which with --lang";
}

function readBytes(path: string): Result<Uint8Array> {
  try {
    return { ok: true, value: readFileSync(path === "-" ? 0 : path) };
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}

// A reader that has seen enough (head) closes the pipe: that is no failure of ours. A full disk is none of ours either, but has to be told.
process.stdout.on("error", (error: NodeJS.ErrnoException) =>
  process.exit(error.code === "EPIPE" ? 0 : toldBy("annotate")(error)),
);

// At the end: what main uses must have been defined.
process.exitCode = await main(readOptions(process.argv.slice(2))).catch(toldBy("annotate"));
