import type { Frame, Page, Route } from "@playwright/test";
import { expect, inHash, settled, test } from "./open.ts";

/** Software draws the map here: a smaller one is drawn sooner. */
test.use({ viewport: { width: 1100, height: 640 } });

const fault = (page: Page, code: string) => page.locator(`#fault [data-fault="${code}"]`);
const withoutWebGl = (page: Page) =>
  page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return kind.startsWith("webgl") ? null : Reflect.apply(original, this, [kind, ...rest]);
    } as typeof original;
  });

test.describe("there is no map", () => {
  test("without WebGL the still takes its place, and its places can be clicked", async ({ page }) => {
    await withoutWebGl(page);
    await page.goto("./a/assad-request/en/");
    await expect(fault(page, "no-webgl")).toBeVisible();
    await expect(page.locator("#fault img")).toHaveJSProperty("complete", true);
    await page.locator('#fault .spot[data-place="sochi"]').click();
    await expect(page.locator("#card h2")).toHaveText("Sochi");
    expect(inHash(page, "place")).toBe("sochi");
    await page.locator("#card").getByRole("button", { name: "Read in the text" }).click();
    await page.locator('#bar [data-do="list"]').click();
    await expect(page.locator("#list [data-place]").first()).toBeVisible();
    await page.keyboard.press("Escape");
    await page.locator("#bar select").selectOption("uk");
    await expect(page.locator("#fault img")).toHaveAttribute("src", /assad-request\.uk\.svg$/u);
    await expect(page.locator('#fault .spot[data-place="sochi"]')).toHaveAttribute("title", "Сочі");
  });

  test("to save data it is not loaded before it is asked for", async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(navigator, "connection", { value: { saveData: true } }),
    );
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto("./a/assad-request/en/#place=sochi");
    await expect(fault(page, "save-data")).toBeVisible();
    await expect(page.locator("#card h2")).toHaveText("Sochi");
    expect(asked.filter((url) => /maplibre|pmtiles/u.test(url))).toEqual([]);
    await page.getByRole("button", { name: "Load the map" }).click();
    await settled(page);
    await expect(page.locator("#fault")).toBeHidden();
    await expect(page.locator("#card h2")).toHaveText("Sochi");
  });

  test("when its program cannot be loaded the still stands in, and trying again brings the map", async ({
    page,
    allowed,
  }) => {
    allowed.consoleErrors.push(/Failed to load resource/u);
    await page.route("**/assets/maplibre-*.js", (route) => route.abort("connectionreset"));
    await page.goto("./a/assad-request/en/#place=sochi&map=6/44/39");
    await expect(fault(page, "no-program")).toBeVisible();
    await expect(page.locator("#fault .spot").first()).toBeVisible();
    await page.unroute("**/assets/maplibre-*.js");
    await fault(page, "no-program").getByRole("button").click();
    await settled(page);
    await expect(page.locator("#card h2")).toHaveText("Sochi");
    expect(inHash(page, "map")).toBe("6/44/39");
  });

  test("when its worker cannot be loaded the still stands in, too", async ({ page, allowed }) => {
    allowed.consoleErrors.push(/Failed to load resource|[Ww]orker/u);
    let gone = true;
    await page.route("**/assets/maplibre-gl-worker-*.js", (route) =>
      gone ? route.fulfill({ status: 404, body: "gone" }) : route.continue(),
    );
    await page.goto("./a/assad-request/en/#place=sochi&map=6/44/39");
    await expect(fault(page, "no-program")).toBeVisible();
    await expect(page.locator("#fault .spot").first()).toBeVisible();
    gone = false;
    await fault(page, "no-program").getByRole("button").click();
    await settled(page);
    await expect(page.locator("#fault")).toBeHidden();
    await expect(page.locator("#card h2")).toHaveText("Sochi");
    expect(inHash(page, "map")).toBe("6/44/39");
  });

  test("a map that is slow to come is told of, and shown when it is there", async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/assets/maplibre-*.js", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto("./a/assad-request/en/#place=sochi&map=6/44/39");
    await expect(fault(page, "slow-map")).toBeVisible();
    await expect(page.locator("#card h2")).toHaveText("Sochi");
    release();
    await settled(page);
    await expect(page.locator("#fault")).toBeHidden();
    expect(inHash(page, "map")).toBe("6/44/39");
  });

  test("a still that cannot be had is told of, and comes when it is asked for again", async ({
    page,
    allowed,
  }) => {
    allowed.consoleErrors.push(/Failed to load resource/u);
    await page.addInitScript(() =>
      Object.defineProperty(navigator, "connection", { value: { saveData: true } }),
    );
    for (const ending of ["svg", "json"]) {
      let gone = true;
      await page.route(`**/static/*.${ending}`, (route) =>
        gone ? route.fulfill({ status: 404, body: "gone" }) : route.continue(),
      );
      await page.goto("./a/assad-request/en/#place=sochi");
      await page.reload();
      await expect(fault(page, "still")).toContainText(`assad-request.en.${ending}`);
      await expect(page.locator('#fault .fault-places [data-place="sochi"]')).toBeVisible();
      gone = false;
      await fault(page, "still").getByRole("button").click();
      await expect(fault(page, "still")).toHaveCount(0);
      await expect(page.locator("#fault .spot").first()).toBeVisible();
      await expect
        .poll(() => page.locator("#fault img").evaluate((img: HTMLImageElement) => img.naturalWidth))
        .toBeGreaterThan(0);
      await expect(page.locator("#card h2")).toHaveText("Sochi");
    }
  });

  test("a deploy in the middle of a visit is recovered from, at the same address", async ({
    page,
    allowed,
  }) => {
    allowed.consoleErrors.push(/Failed to load resource/u);
    // The page of the old build names a program and a part that the new build no longer has.
    let old = true;
    let visits = 0;
    let navigations = 0;
    page.on("request", (request) => (navigations += request.isNavigationRequest() ? 1 : 0));
    await page.route("**/a/assad-request/en/", async (route) => {
      visits += 1;
      const response = await route.fetch();
      const html = await response.text();
      const first = visits === 1;
      await route.fulfill({ response, body: first ? html.replace(/app-[\w-]+\.js/u, "app-old.js") : html });
      if (!first) old = false;
    });
    await page.route("**/assets/app-old.js", async (route) => {
      const response = await route.fetch({ url: await entryOf(page) });
      await route.fulfill({ response });
    });
    await page.route("**/assets/maplibre-*.js", (route) =>
      old ? route.fulfill({ status: 404, body: "gone" }) : route.continue(),
    );
    await page.goto("./a/assad-request/en/#place=sochi&map=6/44/39");
    await settled(page);
    await expect(page.locator("#card h2")).toHaveText("Sochi");
    await expect(page.locator("#fault")).toBeHidden();
    expect(inHash(page, "map")).toBe("6/44/39");
    // The old page and the new one.
    expect(navigations).toBe(2);
  });
});

