import type { Frame } from "@playwright/test";
import { compare } from "./pictures/compare.ts";
import { expect, fault, inHash, settled, test } from "./open.ts";

/** Software draws the map here: a smaller one is drawn sooner. */
test.use({ viewport: { width: 1100, height: 640 } });

/** Takes the graphics memory of the map in a frame, and returns how to give it back. */
async function takeContext(frame: Frame): Promise<() => Promise<void>> {
  const lost = await frame.evaluateHandle(() =>
    document
      .querySelector<HTMLCanvasElement>("#map canvas")
      ?.getContext("webgl2")
      ?.getExtension("WEBGL_lose_context"),
  );
  await lost.evaluate((extension) => extension?.loseContext());
  return () => lost.evaluate((extension) => extension?.restoreContext());
}

test("when the graphics memory is taken and given back, the map is as it was", async ({ page }) => {
  await page.goto("./a/assad-request/en/#place=sochi&map=6/44/39");
  await settled(page);
  const shot = () => page.locator("#map canvas").first().screenshot();
  const before = await shot();
  const giveBack = await takeContext(page.mainFrame());
  await expect(fault(page, "context-lost")).toBeVisible();
  await giveBack();
  await expect(page.locator("#fault")).toBeHidden();
  await settled(page);
  await expect(page.locator("#card h2")).toHaveText("Sochi");
  expect(inHash(page, "map")).toBe("6/44/39");
  const after = await shot();
  const { cells } = await compare(page, before, after);
  expect(cells, "share of the map that is not as it was").toBeLessThan(0.01);
});

for (const embed of [false, true]) {
  test(`what is chosen while the graphics memory is away is on the map that comes back, ${embed ? "in an embed" : "in a page"}`, async ({
    page,
    baseURL,
  }) => {
    const address = `${baseURL}a/assad-request/en/${embed ? "?embed=1" : ""}#place=sochi&map=6/44/39`;
    await page.route("**/host.html", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<!doctype html><iframe width="900" height="500" src="${address}"></iframe>`,
      }),
    );
    await page.goto(embed ? "./host.html" : address);
    const frame = () => page.frames().find((one) => one.url().includes("/a/")) ?? page.mainFrame();
    const canvasIdle = () => frame().locator("#map").getAttribute("data-idle");
    await expect.poll(canvasIdle, { timeout: 30_000 }).toBe("true");
    const giveBack = await takeContext(frame());
    await expect(frame().locator('#fault [data-fault="context-lost"]')).toBeVisible();
    await frame().evaluate(() => {
      history.replaceState(null, "", location.href.replace(/#.*/u, "#place=moscow&map=5/55/37"));
      dispatchEvent(new PopStateEvent("popstate"));
    });
    await expect(frame().locator("#card h2")).toHaveText("Moscow");
    await giveBack();
    await expect(frame().locator("#fault")).toBeHidden();
    await expect.poll(canvasIdle, { timeout: 30_000 }).toBe("true");
    await expect(frame().locator("#map")).toHaveAttribute("data-zoom", "5");
    await expect(frame().locator("#map")).toHaveAttribute("data-center", "55,37");
    await expect(frame().locator("#card h2")).toHaveText("Moscow");
  });
}
