import { readFile } from "node:fs/promises";
import { check } from "@placemarkio/check-geojson";
import { kml } from "@tmcw/togeojson";
import { DOMParser } from "@xmldom/xmldom";
import { parse } from "csv-parse/sync";
import { expect, open, test } from "./open.ts";

const ARTICLE = "./a/assad-request/uk/#place=sochi";

test.describe("sharing", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("the snippet follows what is chosen, is copied, and the button says so", async ({ page, allowed }) => {
    // The preview goes on to its next address while its parts are loading: Firefox calls that the worker's error.
    allowed.consoleErrors.push(/A ServiceWorker intercepted the request/u);
    await open(page, ARTICLE);
    await page.locator('#bar [data-do="share"]').click();
    const panel = page.locator("#share");
    await panel.locator("[name=theme]").selectOption("dark");
    await panel.locator("[name=caption]").fill("Сочі & околиці");
    await panel.locator("[name=camera]").check();
    await panel.locator("[data-copy=snippet]").click();
    await expect(panel.getByRole("status").last()).toHaveText("Скопійовано");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('<wherein-map article="assad-request" lang="uk" place="sochi" theme="dark"');
    expect(copied).toMatch(/#place=sochi&amp;map=[\d./]+"/u);
    expect(copied).toContain('caption="Сочі &amp; околиці"');
    await panel.locator("[name=form][value=frame]").check();
    await expect(panel.locator("#share-snippet")).toHaveValue(
      /^<iframe src="[^"]+embed=1[^"]*&amp;caption=/u,
    );
  });

  test("another article brings its own places, another language its title", async ({ page, allowed }) => {
    allowed.consoleErrors.push(/Failed to load resource|A ServiceWorker intercepted the request/u);
    await open(page, ARTICLE);
    await page.locator('#bar [data-do="share"]').click();
    const panel = page.locator("#share");
    const snippet = panel.locator("#share-snippet");
    const place = panel.locator("[name=place]");
    await panel.locator("[name=camera]").check();
    await expect(place).toHaveValue("sochi");
    await expect(snippet).toHaveValue(/place="sochi"/u);
    await panel.locator("[name=article]").selectOption("assad-mercenaries");
    await expect(place).toHaveValue("");
    await expect(panel.locator("[name=camera]")).not.toBeChecked();
    await expect(snippet).not.toHaveValue(/place=|map=/u);
    await place.selectOption({ label: "Тартус" });
    await expect(snippet).toHaveValue(/place="tartus"/u);

    await page.route("**/data/embed/*.en.json", (route) => route.fulfill({ status: 500 }));
    await panel.locator("[name=lang]").selectOption("en");
    await expect(panel.getByRole("status").nth(1)).toContainText("не вдалося завантажити");
    await expect(place).toHaveValue("tartus");
    await page.unroute("**/data/embed/*.en.json");
    await panel.locator("[data-again]").click();
    await expect(place).toBeFocused();
    await expect(panel.getByRole("status").nth(1)).toHaveText("");
    await expect(snippet).toHaveValue(/alt="Map: [A-Z][^"а-яґєії]+"/u);
    await expect(snippet).toHaveValue(/place="tartus"/u);

    await panel.locator("[name=article]").selectOption("");
    await expect(snippet).toHaveValue(/>Map: all articles</u);
    await expect(place.locator("[value=sochi]")).toBeAttached();
    await expect(place.locator("[value=tartus]")).toBeAttached();
  });

  test("the preview is the map as it would be", async ({ page }) => {
    await open(page, ARTICLE);
    await page.locator('#bar [data-do="share"]').click();
    const steps = await page.evaluate(() => history.length);
    const preview = page.frameLocator("#share .preview");
    await page.locator("#share .preview").scrollIntoViewIfNeeded();
    await expect(preview.locator("#card")).toContainText("Сочі");
    await page.locator("#share [name=lang]").selectOption("en");
    await expect(preview.locator("#card")).toContainText("Sochi", { timeout: 20_000 });
    await page.locator("#share [name=caption]").fill("Where the drones came down");
    await page.locator("#share [name=height]").fill("500");
    await expect(preview.locator("#strip")).toContainText("Where the drones came down", { timeout: 20_000 });
    await expect(page.locator("#share .preview")).toHaveJSProperty("offsetHeight", 500);
    // Back is for what the reader has chosen, not for each preview.
    expect(await page.evaluate(() => history.length)).toBe(steps);
  });

  test("it opens and closes by keyboard, again and again, and gives the focus back", async ({ page }) => {
    await open(page, ARTICLE);
    const button = page.locator('#bar [data-do="share"]');
    for (let time = 0; time < 2; time += 1) {
      await button.focus();
      await page.keyboard.press("Enter");
      await expect(page.locator("#share-link")).toBeFocused();
      await expect(page.locator("#share-link")).toHaveValue(/#.*place=sochi/u);
      await page.keyboard.press("Escape");
      await expect(page.locator("#share")).toBeHidden();
      await expect(button).toBeFocused();
    }
  });

  test("every download is read by a program that is not ours", async ({ page, request }) => {
    await open(page, ARTICLE);
    await page.locator('#bar [data-do="share"]').click();
    const made = async (label: string): Promise<string> => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.locator(`#share [data-make=${label}]`).click(),
      ]);
      return readFile(await download.path(), "utf8");
    };
    const places = check(await made("GeoJSON")) as GeoJSON.FeatureCollection;
    expect(places.features.map(({ id }) => id)).toContain("sochi");
    const rows: Record<string, string>[] = parse(await made("CSV"), { columns: true, bom: true });
    expect(rows.find(({ place }) => place === "danish-straits")?.["exact"]).toBe("Данських протоках");
    const marks = kml(new DOMParser().parseFromString(await made("KML"), "text/xml") as never);
    expect(marks.features.map((one) => one?.properties?.["name"])).toContain("Костянтинівка");

    const links = page.locator("#share .downloads a");
    const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(addresses.map((address) => address.split(".").at(-1))).toEqual(["jsonld", "json", "svg", "png"]);
    for (const address of addresses) expect((await request.get(address)).status()).toBe(200);
    const size = await page.evaluate(
      async (address) => {
        const { width, height } = await createImageBitmap(await (await fetch(address)).blob());
        return [width, height];
      },
      addresses.at(-1) ?? "",
    );
    expect(size).toEqual([1200, 675]);
  });
});