/** The address of the built page's program. */
async function entryOf(page: Page): Promise<string> {
  const response = await page.request.get("./");
  const [, path = ""] = /src="\.\/(assets\/app-[\w-]+\.js)"/u.exec(await response.text()) ?? [];
  return new URL(path, response.url()).href;
}

test.describe("the background map is broken", () => {
  let broken = true;
  const answered = async (page: Page, answer: (route: Route) => Promise<void>) => {
    broken = true;
    await page.route("**/basemap/*.pmtiles", (route) => (broken ? answer(route) : route.continue()));
    await page.goto("./a/assad-request/en/#place=sochi&map=6/44/39");
  };
  const mended = async (page: Page, code: string) => {
    broken = false;
    await fault(page, code).first().getByRole("button").click();
    await expect(page.locator("#fault")).toBeHidden();
    await expect(page.locator("#card h2")).toHaveText("Sochi");
    expect(inHash(page, "map")).toBe("6/44/39");
  };

  const WAYS: readonly (readonly [way: string, answer: (route: Route) => Promise<void>])[] = [
    ["missing", (route) => route.fulfill({ status: 404, body: "gone" })],
    ["an error of the server", (route) => route.fulfill({ status: 500, body: "oops" })],
    ["out of reach", (route) => route.abort("connectionreset")],
    ["empty", (route) => route.fulfill({ status: 206, body: "" })],
    [
      "truncated",
      async (route) => {
        const response = await route.fetch();
        const whole = await response.body();
        await route.fulfill({ status: 206, body: whole.subarray(0, whole.length / 2) });
      },
    ],
    ["a page instead", (route) => route.fulfill({ status: 206, body: "<!doctype html>".repeat(99) })],
    ["changed by one byte in a tile", oneByteFlipped()],
  ];
  for (const [way, answer] of WAYS) {
    test(`${way}: the page names the file, keeps the places, and draws it when it is mended`, async ({
      page,
      allowed,
    }) => {
      allowed.consoleErrors.push(/Failed to load resource/u);
      await answered(page, answer);
      await expect(fault(page, "basemap").first()).toContainText(".pmtiles");
      await expect(page.locator("#card h2")).toHaveText("Sochi");
      await mended(page, "basemap");
      await settled(page);
    });
  }

  test("slow: the page says so after a few seconds, and no longer when it has come", async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await answered(page, async (route) => {
      await held;
      await route.continue();
    });
    await expect(fault(page, "slow-map")).toBeVisible();
    await expect(page.locator("#card h2")).toHaveText("Sochi");
    release();
    await settled(page);
    await expect(page.locator("#fault")).toBeHidden();
  });

  for (const [what, file, broken] of [
    ["its symbols are missing", "sprite*", (route: Route) => route.fulfill({ status: 404, body: "gone" })],
    ["its symbols are a page", "sprite*", (route: Route) => route.fulfill({ body: "<!doctype html>" })],
    [
      "what it consists of is not known",
      "manifest.json",
      (route: Route) => route.fulfill({ status: 500, body: "oops" }),
    ],
  ] as const) {
    test(`${what}: the page names the file, and has it when it is mended`, async ({ page, allowed }) => {
      allowed.consoleErrors.push(/Failed to load resource/u);
      let answer: (route: Route) => Promise<void> = broken;
      await page.route(`**/basemap/${file}`, (route) => answer(route));
      await page.goto("./a/assad-request/en/#place=sochi&map=6/44/39");
      await settled(page);
      await page.locator(".wm-credits-button").click();
      await expect(fault(page, "basemap")).toContainText(file.replace("*", ""));
      await page.keyboard.press("Escape");
      answer = (route) => route.continue();
      await fault(page, "basemap").getByRole("button").click();
      await expect(page.locator("#fault")).toBeHidden();
      await page.locator(".wm-credits-button").click();
      await expect(page.locator(".wm-credits-panel li").first()).toContainText("GSHHG");
      await settled(page);
      await expect(page.locator("#card h2")).toHaveText("Sochi");
    });
  }

  test("sent only whole: the page says how much that is, and loads it when told to", async ({ page }) => {
    await answered(page, async (route) => {
      const { range: _, ...headers } = route.request().headers();
      await route.fulfill({ response: await route.fetch({ headers }), status: 200 });
    });
    const line = fault(page, "no-range");
    await expect(line.getByRole("button")).toHaveText(/^Load \d+(?:\.\d)? MB$/u);
    await line.getByRole("button").click();
    await expect(page.locator("#fault")).toBeHidden();
    await settled(page);
  });
});

