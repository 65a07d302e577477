// Finds the browsers for the tests: the one a variable names, an installed one, the one Playwright has downloaded;
// failing those, gets one: Playwright's download, else Debian's packages when root.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, firefox } from "@playwright/test";

const run = (command, args) => spawnSync(command, args, { stdio: "inherit" }).status === 0;
const folders = (process.env.PATH ?? "").split(delimiter);
const onPath = (...names) =>
  names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
const downloaded = (browser) => (existsSync(browser.executablePath()) ? browser.executablePath() : undefined);

/** @returns {string | undefined} the path of a Chromium on this machine */
export const findChromium = () =>
  process.env.CHROMIUM_PATH ||
  onPath("chromium", "chromium-browser", "google-chrome", "google-chrome-stable") ||
  downloaded(chromium);

/** @returns {{ path: string, patched: boolean } | undefined} a Firefox; `patched`: Playwright's own build */
export function findFirefox() {
  const path = process.env.FIREFOX_PATH || onPath("firefox-esr", "firefox") || downloaded(firefox);
  return path && { path, patched: path === firefox.executablePath() };
}

/** @returns {{ driver: string, browser?: string } | undefined} a WebDriver for WebKit and what it drives, if it has to be told */
export function findWebkit() {
  const driver = process.env.WEBKIT_DRIVER_PATH || onPath("WebKitWebDriver", "safaridriver");
  if (!driver || driver.endsWith("safaridriver")) return driver && { driver };
  const browser = process.env.MINIBROWSER_PATH || miniBrowser();
  return browser && { driver, browser };
}

/** Lies beside its library, in a folder named after the processor. */
function miniBrowser() {
  const roots = ["/usr/lib", "/usr/libexec"].filter(existsSync);
  const libraries = [...roots, ...roots.flatMap((root) => readdirSync(root).map((name) => join(root, name)))];
  return ["webkitgtk-6.0", "webkit2gtk-4.1", "webkit2gtk-4.0"]
    .flatMap((version) => libraries.map((folder) => join(folder, version, "MiniBrowser")))
    .find(existsSync);
}

/** A screen that is not there, for browsers that need one: only Linux without a desktop has to be given it. */
const findScreen = () => process.platform !== "linux" || process.env.DISPLAY || onPath("xvfb-run");

/** @returns {string} the path of a Chromium, installed now if there was none */
export const ensureChromium = () =>
  ensure(
    "Chromium",
    findChromium,
    ["chromium"],
    "Install one and set CHROMIUM_PATH to its path.",
    "chromium",
  );

/** @returns {{ path: string, patched: boolean }} a Firefox, installed now if there was none */
export const ensureFirefox = () =>
  ensure("Firefox", findFirefox, ["firefox-esr"], "Install one and set FIREFOX_PATH to its path.", "firefox");

/** @returns {{ driver: string, browser?: string }} a WebKit, installed now if there was none */
export const ensureWebkit = () =>
  ensure(
    "WebKit with a WebDriver",
    findWebkit,
    ["webkit2gtk-driver"],
    "Install webkit2gtk-driver (or, on a Mac, run `safaridriver --enable`), or set WEBKIT_DRIVER_PATH and MINIBROWSER_PATH.",
  );

/** @returns {readonly string[]} what stands before a command that opens windows */
export function ensureScreen() {
  const found = ensure("screen", findScreen, ["xvfb", "xauth"], "Install xvfb and xauth, or set DISPLAY.");
  const given = process.platform !== "linux" || process.env.DISPLAY;
  return given ? [] : [found, "-a", "-s", "-screen 0 1600x1000x24"];
}

/** @param {string} [playwright] its name for what it can download: WebKit's own driver speaks to no build of Playwright's */
function ensure(name, find, packages, advice, playwright) {
  const found = find();
  if (found) return found;
  console.log(`No ${name} on this machine: asking for one …`);
  if (playwright) run("npx", ["playwright", "install", "--with-deps", playwright]);
  if (!find() && process.getuid?.() === 0) {
    console.log(`Asking Debian for ${packages.join(" and ")} …`);
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages]);
  }
  const got = find();
  if (!got) throw new Error(`No ${name} could be found or installed. ${advice}`);
  return got;
}
