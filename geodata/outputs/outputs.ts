import type { Project } from "../source/project.ts";
import type { Addresses } from "./addresses.ts";
import { annotations } from "./annotations.ts";
import { articles } from "./articles.ts";
import { dates } from "./dates.ts";
import { linkedPlaces } from "./linked-places.ts";
import { notes } from "./notes.ts";
import type { Files, Output } from "./output.ts";
import { oembed } from "./oembed.ts";
import { places } from "./places.ts";
import { stills } from "./stills.ts";
import { summaries } from "./summaries.ts";
import { translations } from "./translations.ts";

/** Everything a build writes. A further output is one more function here. */
const OUTPUTS: readonly Output[] = [
  articles,
  places,
  annotations,
  dates,
  translations,
  notes,
  linkedPlaces,
  summaries,
  oembed,
];

/**
 * All files of a deployment that come from `geodata/`.
 * @throws {Error} when two outputs claim one path
 */
export async function outputs(project: Project, addresses: Addresses): Promise<Files> {
  const files = new Map<string, string | Uint8Array>();
  const add = (more: Files) => {
    for (const [path, bytes] of more) {
      if (files.has(path)) throw new Error(`two outputs write ${path}`);
      files.set(path, bytes);
    }
  };
  for (const output of OUTPUTS) add(await output(project, addresses));
  add(await stills(files));
  return files;
}
