import { expect, type Frame, type Page, test as base } from "@playwright/test";
import { type Hosts, serveHosts } from "./hosts/serve.ts";

/** What a host page has heard, in order. */
type Heard = readonly (readonly [
  type: string,
  detail: { place?: string | null; mention?: string | null; code?: string },
])[];

interface Fixtures {
  /** Console errors that a test provokes. */
  readonly allowed: { readonly consoleErrors: RegExp[] };
  /** Fails the test on any other console error, uncaught exception, or request to a third site. */
  readonly clean: void;
  readonly hosts: Hosts;
}

/** A host page on another site than the deployment: other sites get other processes, as in readers' browsers. */
export const test = base.extend<Fixtures>({
  // Readers of other people's pages: workers and movements as they have them.
  contextOptions: {},
  serviceWorkers: "allow",
  viewport: { width: 1440, height: 900 },
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern.
  allowed: async ({}, use) => use({ consoleErrors: [] }),
  hosts: async ({ baseURL }, use) => {
    const hosts = await serveHosts(baseURL ?? "");
    await use(hosts);
    await hosts.close();
  },
  clean: [
    async ({ page, allowed, hosts, baseURL }, use) => {
      const wrong: string[] = [];
      const sites = new Set([baseURL, hosts.base].map((address) => new URL(address ?? "").origin));
      page.on("console", (message) => {
        if (message.type() !== "error" || allowed.consoleErrors.some((one) => one.test(message.text())))
          return;
        wrong.push(`console: ${message.text()}`);
      });
      page.on("pageerror", (error) => wrong.push(`uncaught: ${error.message}`));
      page.on("request", (request) => {
        const { protocol, origin } = new URL(request.url());
        if (/^https?:$/u.test(protocol) && !sites.has(origin)) wrong.push(`third party: ${request.url()}`);
      });
      await page.addInitScript(() => {
        const heard: unknown[] = [];
        Object.assign(globalThis, { heard });
        for (const type of ["wherein-ready", "wherein-place", "wherein-error"]) {
          addEventListener(type, (event) => heard.push([type, (event as CustomEvent).detail]));
        }
      });
      await use();
      expect(wrong).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

export const heard = (page: Page, type: string) =>
  page.evaluate((wanted) => {
    const all = (globalThis as unknown as { heard: Heard }).heard;
    return all.filter(([name]) => name === wanted).map(([, detail]) => detail);
  }, type);

export const ready = (page: Page, times = 1) =>
  expect.poll(async () => (await heard(page, "wherein-ready")).length, { timeout: 30_000 }).toBe(times);

/** The inside of the page's first map. */
export const inside = (page: Page) => page.frameLocator("iframe").first();

/** The map in the frame has drawn what it was asked for. */
export const drawn = (page: Page) =>
  expect(inside(page).locator("[data-idle='true']").first()).toBeAttached({ timeout: 45_000 });

/** How many frames the elements have, and how many frames of the page have a map, and with it a WebGL context. */
export async function counted(page: Page): Promise<{ frames: number; maps: number }> {
  const frames = await page.evaluate(
    () =>
      [...document.querySelectorAll("wherein-map")].filter((map) => map.shadowRoot?.querySelector("iframe"))
        .length,
  );
  const maps = await Promise.all(page.frames().slice(1).map(canvases));
  return { frames, maps: maps.reduce((sum, count) => sum + count, 0) };
}

/** A lazy frame that the browser has not loaded yet never answers: it has no map. */
const canvases = (frame: Frame): Promise<number> =>
  Promise.race([
    frame.evaluate(() => document.querySelectorAll("canvas.maplibregl-canvas").length).catch(() => 0),
    new Promise<number>((give) => setTimeout(give, 2000, 0)),
  ]);
