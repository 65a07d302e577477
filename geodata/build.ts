/**
 * `npm run geodata`: reads everything people edit in `geodata/`, and either reports every problem as
 * `file:path: reason` and exits 1 with nothing written, or writes the data of a deployment into `public/`.
 *
 * WHEREIN_URL is the public address of the deployment; WHEREIN_PROPOSED=1 keeps mentions nobody has accepted yet.
 */
import { fileURLToPath } from "node:url";
import { type Addresses, addresses } from "./outputs/addresses.ts";
import { annotations } from "./outputs/annotations.ts";
import { articles } from "./outputs/articles.ts";
import { dates } from "./outputs/dates.ts";
import { linkedPlaces } from "./outputs/linked-places.ts";
import { notes } from "./outputs/notes.ts";
import type { Output } from "./outputs/output.ts";
import { places } from "./outputs/places.ts";
import { translations } from "./outputs/translations.ts";
import { writeAll } from "./outputs/write.ts";
import { formatProblem } from "./source/problem.ts";
import type { Project } from "./source/project.ts";
import { readProject } from "./source/read-project.ts";

const OUTPUTS: readonly Output[] = [articles, places, annotations, dates, translations, notes, linkedPlaces];

async function outputs(project: Project, to: Addresses) {
  const files = new Map<string, string | Uint8Array>();
  for (const output of OUTPUTS) for (const [path, bytes] of await output(project, to)) files.set(path, bytes);
  return files;
}

const root = fileURLToPath(new URL("../", import.meta.url));
const project = readProject(root, { proposed: process.env["WHEREIN_PROPOSED"] === "1" });
if (project.ok) {
  const to = addresses(process.env["WHEREIN_URL"]);
  const files = await outputs(project.value, to);
  writeAll(`${root}public`, files);
  console.log(
    `geodata: ${project.value.articles.length} articles, ${project.value.places.length} places, ${files.size} files`,
  );
  if (!to.base)
    console.log(
      "WHEREIN_URL is not set: ids are urn:wherein:…, and what needs an absolute address is left out.",
    );
} else {
  for (const problem of project.error) console.error(formatProblem(problem));
  console.error(`geodata: ${project.error.length} problems, nothing written`);
  process.exitCode = 1;
}
