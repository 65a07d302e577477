// Finds a Chromium for the tests: the one named by CHROMIUM_PATH, an installed one, the one Playwright has
// downloaded; failing those, gets one: Playwright's download, else Debian's package when root.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** @returns {string | undefined} the path of a Chromium on this machine */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const installed = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  if (installed) return installed;
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/** @returns {string} the path of a Chromium, installed now if there was none */
export function ensureChromium() {
  const run = (command, args) => spawnSync(command, args, { stdio: "inherit" }).status === 0;
  const found = findChromium();
  if (found) return found;
  console.log("No Chromium on this machine: asking Playwright for one …");
  run("npx", ["playwright", "install", "--with-deps", "chromium"]);
  if (!findChromium() && process.getuid?.() === 0) {
    console.log("Asking Debian for one …");
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
  }
  const path = findChromium();
  if (!path) {
    throw new Error("No Chromium could be found or installed. Install one and set CHROMIUM_PATH to its path.");
  }
  return path;
}
