import type { Lang } from "../../src/model/words.ts";
import { createLoad } from "../../src/load.ts";
import { type Archive, archiveOf } from "../../src/state/archive.ts";

/** Gives a data file of the deployment by its path (`data/articles.json`), or undefined where there is none. */
export type ReadFile = (path: string) => string | Uint8Array | undefined;

/**
 * The archive as a reader's page would load it, in one language: what is built from it is what the page shows.
 *
 * @throws when a file is missing or does not parse, naming every such file
 */
export async function readArchive(read: ReadFile, lang: Lang): Promise<Archive> {
  const base = "file:///";
  const fetchFile = async (url: string | URL | Request) => {
    const body = read(String(url).slice(base.length));
    return body === undefined ? new Response(null, { status: 404 }) : new Response(asBody(body));
  };
  const { loaded, problems } = await createLoad(base, fetchFile)({ article: null, lang }, () => {});
  if (problems.length > 0)
    throw new Error(problems.map(({ file, reason }) => `${file}: ${reason}`).join("\n"));
  return archiveOf(loaded);
}

const asBody = (body: string | Uint8Array): string =>
  typeof body === "string" ? body : new TextDecoder().decode(body);
