import { drawn, expect, heard, inside, ready, test } from "./embed-host.ts";

test.describe("the host's own words drive the map", () => {
  test("by click and by keyboard, and show which place is chosen", async ({ page, hosts }) => {
    await page.goto(`${hosts.base}plain.html`);
    const words = page.locator("[data-wherein-place=damascus]");
    await expect(words.first()).toHaveAttribute("aria-pressed", "false");
    await words.first().click();
    await ready(page);
    await expect(inside(page).locator("#card")).toContainText("Damascus");
    await expect(words.nth(0)).toHaveAttribute("aria-pressed", "true");
    await expect(words.nth(1)).toHaveAttribute("aria-pressed", "true");
    await expect
      .poll(() => heard(page, "wherein-place"))
      .toEqual([{ place: "damascus", names: { en: "Damascus", uk: "Дамаск", ru: "Дамаск" }, mention: null }]);

    await page.getByRole("button", { name: "Hmeimim" }).focus();
    await page.keyboard.press("Enter");
    await expect(inside(page).locator("#card")).toContainText("Hmeimim");
    await expect(words.first()).toHaveAttribute("aria-pressed", "false");
    await page.keyboard.press("Space");
    await expect.poll(async () => (await heard(page, "wherein-place")).at(-1)?.place).toBeNull();
  });

  test("a link stays a link, and goes nowhere when it is followed plainly", async ({ page, hosts }) => {
    await page.goto(`${hosts.base}plain.html`);
    const link = page.locator("a[data-wherein-place=tartus]");
    await link.click();
    await expect(link).toHaveAttribute("aria-current", "true");
    await expect(inside(page).locator("#card")).toContainText("Tartus");
    expect(page.url()).toBe(`${hosts.base}plain.html`);
  });

  test("what a reader chooses on the map is marked in the text", async ({ page, hosts }) => {
    await page.goto(`${hosts.base}plain.html#`);
    await ready(page);
    await drawn(page);
    await inside(page).locator("#strip [data-do=open-text]").click();
    await inside(page).locator("[data-place=damascus]").first().click();
    await expect(page.locator("[data-wherein-place=damascus]").first()).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    const [choice] = await heard(page, "wherein-place");
    expect(choice?.place).toBe("damascus");
  });

  test("a place that is not there is said to be so, with a link, and changes nothing", async ({
    page,
    hosts,
  }) => {
    await page.goto(`${hosts.base}plain.html`);
    await page.getByRole("button", { name: "Atlantis" }).click();
    await expect(page.locator("wherein-map").getByRole("status")).toContainText("atlantis");
    await expect(page.locator("wherein-map").getByRole("status").getByRole("link")).toBeVisible();
    await expect(page.getByRole("button", { name: "Atlantis" })).toHaveAttribute("aria-pressed", "false");
    expect((await heard(page, "wherein-error"))[0]?.code).toBe("unknown-place");
    expect(await heard(page, "wherein-place")).toEqual([]);
  });

  test("setting the property fires nothing; show waits until the map is ready", async ({ page, hosts }) => {
    await page.goto(`${hosts.base}plain.html`);
    await page.locator("wherein-map").evaluate((map) => Object.assign(map, { place: "tartus" }));
    await ready(page);
    await expect(inside(page).locator("#card")).toContainText("Tartus");
    await expect(page.locator("a[data-wherein-place=tartus]")).toHaveAttribute("aria-current", "true");
    await page.locator("wherein-map").evaluate((map) => Object.assign(map, { place: "atlantis" }));
    await expect(page.locator("wherein-map").getByRole("status")).toContainText("atlantis");
    expect(
      await page.locator("wherein-map").evaluate((map: Element & { place?: unknown }) => map.place),
    ).toBe("tartus");
    expect(await heard(page, "wherein-place")).toEqual([]);
    expect(await heard(page, "wherein-error")).toEqual([]);
    await page.locator("wherein-map").evaluate((map) => map.setAttribute("place", "atlantis"));
    await expect
      .poll(async () => (await heard(page, "wherein-error")).map(({ code }) => code))
      .toEqual(["unknown-place"]);
    await page
      .locator("wherein-map")
      .evaluate((map) => (map as HTMLElement & { show(id: string): void }).show("damascus"));
    await expect
      .poll(() =>
        page.locator("wherein-map").evaluate((map) => (map as HTMLElement & { place: string }).place),
      )
      .toBe("damascus");
    await expect.poll(async () => (await heard(page, "wherein-place")).length).toBe(1);
  });

  test("words that come and go later are controls while they are there", async ({ page, hosts }) => {
    await page.goto(`${hosts.base}plain.html`);
    await page.evaluate(() => {
      const late = document.createElement("i");
      late.textContent = "the port";
      document.body.append(late);
      late.dataset["whereinPlace"] = "tartus-naval-base";
    });
    const late = page.getByRole("button", { name: "the port" });
    await late.click();
    await expect(late).toHaveAttribute("aria-pressed", "true");
    await page.locator("i").evaluate((word) => word.removeAttribute("data-wherein-place"));
    await expect(page.locator("i")).toHaveJSProperty("outerHTML", "<i>the port</i>");
  });

  test("words in a drawing and in a closed shadow tree are controls like others", async ({ page, hosts }) => {
    await page.goto(`${hosts.base}app.html`);
    await page.evaluate(() => {
      const fill = (into: Element | ShadowRoot, name: string, word: Element) => {
        word.textContent = name;
        word.setAttribute("data-wherein-place", name.toLowerCase());
        word.setAttribute("data-wherein-for", `map-of-${name}`);
        const map = document.createElement("wherein-map");
        map.id = `map-of-${name}`;
        map.setAttribute("article", "assad-mercenaries");
        map.style.display = "none";
        into.append(word, map);
        return map;
      };
      const svg = (name: string) => document.createElementNS("http://www.w3.org/2000/svg", name);
      const drawing = svg("svg");
      document.querySelector("#one")?.append(drawing);
      const label = svg("text");
      label.setAttribute("y", "20");
      const open = fill(document.body, "Tartus", label);
      drawing.append(label);
      const tree = document.querySelector("#two")?.attachShadow({ mode: "closed" });
      if (tree)
        Object.assign(globalThis, { maps: [open, fill(tree, "Damascus", document.createElement("b"))] });
    });
    const places = () =>
      page.evaluate(() =>
        (globalThis as unknown as { maps: { place: string | null }[] }).maps.map(({ place }) => place),
      );
    await page.locator("svg text").focus();
    await page.keyboard.press("Enter");
    expect(await places()).toEqual(["tartus", null]);
    // No locator sees into a closed tree; the next stop of the tabulator does.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    expect(await places()).toEqual(["tartus", "damascus"]);
  });

  test("a place that the text names only as an actor has its names in the event, too", async ({
    page,
    hosts,
  }) => {
    await page.goto(`${hosts.base}plain.html`);
    await ready(page);
    await page
      .locator("wherein-map")
      .evaluate((map) => (map as HTMLElement & { show(id: string): void }).show("armenia"));
    await expect
      .poll(() => heard(page, "wherein-place"))
      .toEqual([
        { place: "armenia", names: { en: "Armenia", uk: "Вірменія", ru: "Армения" }, mention: null },
      ]);
  });

  test("each word drives the map it names, else the next, else the last", async ({ page, hosts }) => {
    await page.goto(`${hosts.base}app.html`);
    await page.evaluate(() => {
      const word = (name: string, to?: string) => {
        const made = document.createElement("b");
        made.textContent = name;
        made.dataset["whereinPlace"] = "tartus";
        if (to !== undefined) made.dataset["whereinFor"] = to;
        return made;
      };
      const map = (id: string) => {
        const made = document.createElement("wherein-map");
        made.id = id;
        made.setAttribute("article", "assad-mercenaries");
        made.style.display = "none";
        return made;
      };
      document.body.append(
        word("next"),
        word("named", "b"),
        map("a"),
        map("b"),
        word("last"),
        word("lost", "c"),
      );
    });
    const places = () =>
      page
        .locator("wherein-map")
        .evaluateAll((maps) => maps.map((map) => (map as HTMLElement & { place: string }).place));
    await page.getByText("next").click();
    expect(await places()).toEqual(["tartus", null]);
    await page.getByText("named").click();
    expect(await places()).toEqual(["tartus", "tartus"]);
    await expect(page.getByText("last")).toHaveAttribute("aria-pressed", "true");
    await page.getByText("last").click();
    expect(await places()).toEqual(["tartus", null]);
    await page.getByText("lost").click();
    expect(await places()).toEqual(["tartus", null]);
    await expect(page.getByText("lost")).toHaveAttribute("aria-pressed", "false");
  });
});
