import { expect, test } from "./open.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** A phone on a slow line: the text is there to read before the map. */
test("on a slow line the text comes first, and hardly anything jumps", async ({ page }) => {
  test.setTimeout(180_000);
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 400,
    downloadThroughput: 62_500,
    uploadThroughput: 62_500,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.addInitScript(() => {
    const seen: { shifts: { value: number; nodes: string[] }[]; text: number; map: number } = {
      shifts: [],
      text: 0,
      map: 0,
    };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shift = entry as unknown as {
          value: number;
          hadRecentInput: boolean;
          sources: { node: Node | null }[];
        };
        if (shift.hadRecentInput) continue;
        const nodes = shift.sources.map(({ node }) =>
          node instanceof Element ? `${node.tagName}#${node.id}.${node.className}` : (node?.nodeName ?? ""),
        );
        seen.shifts.push({ value: shift.value, nodes });
      }
    }).observe({ type: "layout-shift", buffered: true });
    new PerformanceObserver((list) => {
      seen.text ||= list.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
    }).observe({ type: "paint", buffered: true });
    const waiting = setInterval(() => {
      if (document.querySelector("#map[data-idle='true']") === null) return;
      seen.map = performance.now();
      clearInterval(waiting);
    }, 50);
  });
  await page.goto("a/assad-mercenaries/uk/", { waitUntil: "commit" });
  await expect(page.locator("#text .headline")).toBeVisible();
  await expect(page.locator("#map")).toHaveAttribute("data-idle", "true", { timeout: 150_000 });
  const { shifts, text, map } = await page.evaluate(
    () =>
      (
        window as unknown as {
          seen: { shifts: { value: number; nodes: string[] }[]; text: number; map: number };
        }
      ).seen,
  );
  const sum = shifts.reduce((all, { value }) => all + value, 0);
  console.log(
    `text after ${Math.round(text)} ms, map after ${Math.round(map)} ms, layout shift ${sum.toFixed(3)}`,
  );
  expect(text).toBeGreaterThan(0);
  expect(text).toBeLessThan(map / 2);
  // Half of what Core Web Vitals call good; the line that says what is loading comes and goes.
  expect(sum, JSON.stringify(shifts)).toBeLessThan(0.05);
});
