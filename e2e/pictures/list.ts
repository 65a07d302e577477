import type { Browser } from "@playwright/test";

/** A state of the page that people look at. */
export interface Picture {
  /** The file's name in docs/pictures, without its ending. */
  readonly name: string;
  readonly address: string;
  /** CSS pixels. */
  readonly size: readonly [width: number, height: number];
  readonly dark?: boolean;
  /** What is pressed before the picture is taken. */
  readonly press?: string;
}

const WIDE: Picture["size"] = [1440, 900];
const MAP: Picture["size"] = [1280, 800];
const embedded = (camera: string, lang: string) => `?embed=1&lang=${lang}#map=${camera}`;
const DATES = "?article=assad-request&lang=en#time=2024-12-01/2024-12-31";

export const PICTURES: readonly Picture[] = [
  { name: "text", address: "a/assad-mercenaries/en/", size: WIDE },
  { name: "text-dark", address: "a/assad-request/uk/", size: WIDE, dark: true },
  { name: "page", address: "?article=assad-mercenaries&lang=en#place=damascus", size: WIDE },
  { name: "list", address: "?lang=ru", size: WIDE, press: "#bar [data-do=list]" },
  { name: "dates", address: DATES, size: WIDE, press: ".date-list summary" },
  { name: "share", address: "a/assad-request/en/", size: WIDE, press: "#bar [data-do=share]" },
  { name: "phone-text", address: "a/assad-mercenaries/ru/", size: [390, 844] },
  { name: "phone", address: "?article=assad-request&lang=uk#place=sochi", size: [390, 844] },
  { name: "embed", address: "a/assad-mercenaries/en/?embed=1#place=tartus", size: [640, 420], dark: true },
  { name: "still", address: "static/assad-mercenaries.en.svg", size: [1200, 675] },
  { name: "world", address: embedded("1.4/25/20", "en"), size: MAP },
  { name: "black-sea", address: embedded("5.3/44/35", "uk"), size: MAP },
  { name: "eastern-mediterranean", address: embedded("6.4/34.8/35", "ru"), size: MAP, dark: true },
  { name: "straits", address: embedded("7/55.7/11.4", "en"), size: MAP },
  { name: "donbas", address: embedded("8/48.5/37.8", "uk"), size: MAP, dark: true },
  { name: "sochi", address: embedded("9/43.6/39.8", "ru"), size: MAP },
];

export const fileOf = ({ name }: Picture): string => `docs/pictures/${name}.jpg`;

/**
 * Takes a picture of the built site as a JPEG, once everything in it has settled.
 *
 * @param base the site's address, ending in a slash
 */
export async function take(browser: Browser, base: string, picture: Picture): Promise<Buffer> {
  const [width, height] = picture.size;
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: picture.dark ? "dark" : "light",
    deviceScaleFactor: width < 500 ? 2 : 1,
    reducedMotion: "reduce",
    locale: "en-GB",
    timezoneId: "UTC",
  });
  try {
    await page.goto(base + picture.address);
    const isPage = !picture.address.startsWith("static/");
    const isFrame = picture.address.includes("embed=1");
    // The map's scale and hints come when it has drawn, the key and the dates after them.
    const later = ["#map .wm-scale", ...(isFrame ? [] : ["#layers input", "#dates summary"])];
    const settled = async () => {
      const drawn = page.locator("#map[data-idle=true]");
      await drawn.waitFor({ timeout: 60_000 });
      for (const part of later) await page.locator(part).first().waitFor({ state: "attached" });
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      await drawn.waitFor({ timeout: 60_000 });
    };
    if (isPage) await settled();
    if (picture.press) {
      await page.locator(picture.press).click();
      // The pointer's own mark on what it pressed is no part of the state.
      await page.mouse.move(width - 1, height - 1);
    }
    if (isPage) await settled();
    await page.evaluate(async () => {
      // The address the pictures happen to be taken at.
      for (const field of document.querySelectorAll("textarea")) {
        field.value = field.value.replaceAll(location.origin, "https://maps.example.org");
      }
      await document.fonts.ready;
    });
    return await page.screenshot({ type: "jpeg", quality: 78, caret: "hide" });
  } finally {
    await page.close();
  }
}
