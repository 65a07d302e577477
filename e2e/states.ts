import type { Page } from "@playwright/test";
import { expect, open, openWithoutMap } from "./open.ts";

/** A state of the page that a reader can bring about, and how a test gets there. */
export interface PageState {
  readonly name: string;
  readonly address: string;
  readonly size?: readonly [width: number, height: number];
  readonly press?: readonly string[];
  /** What is broken, before the page is opened. */
  readonly broken?: "webgl" | "places" | "map";
  /** The map is part of what is looked at; elsewhere tests need not wait for it. */
  readonly map?: true;
  /** Says that the state is there. */
  readonly shows: string;
}

const PHONE = [390, 844] as const;
const REQUEST = "?article=assad-request";
const EMBED = "?article=assad-mercenaries&embed=1";

export const STATES: readonly PageState[] = [
  { name: "all articles", address: "./", map: true, shows: "#text article" },
  { name: "a card", address: "#place=tartus-naval-base", shows: "#card blockquote" },
  {
    name: "list and country card with its references",
    address: "#place=syria",
    press: ["#bar [data-do=list]", ".references summary"],
    shows: "#places [role=option]",
  },
  { name: "only referred to", address: "./#place=kremlin", shows: "#card blockquote" },
  { name: "not in this article", address: `${REQUEST}#place=kremlin`, shows: "#card .link" },
  { name: "not located", address: "#place=occupied-territories", shows: "#card blockquote" },
  {
    name: "every role and the legend",
    address: `${REQUEST}&roles=scene,context,actor,in-name`,
    press: [".key summary"],
    shows: ".popover",
  },
  {
    name: "share",
    address: `${REQUEST}#place=sochi`,
    press: ["#bar [data-do=share]"],
    shows: "#share-snippet",
  },
  {
    name: "dates with a chosen time",
    address: `${REQUEST}#time=2024-12-01/2024-12-31`,
    press: [".date-list summary"],
    shows: "[data-date-entry]",
  },
  { name: "nothing to show", address: "?layers=military&roles=in-name", shows: "#empty button" },
  { name: "a file is broken", address: "./", broken: "places", shows: ".problems button" },
  { name: "no WebGL", address: `${REQUEST}#place=sochi`, broken: "webgl", shows: "#fault .still" },
  { name: "the background map is broken", address: "./", broken: "map", shows: ".fault-line button" },
  { name: "phone", address: "./", size: PHONE, map: true, shows: "#text article" },
  { name: "phone with a card", address: "#place=tartus", size: PHONE, shows: "#card blockquote" },
  {
    name: "phone with the list",
    address: "./",
    size: PHONE,
    press: ["#bar [data-do=list]"],
    shows: "#places",
  },
  { name: "small phone", address: "#place=syria", size: [320, 568], shows: "#card blockquote" },
  { name: "tablet", address: "#place=lebanon", size: [768, 1024], shows: "#card blockquote" },
  {
    name: "a window four times enlarged",
    address: "#place=tartus",
    size: [320, 256],
    shows: "#card blockquote",
  },
  { name: "embed", address: EMBED, size: [640, 420], map: true, shows: "#strip h1" },
  { name: "narrow embed with a card", address: `${EMBED}#place=tartus`, size: [280, 420], shows: "#card q" },
  {
    name: "embed with its text",
    address: EMBED,
    size: [640, 420],
    press: ["[data-do=open-text]"],
    shows: "#text article",
  },
];

/** Errors in the console that belong to a state. */
export const EXPECTED_ERRORS = /Failed to load resource|Mixed-up tile/u;

/** Brings the page into a state, in the language and the colours it is asked for. */
export async function arrive(page: Page, state: PageState, lang = "en"): Promise<void> {
  const { address, size, press = [], broken, shows } = state;
  if (size) await page.setViewportSize({ width: size[0], height: size[1] });
  if (broken === "webgl") await withoutWebGl(page);
  if (broken === "places")
    await page.route("**/data/places.geojson", (route) => route.fulfill({ status: 500 }));
  if (broken === "map") await page.route("**/basemap/*.pmtiles", (route) => route.fulfill({ status: 500 }));
  const [path = "", hash] = address.split("#");
  const search = `${path.replace("./", "")}${path.includes("?") ? "&" : "?"}lang=${lang}`;
  const whole = `./${search}${hash === undefined ? "" : `#${hash}`}`;
  if (broken) await page.goto(whole);
  else await (state.map ? open : openWithoutMap)(page, whole);
  for (const selector of press) await page.locator(selector).first().click();
  await expect(page.locator(shows).first()).toBeVisible();
}

/** A browser without WebGL. */
export async function withoutWebGl(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function getContext(
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return kind.startsWith("webgl") ? null : Reflect.apply(original, this, [kind, ...rest]);
    } as typeof original;
  });
}
