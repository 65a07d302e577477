import { counted, drawn, expect, heard, inside, ready, test } from "./embed-host.ts";
import { holdBack } from "./open.ts";

/** In the page: a map that a program asks for a place before it can answer. */
function addMap(): void {
  const map = document.createElement("wherein-map") as HTMLElement & { show(id: string): void };
  map.setAttribute("article", "assad-mercenaries");
  document.querySelector("#one")?.append(map);
  map.show("tartus");
}

test.describe("an element's life in a program's page", () => {
  test.beforeEach(async ({ page, hosts }) => {
    await page.goto(`${hosts.base}app.html`);
    await page.evaluate(() => customElements.whenDefined("wherein-map"));
  });

  test("attributes and properties may come late; moved, it goes on where the reader was", async ({
    page,
  }) => {
    await page.evaluate(() => {
      const map = document.createElement("wherein-map");
      document.querySelector("#one")?.append(map);
      map.setAttribute("lang", "en");
      map.setAttribute("place", "damascus");
      map.setAttribute("article", "assad-mercenaries");
    });
    await ready(page);
    await expect(inside(page).locator("#card")).toContainText("Damascus");
    await page.evaluate(() => {
      const map = document.querySelector("wherein-map");
      if (map) document.querySelector("#two")?.append(map);
    });
    await ready(page, 2);
    await expect(inside(page).locator("#card")).toContainText("Damascus");
    expect(await heard(page, "wherein-place")).toEqual([]);
    await page.locator("wherein-map").evaluate((map) => map.setAttribute("theme", "dark"));
    await expect(inside(page).locator("html")).toHaveAttribute("data-theme", "dark");
    await page.locator("wherein-map").evaluate((map) => map.setAttribute("article", "assad-request"));
    await ready(page, 3);
    await expect(inside(page).locator("html")).toHaveAttribute("data-article", "assad-request");
  });

  test("works in a shadow tree, with words in and outside it", async ({ page }) => {
    await page.evaluate(() => {
      const one = document.querySelector("#one");
      const root = one?.attachShadow({ mode: "open" });
      const word = document.createElement("b");
      word.dataset["whereinPlace"] = "tartus";
      word.textContent = "Tartus";
      const map = document.createElement("wherein-map");
      map.setAttribute("article", "assad-mercenaries");
      root?.append(word, map);
      const outside = document.createElement("b");
      outside.dataset["whereinPlace"] = "damascus";
      outside.textContent = "Damascus";
      document.querySelector("#two")?.append(outside);
    });
    for (const name of ["Tartus", "Damascus"]) {
      await page.getByRole("button", { name }).click();
      await expect(page.getByRole("button", { name })).toHaveAttribute("aria-pressed", "true");
      await expect(inside(page).locator("#card")).toContainText(name);
    }
  });

  test("defined twice, it is defined once", async ({ page, baseURL }) => {
    const outcome = await page.evaluate(async (address) => {
      const before = customElements.get("wherein-map");
      await import(`${address}embed.js?again`);
      return before === customElements.get("wherein-map");
    }, baseURL);
    expect(outcome).toBe(true);
  });

  test("removed, it leaves no frame, no listener and no mark", async ({ page }) => {
    const left = await page.evaluate(async () => {
      const added = new Map<string, number>();
      const count = (target: EventTarget, name: string) => {
        const { addEventListener: add, removeEventListener: remove } = target;
        target.addEventListener = function listen(type: string, listener: never, options: never) {
          const signal = (options as { signal?: AbortSignal } | undefined)?.signal;
          added.set(name + type, (added.get(name + type) ?? 0) + 1);
          signal?.addEventListener("abort", () => added.set(name + type, (added.get(name + type) ?? 0) - 1));
          return add.call(target, type, listener, options);
        };
        target.removeEventListener = function forget(type: string, listener: never, options: never) {
          added.set(name + type, (added.get(name + type) ?? 0) - 1);
          return remove.call(target, type, listener, options);
        };
      };
      count(window, "window ");
      count(document, "document ");
      const word = document.createElement("b");
      word.dataset["whereinPlace"] = "tartus";
      document.body.append(word);
      const sheets = document.adoptedStyleSheets.length;
      const maps = [1, 2].map(() => document.createElement("wherein-map"));
      for (const map of maps) {
        map.setAttribute("article", "assad-mercenaries");
        document.querySelector("#one")?.append(map);
      }
      await new Promise((done) => setTimeout(done, 800));
      const during = [added.get("window message"), added.get("document click"), word.getAttribute("role")];
      for (const map of maps) map.remove();
      await new Promise((done) => setTimeout(done, 100));
      return {
        during,
        after: [added.get("window message"), added.get("document click"), added.get("document keydown")],
        word: word.outerHTML,
        sheets: document.adoptedStyleSheets.length - sheets,
        frames: frames.length,
      };
    });
    expect(left).toEqual({
      during: [1, 1, "button"],
      after: [0, 0, 0],
      word: '<b data-wherein-place="tartus"></b>',
      sheets: 0,
      frames: 0,
    });
  });

  test("an unknown article and a silent server are said, with a link", async ({ page, allowed, baseURL }) => {
    allowed.consoleErrors.push(/Failed to load resource/u);
    await page.evaluate(() => {
      const map = document.createElement("wherein-map");
      map.setAttribute("article", "no-such-article");
      document.querySelector("#one")?.append(map);
    });
    const note = page.locator("wherein-map").getByRole("status");
    await expect(note).toContainText("No such map: no-such-article");
    await expect(note.getByRole("link")).toHaveAttribute("href", /^http/u);
    await expect.poll(async () => (await heard(page, "wherein-error"))[0]?.code).toBe("unknown-article");
    expect((await counted(page)).frames).toBe(0);
    await expect(page.locator("wherein-map img")).toHaveCount(0);
    // Neither a word that asks for a place nor scrolling past says it again or takes it back.
    await page.evaluate(() => {
      const word = document.createElement("b");
      word.dataset["whereinPlace"] = "tartus";
      word.textContent = "Tartus";
      const gap = Object.assign(document.createElement("div"), { style: "height:4000px" });
      document.body.append(word, gap);
    });
    await page.getByRole("button", { name: "Tartus" }).click();
    for (const y of [4000, 0]) {
      await page.evaluate((top) => scrollTo(0, top), y);
      await page.waitForTimeout(300);
    }
    await expect(note).toContainText("No such map: no-such-article");
    expect(await heard(page, "wherein-error")).toHaveLength(1);

    await page.route("**/silent/**", (route) => route.abort("connectionrefused"));
    await page.evaluate((address) => {
      const map = document.querySelector("wherein-map");
      map?.setAttribute("article", "assad-request");
      map?.setAttribute("src", address);
    }, `${baseURL}silent/`);
    await expect
      .poll(async () => (await heard(page, "wherein-error")).at(-1)?.code, { timeout: 20_000 })
      .toBe("unreachable");
    await expect(note).toContainText("The map’s server does not answer: assad-request");
    await expect(note.getByRole("link")).toHaveAttribute("href", /\/silent\/a\/assad-request\/en\/$/u);
    expect((await counted(page)).frames).toBe(0);
  });

  test("what was said of a place that is not there goes when another is chosen, and frees the card", async ({
    page,
  }) => {
    await page.evaluate(() => {
      const word = document.createElement("button");
      word.dataset["whereinPlace"] = "nowhere";
      word.textContent = "Nowhere";
      const map = document.createElement("wherein-map");
      map.setAttribute("article", "assad-mercenaries");
      map.setAttribute("lang", "en");
      map.style.width = "280px";
      document.querySelector("#one")?.append(word, map);
    });
    await ready(page);
    await drawn(page);
    await page.getByRole("button", { name: "Nowhere" }).click();
    const note = page.locator("wherein-map").getByRole("status");
    await expect(note).toContainText("nowhere");
    await page.frames()[1]?.evaluate(() => void (location.hash = "#place=syria"));
    await expect(inside(page).locator("#card-name")).toHaveText("Syria");
    await expect(note).toBeHidden();
    await inside(page).locator("#card .leafing button").last().click({ timeout: 9000 });
  });

  test("without an article there is the picture of all, with a list of their places", async ({ page }) => {
    await page.route("**/?*embed=1*", () => {});
    await page.evaluate(() => document.querySelector("#one")?.append(document.createElement("wherein-map")));
    const map = page.locator("wherein-map");
    await expect(map.getByRole("listitem").getByRole("link", { name: "Sochi" })).toHaveAttribute(
      "href",
      /\/\?lang=en#place=sochi$/u,
    );
    await expect(map.getByRole("listitem").getByRole("link", { name: "Hmeimim" })).toBeAttached();
    const picture = map.getByRole("img");
    await expect(picture).toHaveAttribute("src", /\/static\/all\.en\.svg$/u);
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    await expect(picture).toHaveAttribute("alt", /Syria/u);
  });

  test("a server that takes the call and never speaks is said to be silent", async ({ page, baseURL }) => {
    await page.route("**/silent/**", () => {});
    await page.clock.install();
    await page.evaluate((address) => {
      const map = document.createElement("wherein-map");
      map.setAttribute("article", "assad-request");
      map.setAttribute("src", address);
      document.querySelector("#one")?.append(map);
    }, `${baseURL}silent/`);
    await expect(async () => {
      await page.clock.runFor(300);
      await expect(page.locator("wherein-map iframe")).toBeAttached({ timeout: 500 });
    }).toPass();
    await page.clock.runFor(55_000);
    expect(await heard(page, "wherein-error")).toEqual([]);
    await page.clock.runFor(6000);
    expect((await heard(page, "wherein-error")).map(({ code }) => code)).toEqual(["unreachable"]);
    await expect(page.locator("wherein-map").getByRole("status")).toContainText("does not answer");
    expect((await counted(page)).frames).toBe(0);
  });

  test("a frame whose data fail at first stays, and does what it was asked once it has them", async ({
    page,
    allowed,
  }) => {
    allowed.consoleErrors.push(/Failed to load resource/u);
    await page.route("**/data/articles.json", (route) => route.fulfill({ status: 500 }));
    await page.clock.install();
    await page.evaluate(addMap);
    await expect.poll(async () => (await heard(page, "wherein-error"))[0]?.code).toBe("data");
    // On a slow line the last of its pictures and fonts comes later than that.
    await page.locator("wherein-map iframe").evaluate((frame) => frame.dispatchEvent(new Event("load")));
    await page.clock.fastForward(15_000);
    await page.unroute("**/data/articles.json");
    await inside(page).locator("#status [data-do=retry]").click();
    await ready(page);
    await expect(inside(page).locator("#card-name")).toContainText("Tartus");
    expect(await heard(page, "wherein-error")).toHaveLength(1);
  });

  test("a frame whose data are slow is shown, and does what it was asked once it has them", async ({
    page,
  }) => {
    const letCome = await holdBack(page, "**/data/articles.json");
    await page.clock.install();
    await page.evaluate(addMap);
    await expect(async () => {
      await page.clock.runFor(1000);
      await expect(inside(page).locator("#status [data-do=retry]")).toBeVisible({ timeout: 500 });
      await expect(page.locator("wherein-map iframe[inert]")).toHaveCount(0, { timeout: 100 });
    }).toPass();
    letCome();
    await ready(page);
    await expect(inside(page).locator("#card-name")).toContainText("Tartus");
    expect(await heard(page, "wherein-error")).toEqual([]);
  });

  test("a list of places that cannot be read is left out, and the map comes all the same", async ({
    page,
    allowed,
  }) => {
    allowed.consoleErrors.push(/Failed to load resource/u);
    const answers = ["{}", '{"places":[null]}', '{"places":[{"id":"tartus"}]}', "<!doctype html>", ""];
    for (const [at, body] of answers.entries()) {
      const status = at % 2 === 0 ? 200 : 500;
      await page.route("**/data/embed/**", (route) => route.fulfill({ status, body }));
      await page.reload();
      await page.evaluate(() => {
        const map = document.createElement("wherein-map");
        map.setAttribute("article", "assad-request");
        document.querySelector("#one")?.append(map);
      });
      await expect(page.locator("wherein-map iframe")).toBeAttached();
      await ready(page);
      await expect(page.locator("wherein-map li")).toHaveCount(0);
      await page.unroute("**/data/embed/**");
    }
  });

  test("the author's caption takes the place of the article's, before and inside the frame", async ({
    page,
  }) => {
    await page.evaluate(() => {
      const map = document.createElement("wherein-map");
      map.setAttribute("article", "assad-mercenaries");
      map.setAttribute("place", "tartus");
      document.querySelector("#one")?.append(map);
    });
    await ready(page);
    const about = inside(page).locator("#strip .about");
    await expect(about).toContainText("The places in Syria that the text names");
    await expect(about).toContainText("Source: ЦНС");
    await page
      .locator("wherein-map")
      .evaluate((map) => map.setAttribute("caption", "Ports & <img src=x onerror=alert(1)> bases"));
    await expect(page.locator("wherein-map small")).toHaveText("Ports & <img src=x onerror=alert(1)> bases");
    await ready(page, 2);
    await expect(about).toContainText("Ports & <img src=x onerror=alert(1)> bases. Source: ЦНС");
    await expect(inside(page).locator("#card")).toContainText("Tartus");
    await page.locator("wherein-map").evaluate((map) => map.removeAttribute("caption"));
    await ready(page, 3);
    await expect(about).toContainText("The places in Syria that the text names");
  });

  test("a host that answers every event with show is heard once", async ({ page }) => {
    await page.evaluate(() => {
      const map = document.createElement("wherein-map");
      map.setAttribute("article", "assad-mercenaries");
      document.querySelector("#one")?.append(map);
      map.addEventListener("wherein-place", (event) => {
        (map as HTMLElement & { show(id: string): void }).show((event as CustomEvent).detail.place);
      });
      (map as HTMLElement & { show(id: string): void }).show("damascus");
    });
    await ready(page);
    await expect(inside(page).locator("#card")).toContainText("Damascus");
    await page.waitForTimeout(1000);
    expect(await heard(page, "wherein-place")).toHaveLength(1);
  });

  test("hostile messages do nothing, to the page or to the frame", async ({ page }) => {
    await page.evaluate(() => {
      const map = document.createElement("wherein-map");
      map.setAttribute("article", "assad-mercenaries");
      document.querySelector("#one")?.append(map);
    });
    await ready(page);
    await drawn(page);
    await page.evaluate(() => {
      const said = (fields: object) => ({ source: "wherein", version: 1, ...fields });
      // From the page itself: the wrong window.
      for (const message of [
        said({ type: "place", place: "x", mention: null }),
        said({ type: "size", height: 9000 }),
      ]) {
        postMessage(message, "*");
      }
      const frame = frames[0];
      const huge = "x".repeat(2_000_000);
      for (const message of [
        null,
        7,
        huge,
        said({ type: "show", place: huge }),
        said({ type: "restore", hash: huge }),
        said({ type: "set", lang: { a: 1 }, layers: Array.from({ length: 1e5 }, () => "x") }),
        said({ type: "__proto__" }),
      ]) {
        frame?.postMessage(message, "*");
      }
    });
    await page.waitForTimeout(500);
    expect(await heard(page, "wherein-place")).toEqual([]);
    await expect(inside(page).locator("#card")).toBeHidden();
    expect((await page.locator("wherein-map").boundingBox())?.height).toBeLessThan(700);
  });
});
