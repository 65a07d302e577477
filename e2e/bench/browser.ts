import { type Browser, type BrowserContextOptions, chromium, type Page } from "@playwright/test";
import { findChromium } from "../../.ci/browser.mjs";

export const CHROMIUM_ARGS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The browser of the bench: software WebGL, as anywhere without a graphics card. */
export async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: CHROMIUM_ARGS,
  });
}

export const DESK: BrowserContextOptions = {
  viewport: { width: 1440, height: 900 },
  locale: "en-GB",
  timezoneId: "UTC",
};

/** Chromium draws parts of its own window (156: those of its address bar) for a second after a window has opened. */
const WINDOW_MS = 1500;

/** Opens a page with nothing cached, hands it over, and closes it. */
export async function fresh<T>(
  browser: Browser,
  use: (page: Page) => Promise<T>,
  options: BrowserContextOptions = DESK,
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(error.message));
    // tsx names the functions it compiles by this helper, which a function sent into a page has to find there.
    await page.addInitScript("globalThis.__name = (named) => named;");
    await page.waitForTimeout(WINDOW_MS);
    const result = await use(page);
    if (problems.length > 0) throw new Error(`${page.url()}: ${problems.join("; ")}`);
    return result;
  } finally {
    await context.close();
  }
}