/** In one tile of each archive, the byte in the middle is another. */
function oneByteFlipped(): (route: Route) => Promise<void> {
  const done = new Set<string>();
  return async (route) => {
    const response = await route.fetch();
    const bytes = await response.body();
    const [, from = "0"] = /bytes=(\d+)-/u.exec(route.request().headers()["range"] ?? "") ?? [];
    const middle = Math.floor(bytes.length / 2);
    if (Number(from) > 16_384 && !done.has(route.request().url())) {
      done.add(route.request().url());
      bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
    }
    await route.fulfill({ response, body: bytes });
  };
}

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
  await expect.poll(async () => Buffer.compare(before, await shot()), { timeout: 20_000 }).toBe(0);
  await expect(page.locator("#card h2")).toHaveText("Sochi");
  expect(inHash(page, "map")).toBe("6/44/39");
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

test("a part of the program that a press asks for and that is gone is told of, and the panel can be closed", async ({
  page,
  allowed,
}) => {
  allowed.consoleErrors.push(/Failed to load resource/u);
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "connection", { value: { saveData: true } }),
  );
  let gone = true;
  await page.route("**/assets/share-*.js", (route) =>
    gone ? route.fulfill({ status: 404, body: "gone" }) : route.continue(),
  );
  await page.goto("./a/assad-request/en/?theme=dark#place=sochi");
  await page.locator('#bar [data-do="share"]').click();
  await expect(page.locator("#share")).toContainText("could not be loaded");
  await page.keyboard.press("Escape");
  await expect(page.locator("#share")).toBeHidden();
  await page.locator('#bar [data-do="share"]').click();
  gone = false;
  await page.locator("#share").getByRole("button", { name: "Try again" }).click();
  await expect(page.locator("#card h2")).toHaveText("Sochi");
  await page.locator('#bar [data-do="share"]').click();
  await expect(page.locator("#share-link")).toBeVisible();
});

test("in a frame without WebGL the still's places can be clicked, and the host is told", async ({ page }) => {
  await withoutWebGl(page);
  await page.route("**/host.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><iframe width="640" height="420" src="./a/assad-request/en/?embed=1"></iframe><p></p>`,
    }),
  );
  await page.goto("./host.html");
  await page.evaluate(() =>
    addEventListener("message", ({ data }: MessageEvent<{ type?: string; place?: string }>) => {
      if (data.type === "place") document.querySelector("p")?.append(data.place ?? "none");
    }),
  );
  const inside = page.frameLocator("iframe");
  await expect(inside.locator('#fault [data-fault="no-webgl"]')).toBeVisible();
  // By pointer and by keyboard.
  await inside.locator('#fault .spot[data-place="sochi"]').click();
  await expect(inside.locator("#card h2")).toHaveText("Sochi");
  await inside.locator('.fault-places [data-place="moscow"]').press("Enter");
  await expect(inside.locator("#card h2")).toHaveText("Moscow");
  await expect(page.locator("p")).toHaveText(/sochi.*moscow/u);
});
