import { readdirSync, readFileSync } from "node:fs";
import { expect, open, openWithoutMap, settled, test } from "./open.ts";

/** Every violation of the page's policy is also a console error, on which every test of this suite fails. */
const ADDRESSES = [
  "./",
  "./?lang=uk&theme=dark&roles=scene,context,actor,in-name",
  "./a/assad-request/en/#place=tartus&time=2024-11-28/2024-12-08",
  "./?embed=1&article=assad-mercenaries&lang=ru",
];

test.describe("nobody in", () => {
  for (const address of ADDRESSES) {
    test(`no state of the page breaks its policy: ${address}`, async ({ page }) => {
      await page.goto(address);
      await settled(page);
      await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveCount(1);
    });
  }

  test("no panel, card or colours break the policy of the page", async ({ page }) => {
    await openWithoutMap(page, "./");
    for (const what of ["list", "share"]) {
      await page.locator(`#bar [data-do="${what}"]`).click();
      await expect(page.locator(`#${what} h2`)).toBeVisible();
    }
    await page.keyboard.press("Escape");
    await page.locator("summary").first().click();
    await page.keyboard.press("Escape");
    await page.locator('#bar [data-set="theme"]').click();
    await page.locator(".mark").first().click();
    await expect(page.locator("#card")).toBeVisible();
  });

  test("every built page carries the policy and the header files' own, and asks no referrer", async ({
    page,
  }) => {
    const header = /Content-Security-Policy: (.+)/u.exec(readFileSync("dist/_headers", "utf8"))?.[1] ?? "";
    expect(header).toMatch(/^default-src 'none'; /u);
    expect(header).not.toMatch(/unsafe-|\*|https?:|blob:/u);
    const pages = readdirSync("dist", { recursive: true, encoding: "utf8" }).filter((path) =>
      path.endsWith("index.html"),
    );
    expect(pages.length).toBeGreaterThan(6);
    for (const path of pages) {
      const html = readFileSync(`dist/${path}`, "utf8");
      const meta = /http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(html)?.[1];
      expect(meta, path).toBe(header);
      expect(html, path).toContain('<meta name="referrer" content="no-referrer"');
    }
    // With the header as well as the tag all works.
    await page.route("**/a/assad-request/en/**", async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), "Content-Security-Policy": header },
      });
    });
    await open(page, "./a/assad-request/en/#place=sochi");
    await expect(page.locator("#card h2")).toHaveText("Sochi");
  });

  test("a script that got into the page would not run, and text would not become markup", async ({
    page,
    allowed,
  }) => {
    allowed.consoleErrors.push(/Content Security Policy|Trusted(?:HTML|Script)/u);
    await open(page, "./");
    const outcome = await page.evaluate(() => {
      const tried: Record<string, string> = {};
      const attempt = (name: string, run: () => unknown) => {
        try {
          run();
          tried[name] = "passed";
        } catch (error) {
          tried[name] = error instanceof Error ? error.name : "thrown";
        }
      };
      const sink = document.createElement("div");
      attempt("innerHTML", () => Object.assign(sink, { innerHTML: "<b>x</b>" }));
      attempt("worker", () => new Worker("./embed.js"));
      const script = document.createElement("script");
      script.append("window.__ran = true");
      attempt("script", () => document.head.append(script));
      return { ...tried, ran: "__ran" in window };
    });
    expect(outcome).toEqual({
      innerHTML: "TypeError",
      worker: "TypeError",
      script: "passed",
      ran: false,
    });
  });
});
