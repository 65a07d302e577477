/**
 * `npm run geodata`: reads everything people edit in `geodata/`, and either reports every problem as
 * `file:path: reason` and exits 1 with nothing written, or writes the data of a deployment into `public/`.
 *
 * WHEREIN_URL is the public address of the deployment; WHEREIN_PROPOSED=1 keeps mentions nobody has accepted yet.
 */
import { fileURLToPath } from "node:url";
import { addresses } from "./outputs/addresses.ts";
import { outputs } from "./outputs/outputs.ts";
import { writeAll } from "./outputs/write.ts";
import { formatProblem } from "./source/problem.ts";
import { readProject } from "./source/read-project.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const to = addresses(process.env["WHEREIN_URL"]);
const project = readProject(root, { proposed: process.env["WHEREIN_PROPOSED"] === "1" });
if (project.ok) {
  const { articles, places } = project.value;
  const files = await outputs(project.value, to);
  writeAll(`${root}public`, files);
  console.log(`geodata: ${articles.length} articles, ${places.length} places, ${files.size} files`);
  for (const { id, undecided } of articles)
    if (undecided > 0)
      console.log(
        `${id}: ${undecided} proposed mention${undecided === 1 ? "" : "s"} left out; decide with npm run review -- ${id}`,
      );
  if (!to.base) console.log("WHEREIN_URL is not set: what needs an absolute address is left out.");
} else {
  for (const problem of project.error) console.error(formatProblem(problem));
  console.error(`geodata: problems: ${project.error.length}; nothing written`);
  process.exitCode = 1;
}
