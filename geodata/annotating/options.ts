import { parseArgs } from "node:util";
import { ALL } from "../../src/embed/protocol.ts";
import type { Result } from "../../src/model/result.ts";
import { err, ok } from "../../src/model/result.ts";
import { LANGS, type Lang, member } from "../../src/model/words.ts";

export const FORMATS = ["jsonld", "geojson", "ndjson"] as const;
export type Format = (typeof FORMATS)[number];

export type Job =
  | { readonly kind: "help" }
  | { readonly kind: "stream"; readonly strict: boolean }
  | { readonly kind: "file"; readonly file: string; readonly lang?: Lang; readonly format: Format }
  | {
      readonly kind: "add";
      readonly file: string;
      readonly id: string;
      readonly lang?: Lang;
      readonly rights?: string;
      readonly display?: "full" | "quotes";
    };

export const HELP = `Finds the places a text names.

  npm run --silent annotate -- FILE.txt [--lang uk|ru|en] [--format jsonld|geojson|ndjson]
      Proposes the places of one UTF-8 text (FILE.txt may be - for standard input). Default format: jsonld.

  npm run --silent annotate -- --ndjson [--strict] < docs.ndjson > out.ndjson
      A stream filter in constant memory: one line out for each line in, in order, an empty line for an empty line.
      In:  {"id","text","lang"?}
      Out: {"id","lang","mentions":[{"start","end","surface","form","role","place","name","lat"?,"lon"?,"geonames"?,"iso"?,"score"}]}
      A line that is no such document gives {"id"?,"error"} and the stream goes on; with --strict the exit code then is 1.

  npm run --silent annotate -- FILE.txt --add ID [--lang uk|ru|en] [--rights TEXT] [--display full|quotes]
      Adds the text as article ID to geodata/, its mentions proposed, or brings an article whose text was edited up to date.
      A new article is shown in quotes unless told otherwise. Nothing curated is overwritten. What is only proposed stays out of a build unless WHEREIN_PROPOSED=1.

Offsets are UTF-16 code units, end exclusive. Exit code 0: done; 1: the text cannot be read, or --strict and a line failed;
2: wrong arguments.
`;

/** Reads the command line; an error is a sentence for the person who typed it. */
export function readOptions(args: readonly string[]): Result<Job> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: "boolean", short: "h" },
        ndjson: { type: "boolean" },
        strict: { type: "boolean" },
        lang: { type: "string" },
        format: { type: "string" },
        add: { type: "string" },
        rights: { type: "string" },
        display: { type: "string" },
      },
    });
    return jobOf(values, positionals);
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}

type Values = Readonly<Partial<Record<"lang" | "format" | "add" | "rights" | "display", string>>> &
  Readonly<Partial<Record<"help" | "ndjson" | "strict", boolean>>>;

function jobOf(values: Values, files: readonly string[]): Result<Job> {
  if (values.help === true) return ok({ kind: "help" });
  if (values.ndjson === true) {
    if (files.length > 0) return err("--ndjson reads standard input and takes no file");
    const other = (["lang", "format", "add", "rights", "display"] as const).find(
      (name) => values[name] !== undefined,
    );
    if (other !== undefined) return err(`--${other} does not go with --ndjson`);
    return ok({ kind: "stream", strict: values.strict === true });
  }
  if (values.strict === true) return err("--strict only goes with --ndjson");
  const [file, ...more] = files;
  if (file === undefined || more.length > 0)
    return err(file === undefined ? "no file given" : "more than one file given");
  const lang = values.lang === undefined ? undefined : member(LANGS, values.lang);
  if (values.lang !== undefined && lang === undefined)
    return err(`--lang ${values.lang}: is none of ${LANGS.join(", ")}`);
  return values.add === undefined ? fileJob(values, file, lang) : addJob(values, file, values.add, lang);
}

function fileJob(values: Values, file: string, lang: Lang | undefined): Result<Job> {
  const wrong = (["rights", "display"] as const).find((name) => values[name] !== undefined);
  if (wrong !== undefined) return err(`--${wrong} only goes with --add`);
  const format = member(FORMATS, values.format ?? "jsonld");
  if (format === undefined) return err(`--format ${values.format}: is none of ${FORMATS.join(", ")}`);
  return ok({ kind: "file", file, format, ...(lang === undefined ? {} : { lang }) });
}

/** An id much like what was typed. */
const slugLike = (typed: string): string =>
  (typed.toLowerCase().match(/[a-z0-9]+/g) ?? ["my", "article"]).join("-");

function addJob(values: Values, file: string, id: string, lang: Lang | undefined): Result<Job> {
  if (values.format !== undefined) return err("--format does not go with --add");
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    return err(`--add ${id}: is no id: small Latin letters, digits and hyphens, such as ${slugLike(id)}`);
  if (id === ALL) return err(`--add ${id}: stands for all articles; choose another id`);
  const display = values.display === undefined ? undefined : member(["full", "quotes"], values.display);
  if (values.display !== undefined && display === undefined)
    return err(`--display ${values.display}: is neither full nor quotes`);
  return ok({
    kind: "add",
    file,
    id,
    ...(display === undefined ? {} : { display }),
    ...(lang === undefined ? {} : { lang }),
    ...(values.rights === undefined ? {} : { rights: values.rights }),
  });
}
