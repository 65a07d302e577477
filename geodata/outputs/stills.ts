import { ALL } from "../../src/embed/protocol.ts";
import { LANGS } from "../../src/model/words.ts";
import { readArchive } from "../pages/read-archive.ts";
import { pngOf } from "../stills/png.ts";
import { createReadLayer } from "../stills/read-basemap.ts";
import { drawPhoneStill, drawStill } from "../stills/still.ts";
import { type Files, json } from "./output.ts";

/**
 * `static/<article>.<lang>.svg` and `.png`, `static/<article>.<lang>.phone.svg` (the map alone, upright), and `static/<article>.<lang>.json`: where the places stand in the picture,
 * `{version, width, height, places: [{place, x, y}]}` in its pixels. `all` in an article's place are those shown where none is chosen.
 *
 * @param files the data files, from which the pictures are drawn as a reader's page would be
 */
export async function stills(files: Files): Promise<Files> {
  const pictures = new Map<string, string | Uint8Array>();
  const read = createReadLayer();
  for (const lang of LANGS) {
    const archive = await readArchive((path) => files.get(path), lang);
    for (const article of [...archive.articles, null]) {
      const { svg, spots } = await drawStill(archive, article, lang, read);
      const path = `static/${article?.id ?? ALL}.${lang}`;
      pictures.set(`${path}.svg`, svg);
      pictures.set(`${path}.phone.svg`, await drawPhoneStill(archive, article, lang, read));
      pictures.set(`${path}.png`, pngOf(svg));
      pictures.set(`${path}.json`, json({ version: 1, width: 1200, height: 675, places: spots }));
    }
  }
  return pictures;
}
