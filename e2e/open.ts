import { expect, type Page, test as base } from "@playwright/test";

/** A test that also fails on any console error, uncaught exception or request to another origin. */
export const test = base.extend<{ allowed: { consoleErrors: RegExp[] }; clean: void }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern.
  allowed: async ({}, use) => use({ consoleErrors: [] }),
  clean: [
    async ({ page, allowed, baseURL }, use) => {
      const wrong: string[] = [];
      const provoked = (text: string) => allowed.consoleErrors.some((one) => one.test(text));
      const origin = new URL(baseURL ?? "http://127.0.0.1/").origin;
      page.on("console", (message) => {
        if (message.type() === "error" && !provoked(message.text())) wrong.push(`console: ${message.text()}`);
      });
      // Firefox tells what it writes to the console itself as uncaught.
      page.on("pageerror", ({ message }) => provoked(message) || wrong.push(`uncaught: ${message}`));
      page.on("request", (request) => {
        const url = new URL(request.url());
        if (/^https?:$/u.test(url.protocol) && url.origin !== origin)
          wrong.push(`third party: ${request.url()}`);
      });
      await use();
      expect(wrong).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Opens an address of the deployment and waits until map and text are there. */
export async function open(page: Page, address = "./"): Promise<void> {
  await page.goto(address);
  await expect(page.locator("[data-passage]").first()).toBeAttached();
  await sign(page);
  await settled(page);
}

/** The reader does something, for which the map waits on a phone. */
export const sign = (page: Page): Promise<unknown> =>
  page.evaluate(() => dispatchEvent(new Event("pointerdown")));

/** Opens an address of the deployment for a reader who saves data: no map is loaded, and tests need not wait for it. */
export async function openWithoutMap(page: Page, address = "./"): Promise<void> {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "connection", { value: { saveData: true }, configurable: true }),
  );
  await page.goto("about:blank");
  await page.goto(address);
  await expect(page.locator("#layers input").first()).toBeAttached();
}

/** Files of these addresses wait until what this returns is called. */
export async function holdBack(page: Page, files: string): Promise<() => void> {
  let letCome = () => {};
  const come = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await page.route(files, async (route) => {
    await come;
    await route.continue();
  });
  return letCome;
}

/** The map has drawn what it was asked for. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator("#map[data-idle='true'], [data-idle='true']").first()).toBeAttached({
    timeout: 30_000,
  });
}

/** One `key=value` of the address's hash. */
export const inHash = (page: Page, key: string): string | null =>
  new URLSearchParams(new URL(page.url()).hash.slice(1)).get(key);

/** The line that tells of a fault of the map. */
export const fault = (page: Page, code: string) => page.locator(`#fault [data-fault="${code}"]`);
