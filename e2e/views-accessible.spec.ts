import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, open, test } from "./open.ts";

interface PageState {
  readonly name: string;
  readonly address: string;
  readonly size?: readonly [width: number, height: number];
  readonly press?: readonly string[];
}

const STATES: readonly PageState[] = [
  {
    name: "every role and legend",
    address: "?article=assad-request&roles=scene,context,actor,in-name",
    press: [".key summary"],
  },
  {
    name: "list and country card, dark, Ukrainian",
    address: "?theme=dark&lang=uk#place=syria",
    press: ["[data-do=list]", ".references summary"],
  },
  {
    name: "dates with a chosen time",
    address: "?article=assad-request#time=2024-12-01/2024-12-31",
    press: [".date-list summary"],
  },
  { name: "dates with a chosen time, dark", address: "?theme=dark#time=2024-12-01/2024-12-31" },
  { name: "phone, Russian", address: "?lang=ru", size: [390, 844] },
  { name: "phone with a card", address: "?lang=ru#place=tartus-naval-base", size: [390, 844] },
  { name: "tablet", address: "?lang=uk#place=lebanon", size: [768, 1024] },
  { name: "embed", address: "?article=assad-mercenaries&embed=1", size: [640, 420] },
  {
    name: "narrow embed with a card, dark",
    address: "?article=assad-mercenaries&embed=1&theme=dark#place=tartus",
    size: [280, 420],
  },
  {
    name: "embed with its text",
    address: "?article=assad-mercenaries&embed=1",
    size: [640, 420],
    press: ["[data-do=open-text]"],
  },
];

async function arrive(page: Page, { address, size, press = [] }: PageState): Promise<void> {
  if (size) await page.setViewportSize({ width: size[0], height: size[1] });
  if (address.includes("embed=1")) {
    await page.goto(address);
    await expect(page.locator("#strip h1")).toBeAttached();
  } else await open(page, address);
  for (const selector of press) await page.locator(selector).click();
}

for (const state of STATES) {
  test(`axe finds nothing: ${state.name}`, async ({ page }) => {
    await arrive(page, state);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target.join(" "))])).toEqual([]);
  });

  test(`nothing is wider than the screen: ${state.name}`, async ({ page }) => {
    await arrive(page, state);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
}

test("targets outside the text are at least 24 pixels high and wide", async ({ page }) => {
  await open(page, "#place=syria");
  await page.locator("[data-do=list]").click();
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, select, summary, [role=option], input, a")]
      .filter((element) => !element.closest("#text, #map, .facts, .nest, .skip, [hidden]"))
      .map((element) => ({
        element: element.closest("label") ?? element,
        name: element.outerHTML.slice(0, 80),
      }))
      .flatMap(({ element, name }) => {
        const { width, height } = element.getBoundingClientRect();
        return width > 0 && (width < 24 || height < 24) ? [`${name} ${width}×${height}`] : [];
      }),
  );
  expect(small).toEqual([]);
});
