import type { CDPSession, Page } from "@playwright/test";

/** One thing a reader does; the page has followed when it resolves. */
type Deed = (page: Page) => Promise<void>;

/** Seconds a reader takes for one of them: what a count of deeds is as a stretch of time. */
export const SECONDS_PER_DEED = 3;

/** In-page clicks: a deed is done the moment its control is there, wherever the page has scrolled to. */
const click =
  (selector: string): Deed =>
  async (page) => {
    await page.locator(selector).first().dispatchEvent("click");
  };
const set =
  (name: string, value: string): Deed =>
  async (page) => {
    await page.locator(`select[data-set=${name}]`).selectOption(value);
    await page.locator(`html[lang=${value}]`).waitFor();
  };
const key =
  (pressed: string): Deed =>
  (page) =>
    page.keyboard.press(pressed);
const scroll =
  (pixels: number): Deed =>
  async (page) => {
    await page.mouse.move(200, 450);
    await page.mouse.wheel(0, pixels);
  };
const drag =
  (dx: number, dy: number): Deed =>
  async (page) => {
    const box = await page.locator("#map canvas").first().boundingBox();
    if (!box) throw new Error("the map has no canvas");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + dx, y + dy, { steps: 4 });
    await page.mouse.up();
    // Over a card MapLibre learns of the release with the next movement, which a hand never fails to make.
    await page.mouse.move(x + dx + 1, y + dy);
  };
const type =
  (query: string): Deed =>
  (page) =>
    page.locator("#find").fill(query);

/** A round of reading that ends where it began, so that rounds can be compared. */
export const ROUND: readonly Deed[] = [
  scroll(900),
  click("#text .mark[data-place=syria]"),
  click("#card [data-do=leaf]:not([disabled])"),
  click("#card [data-do=read]"),
  drag(120, 60),
  click("#text .mark[data-place=damascus]"),
  click("#card [data-do=close-card]"),
  scroll(1200),
  click("#bar [data-do=list]"),
  type("кр"),
  type(""),
  click("#list [role=option][data-place=hmeimim]"),
  click("#list [data-do=close-panel]"),
  key("Escape"),
  set("lang", "uk"),
  drag(-120, -60),
  click("#dates [data-time]"),
  click("#dates [data-do=clear-time]"),
  click("#layers input[value=waters]"),
  click("#layers input[value=waters]"),
  set("lang", "en"),
  click("#bar [data-do=share]"),
  click("#share [data-do=close-panel]"),
  click("#bar [data-set=theme]"),
  click("#bar [data-set=theme]"),
  click("#bar [data-set=theme]"),
  click(".wm-controls button"),
  click(".wm-controls button:nth-of-type(2)"),
  click(".wm-group:nth-of-type(2) button"),
  scroll(-4000),
];

export interface Held {
  /**
   * Bytes of the script's objects, strings and functions, after collecting what nothing holds. Not counted: compiled code,
   * which the browser makes more of as it learns what runs often, and the browser's own records of styles and requests.
   */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  /** Documents of frames included: a frame that stays would keep its own. */
  readonly documents: number;
  readonly frames: number;
  /** How often a page at rest draws in a second. */
  readonly drawn: number;
}

/** One round, each deed followed by what it sets off; `pace` is the least time a deed takes, in milliseconds. */
export async function readRound(page: Page, pace: number): Promise<void> {
  for (const deed of ROUND) {
    const next = Date.now() + pace;
    await deed(page);
    await page.locator("#map[data-idle='true']").waitFor({ timeout: 60_000, state: "attached" });
    await page.waitForTimeout(Math.max(0, next - Date.now()));
  }
}

/** What the page holds on to when it has come to rest. */
export async function holdings(page: Page, devtools: CDPSession): Promise<Held> {
  await page.locator("#map[data-idle='true']").waitFor({ timeout: 60_000, state: "attached" });
  await page.waitForTimeout(500);
  const drawn = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const asked = window.requestAnimationFrame;
        let count = 0;
        window.requestAnimationFrame = (callback) => {
          count += 1;
          return asked(callback);
        };
        setTimeout(() => {
          window.requestAnimationFrame = asked;
          resolve(count);
        }, 1000);
      }),
  );
  // What the first collection frees may hold others that only the next one finds.
  for (let times = 0; times < 3; times += 1) await devtools.send("HeapProfiler.collectGarbage");
  const { metrics } = await devtools.send("Performance.getMetrics");
  const named = new Map(metrics.map(({ name, value }) => [name, value]));
  const of = (name: string): number => named.get(name) ?? Number.NaN;
  return {
    heap: await heldByScript(devtools),
    nodes: of("Nodes"),
    listeners: of("JSEventListeners"),
    documents: of("Documents"),
    frames: of("Frames"),
    drawn,
  };
}

interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[]];
    };
  };
  /** A row of numbers for each node, one for each field. */
  readonly nodes: readonly number[];
}

/** The browser's, not the script's. */
const NOT_SCRIPT = new Set<string | undefined>(["code", "native", "hidden"]);

async function heldByScript(devtools: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const add = ({ chunk }: { readonly chunk: string }) => chunks.push(chunk);
  devtools.on("HeapProfiler.addHeapSnapshotChunk", add);
  await devtools.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  devtools.off("HeapProfiler.addHeapSnapshotChunk", add);
  const { snapshot, nodes } = JSON.parse(chunks.join("")) as Snapshot;
  const {
    node_fields: fields,
    node_types: [types],
  } = snapshot.meta;
  const [type, size] = [fields.indexOf("type"), fields.indexOf("self_size")];
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (!NOT_SCRIPT.has(types[nodes[at + type] ?? -1])) bytes += nodes[at + size] ?? 0;
  }
  return bytes;
}

export async function openDevtools(page: Page): Promise<CDPSession> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
  return devtools;
}

export interface Trend {
  /** Change from one sample to the next, by least squares. */
  readonly slope: number;
  /** The slope's standard error. */
  readonly error: number;
}

/** How values that were taken one after another change. */
export function trendOf(values: readonly number[]): Trend {
  const count = values.length;
  const middle = (count - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const spread = values.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  const slope = values.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0) / spread;
  const left = values.reduce((sum, value, index) => sum + (value - mean - slope * (index - middle)) ** 2, 0);
  return { slope, error: Math.sqrt(left / (count - 2) / spread) };
}
