import type { Lang } from "../../src/model/words.ts";
import { createLoad } from "../../src/load.ts";
import { type Archive, archiveOf } from "../../src/state/archive.ts";

/** Gives a data file of the deployment by its path (`data/articles.json`), or undefined where there is none. */
export type ReadFile = (path: string) => string | Uint8Array | undefined;

/**
 * The archive as readers' pages would load it, in one language: what is built from it is what they show. All articles are in it, also
 * where there are so many that one page would not load them together.
 *
 * @throws when a file is missing or does not parse, naming every such file
 */
export async function readArchive(read: ReadFile, lang: Lang): Promise<Archive> {
  const base = "file:///";
  const fetchFile = async (url: string | URL | Request) => {
    const body = read(String(url).slice(base.length));
    return body === undefined ? new Response(null, { status: 404 }) : new Response(asBody(body));
  };
  const load = createLoad(base, fetchFile);
  const first = await load({ article: null, lang }, () => {});
  const each = [];
  // One after the other: a file is asked for when its article's turn comes, so none of many is given up as slow.
  for (const { id } of first.loaded.articles) each.push(await load({ article: id, lang }, () => {}));
  const faults = new Set(
    [first, ...each].flatMap(({ problems }) => problems).map(({ file, reason }) => `${file}: ${reason}`),
  );
  if (faults.size > 0) throw new Error([...faults].join("\n"));
  return archiveOf({
    ...first.loaded,
    mentions: each.flatMap(({ loaded }) => loaded.mentions),
    translations: each.flatMap(({ loaded }) => loaded.translations),
  });
}

const asBody = (body: string | Uint8Array): string =>
  typeof body === "string" ? body : new TextDecoder().decode(body);
