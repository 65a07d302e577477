import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { formatProblem } from "../source/problem.ts";
import type { Project } from "../source/project.ts";
import { readProject } from "../source/read-project.ts";
import { coverageFor } from "./archives.ts";
import { contents } from "./contents.ts";
import type { Folders } from "./contents.ts";
import { placeExtents } from "./detail.ts";
import { fetchInput, inputs } from "./inputs.ts";
import { archiveTerms } from "./licences.ts";
import type { ArchiveName, ArchiveTerms } from "./licences.ts";
import { writeArchive } from "./pmtiles-write.ts";
import { drawSprite } from "./sprite.ts";
import { archivesWanted } from "./wanted.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const cache = path.join(root, ".cache", "basemap");
const output = path.join(root, "public", "basemap");
const bounds = [-180, -85.0511, 180, 85.0511] as const;
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

async function fetchAll(): Promise<Folders> {
  const fetched = Object.entries(inputs).map(
    async ([key, input]) => [key, await fetchInput(input, cache)] as const,
  );
  return Object.fromEntries(await Promise.all(fetched)) as Folders;
}

/** Builds and writes one archive; the manifest's entry for it. */
async function buildArchive(
  terms: ArchiveTerms,
  folders: Folders,
  area: ReturnType<typeof coverageFor>,
): Promise<object> {
  const { tiles, maxzoom, layers, elsewhere } = await contents[terms.name](folders, area);
  const bytes = writeArchive(tiles, {
    minzoom: 0,
    maxzoom,
    bounds,
    ...(elsewhere ? { elsewhere } : {}),
    metadata: {
      name: terms.name,
      attribution: terms.credit,
      license: terms.licence,
      vector_layers: layers.map((id) => ({ id, fields: {} })),
    },
  });
  const file = `${terms.name}.pmtiles`;
  await writeFile(path.join(output, file), bytes);
  process.stdout.write(`${file}: ${tiles.length} tiles, ${bytes.length} bytes\n`);
  const { licence, credit } = terms;
  return { file, licence, credit, bytes: bytes.length, sha256: sha256(bytes), minzoom: 0, maxzoom, bounds };
}

async function writeSprite(): Promise<void> {
  for (const ratio of [1, 2] as const) {
    const { png, index } = drawSprite(ratio);
    const name = path.join(output, ratio === 1 ? "sprite" : "sprite@2x");
    await writeFile(`${name}.png`, png);
    await writeFile(`${name}.json`, `${JSON.stringify(index)}\n`);
  }
}

/** The manifest's entries as they are, by file. */
async function knownArchives(): Promise<Map<string, object>> {
  const text = await readFile(path.join(output, "manifest.json"), "utf8").catch(() => '{"archives":[]}');
  const manifest: { archives: { file: string }[] } = JSON.parse(text);
  return new Map(manifest.archives.map((entry) => [entry.file, entry]));
}

/** Builds archives. @param places what is detailed */
async function build(wanted: ReadonlySet<ArchiveName>, places: Project["places"]): Promise<void> {
  const folders = await fetchAll();
  const area = coverageFor(placeExtents(places));
  await mkdir(output, { recursive: true });
  const known = await knownArchives();
  const archives: object[] = [];
  for (const terms of archiveTerms) {
    const kept = wanted.has(terms.name) ? undefined : known.get(`${terms.name}.pmtiles`);
    archives.push(kept ?? (await buildArchive(terms, folders, area)));
  }
  await writeSprite();
  const used = Object.entries(folders).map(([key, fetched]) => {
    const { name, version, licence } = inputs[key as keyof typeof inputs];
    return { name, version, licence, sha256: fetched.sha256 };
  });
  await writeFile(
    path.join(output, "manifest.json"),
    `${JSON.stringify({ version: 1, archives, inputs: used }, null, 2)}\n`,
  );
}

const wanted = archivesWanted(process.argv.slice(2));
const project = readProject(root);
if (wanted.ok && project.ok) await build(wanted.value, project.value.places);
else {
  for (const problem of project.ok ? [] : project.error) console.error(formatProblem(problem));
  if (!wanted.ok) console.error(`basemap: ${wanted.error}`);
  console.error("basemap: nothing built");
  process.exitCode = 1;
}
