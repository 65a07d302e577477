import { defineConfig } from "@playwright/test";
import { findChromium } from "./.ci/browser.mjs";

const PORT = Number(process.env["WHEREIN_TEST_PORT"] ?? 4391);
const executablePath = findChromium();

/** The built site in a real Chromium. WebGL runs in software: give it time, and one page at a time on two cores. */
export default defineConfig({
  testDir: "e2e",
  // Not for Chromium: see playwright.browsers.config.ts.
  testIgnore: "**/e2e/browsers/**",
  timeout: 60_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 2,
  // A shared machine may stall for seconds; what fails twice has failed. The runner prints what needed a second try.
  retries: process.env["CI"] ? 1 : 0,
  forbidOnly: true,
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    browserName: "chromium",
    // Software draws the map: a smaller one is drawn sooner.
    viewport: { width: 1280, height: 720 },
    // Each test is a first visit, and would load all for a next one that never comes.
    serviceWorkers: "block",
    locale: "en-GB",
    timezoneId: "UTC",
    // Software draws every frame of a movement; what is about movement asks for it.
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${PORT} --strictPort`,
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: false,
  },
});
