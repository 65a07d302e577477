import type { Page } from "@playwright/test";
import { drawn, expect, inside, test } from "./embed-host.ts";
import { holdBack } from "./open.ts";

type Said = { readonly type: string; readonly [key: string]: unknown };

const said = (page: Page, type: string): Promise<readonly Said[]> =>
  page.evaluate(
    (wanted) => (globalThis as unknown as { said: Said[] }).said.filter((one) => one.type === wanted),
    type,
  );
const last = async (page: Page, type: string) => (await said(page, type)).at(-1);
const send = (page: Page, message: object) =>
  page.evaluate(
    (fields) => frames[0]?.postMessage({ source: "wherein", version: 1, ...fields }, "*"),
    message,
  );

test.describe("a plain frame and its host", () => {
  test.beforeEach(async ({ page, hosts }) => {
    await page.goto(`${hosts.base}messages.html`);
    await expect.poll(() => said(page, "ready"), { timeout: 30_000 }).toHaveLength(1);
  });

  test("say what the contract says, in its very shapes", async ({ page }) => {
    expect(await said(page, "size")).toEqual([{ source: "wherein", version: 1, type: "size", height: 420 }]);
    await send(page, { type: "show", place: "tartus" });
    await expect
      .poll(() => last(page, "place"))
      .toEqual({ source: "wherein", version: 1, type: "place", place: "tartus", mention: null });
    await expect.poll(async () => (await last(page, "state"))?.["hash"]).toContain("place=tartus");
    await send(page, { type: "show", place: "no-such-place" });
    await expect
      .poll(() => last(page, "error"))
      .toMatchObject({ code: "unknown-place", message: expect.stringContaining("no-such-place") });
    await expect(inside(page).locator("#card")).toContainText("Tartus");
    await send(page, { type: "show", place: null });
    await expect.poll(async () => (await last(page, "place"))?.["place"]).toBeNull();
  });

  test("set what is shown, each part by itself", async ({ page }) => {
    const root = inside(page).locator("html");
    await send(page, { type: "set", theme: "dark" });
    await expect(root).toHaveAttribute("data-theme", "dark");
    await send(page, { type: "set", lang: "uk" });
    await expect(root).toHaveAttribute("lang", "uk");
    await expect(root).toHaveAttribute("data-theme", "dark");
    await expect(inside(page).locator("#strip .about")).toContainText("Місця в Сирії");
    await send(page, { type: "set", layers: ["countries"] });
    // The row goes with what it names: a frame has no height for an empty one.
    await expect(inside(page).locator("#unlocated")).toBeHidden();
    await send(page, { type: "set", layers: null, roles: "scene" });
    await expect(inside(page).locator("#unlocated li")).toHaveCount(1);
    await expect(inside(page).locator("#unlocated")).toBeVisible();
  });

  test("answer in order what is asked while the card's program is on its way", async ({ page, hosts }) => {
    const letCome = await holdBack(page, "**/assets/panels-*.js");
    await page.goto(`${hosts.base}messages.html`);
    await expect.poll(() => said(page, "ready"), { timeout: 30_000 }).toHaveLength(1);
    for (const place of ["tartus", null, "hmeimim"]) await send(page, { type: "show", place });
    await drawn(page);
    expect(await said(page, "place")).toEqual([]);
    letCome();
    await expect(inside(page).locator("#card-name")).toContainText("Hmeimim");
    expect((await said(page, "place")).map(({ place }) => place)).toEqual(["tartus", null, "hmeimim"]);
  });

  test("restore brings the reader back to where they were", async ({ page }) => {
    await drawn(page);
    const hash = "#place=hmeimim&map=8/35.2/36.1";
    await send(page, { type: "restore", hash });
    await expect(inside(page).locator("#card")).toContainText("Hmeimim");
    await expect(inside(page).locator("#map")).toHaveAttribute("data-zoom", /^8(?:\.0+)?$/u);
    await expect.poll(async () => (await last(page, "state"))?.["hash"]).toBe(hash);
  });
});
