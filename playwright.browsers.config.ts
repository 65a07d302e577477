import { defineConfig } from "@playwright/test";
import { findFirefox } from "./.ci/browser.mjs";
import chromium from "./playwright.config.ts";

/** What a reader does, file by file; the rest of e2e tests what does not depend on the browser. */
const CORE = [
  "address",
  "choosing",
  "embed-hosts",
  "embed-words",
  "keyboard",
  "languages",
  "motion",
  "offline",
  "reading",
  "share",
  "views-card",
  "views-text",
];

/** One of the seven places is read in every way; the others differ only in their data. */
const SAME_AGAIN = /reading\.spec\.ts (?:tartus|hmeimim|sochi|druzhkivka|kostiantynivka|danish-straits) by/u;

/** What cannot be done to an installed Firefox from outside, though its readers do it every day. */
const UNDRIVEN = [
  // Scripts cannot be switched off.
  /without JavaScript there is the picture/u,
  // The downloads of files made in the page are not told of.
  /every download is read by a program/u,
  // Which answers came from the service worker is not told.
  /parts of files pass the worker by/u,
];

const found = findFirefox();
/** An installed Firefox is driven through e2e/browsers/firefox.mjs; Playwright's own build as it is. */
const installed = found &&
  !found.patched && {
    channel: "moz-firefox",
    launchOptions: {
      executablePath: `${import.meta.dirname}/e2e/browsers/firefox.mjs`,
      env: { ...process.env, FIREFOX_PATH: found.path },
      // WebDriver's clicks do not reach a frame that has a process of its own.
      firefoxUserPrefs: { "fission.autostart": false, "fission.webContentIsolationStrategy": 0 },
    },
  };

/** `npm run test:browsers`: the core of the tests in Firefox, and what a reader does first in WebKit. */
export default defineConfig({
  ...chromium,
  testIgnore: [],
  // Windows on one screen take the focus from each other.
  workers: 1,
  projects: [
    {
      name: "firefox",
      testMatch: CORE.map((name) => `e2e/${name}.spec.ts`),
      grepInvert: [SAME_AGAIN, ...UNDRIVEN],
      // In a window: without one, Firefox has no WebGL.
      use: { browserName: "firefox", headless: false, launchOptions: {}, ...installed },
    },
    { name: "webkit", testMatch: "e2e/browsers/webkit.spec.ts", timeout: 120_000 },
  ],
});
