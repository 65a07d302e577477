/**
 * `npm run pictures`: the pictures in docs/pictures, taken from the built site (`npm run build` first). They show what
 * a change did to the map's look: compare them before and after.
 */
import { mkdirSync } from "node:fs";
import { chromium } from "@playwright/test";
import { preview } from "vite";
import { ensureChromium } from "../.ci/browser.mjs";

interface Picture {
  readonly name: string;
  readonly address: string;
  readonly size: readonly [width: number, height: number];
  readonly dark?: boolean;
}

const MAP: Picture["size"] = [1280, 800];
const embedded = (camera: string, lang: string) => `?embed=1&lang=${lang}#map=${camera}`;

const PICTURES: readonly Picture[] = [
  { name: "page", address: "?article=assad-mercenaries&lang=en#place=damascus", size: [1440, 900] },
  { name: "phone", address: "?article=assad-request&lang=uk#place=sochi", size: [390, 844] },
  { name: "embed", address: "a/assad-mercenaries/en/?embed=1#place=tartus", size: [640, 420], dark: true },
  { name: "world", address: embedded("1.4/25/20", "en"), size: MAP },
  { name: "black-sea", address: embedded("5.3/44/35", "uk"), size: MAP },
  { name: "eastern-mediterranean", address: embedded("6.4/34.8/35", "ru"), size: MAP, dark: true },
  { name: "straits", address: embedded("7/55.7/11.4", "en"), size: MAP },
  { name: "donbas", address: embedded("8/48.5/37.8", "uk"), size: MAP, dark: true },
  { name: "sochi", address: embedded("9/43.6/39.8", "ru"), size: MAP },
];

const root = new URL("../", import.meta.url).pathname;
const folder = `${root}docs/pictures`;
mkdirSync(folder, { recursive: true });
const server = await preview({ root, preview: { host: "127.0.0.1", port: 0 } });
const base = server.resolvedUrls?.local[0] ?? "";
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ["--no-sandbox"] });
try {
  for (const { name, address, size, dark } of PICTURES) {
    const [width, height] = size;
    const page = await browser.newPage({
      viewport: { width, height },
      colorScheme: dark ? "dark" : "light",
      deviceScaleFactor: width < 500 ? 2 : 1,
    });
    await page.goto(base + address);
    await page.locator("#map[data-idle=true]").waitFor({ timeout: 60_000 });
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `${folder}/${name}.jpg`, type: "jpeg", quality: 82 });
    await page.close();
    console.log(`docs/pictures/${name}.jpg`);
  }
} finally {
  await browser.close();
  await server.close();
}
