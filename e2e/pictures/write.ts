/**
 * `npm run pictures`: takes the pictures in docs/pictures anew, from the built site (`npm run build` first);
 * `npm run pictures -- page share` only those. What readers of the docs see is also what e2e/pictures.spec.ts holds the
 * site to: after a change that is meant to be seen, take them anew and look at each before committing it.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { preview } from "vite";
import { ensureChromium } from "../../.ci/browser.mjs";
import { fileOf, PICTURES, take } from "./list.ts";

const asked = new Set(process.argv.slice(2));
const root = new URL("../../", import.meta.url).pathname;
mkdirSync(`${root}docs/pictures`, { recursive: true });
const server = await preview({ root, preview: { host: "127.0.0.1", port: 0 } });
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ["--no-sandbox"] });
try {
  for (const picture of PICTURES) {
    if (asked.size > 0 && !asked.has(picture.name)) continue;
    writeFileSync(root + fileOf(picture), await take(browser, server.resolvedUrls?.local[0] ?? "", picture));
    console.log(fileOf(picture));
  }
} finally {
  await browser.close();
  await server.close();
}
