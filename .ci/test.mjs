// Every check of the project in one run: types, lint and format, units, audit, data and build, a real browser. Each
// runs even if one before it failed; the last line sums up. `npm test -- units e2e` runs only some,
// `npm run test:browsers` the other browsers.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const scratch = mkdtempSync(join(tmpdir(), "wherein-test-"));
const report = (name) => join(scratch, `${name}.json`);

const run = (args, env = {}, before = []) => {
  console.log(`\n— npx ${args.join(" ")}`);
  const [command, ...rest] = [...before, "npx", ...args];
  return spawnSync(command, rest, { stdio: "inherit", env: { ...process.env, ...env } }).status === 0;
};
const once = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });
/** A runner that failed without a failed test (it could not start, a suite did not load) counts as one failure. */
const counted = (ok, read) => {
  const counts = (() => {
    try {
      return read();
    } catch {
      return { passed: 0, failed: 0 };
    }
  })();
  const silent = counts.failed === 0 && (!ok || counts.passed === 0);
  return silent ? { ...counts, failed: 1 } : counts;
};

const inBrowsers = (name, args, env, before) => {
  const ok = run(
    [...args, "--reporter=list,json"],
    { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report(name) },
    before,
  );
  return counted(ok, () => {
    const { expected, unexpected, flaky } = JSON.parse(readFileSync(report(name), "utf8")).stats;
    if (flaky > 0) console.log(`${flaky} passed only at the second try`);
    return { passed: expected + flaky, failed: unexpected };
  });
};

const STEPS = {
  types: () => once(run(["tsc", "--noEmit"])),
  lint: () => once(run(["oxlint", "--deny-warnings"])),
  format: () => once(run(["oxfmt", "--check", ".ci", "src", "geodata", "e2e", "*.ts"])),
  units: () => {
    const ok = run([
      "vitest",
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report("units")}`,
    ]);
    return counted(ok, () => {
      const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report("units"), "utf8"));
      return { passed: numPassedTests, failed: numFailedTests };
    });
  },
  audit: () => {
    console.log("\n— npm audit");
    const npm = { encoding: "utf8", shell: process.platform === "win32" };
    const { stdout } = spawnSync("npm", ["audit", "--json", "--fetch-retries=0"], npm);
    const { metadata, vulnerabilities, message, error } = JSON.parse(stdout);
    // A registry that cannot be asked says nothing, good or bad.
    if (!metadata) {
      console.log(`Not checked: ${message ?? error?.summary}`);
      return { passed: 0, failed: 0 };
    }
    for (const { name, severity, range } of Object.values(vulnerabilities))
      console.log(`${severity}: ${name} ${range}`);
    return once(metadata.vulnerabilities.total === 0);
  },
  build: () => once(run(["tsx", "geodata/build.ts"]) && run(["vite", "build"])),
  e2e: async () => {
    const { ensureChromium } = await import("./browser.mjs");
    return inBrowsers("e2e", ["playwright", "test"], { CHROMIUM_PATH: ensureChromium() });
  },
  browsers: async () => {
    const { ensureFirefox, ensureScreen, ensureWebkit } = await import("./browser.mjs");
    const firefox = ensureFirefox();
    const webkit = ensureWebkit();
    const env = { FIREFOX_PATH: firefox.path, WEBKIT_DRIVER_PATH: webkit.driver };
    const config = "playwright.browsers.config.ts";
    return inBrowsers("browsers", ["playwright", "test", "--config", config], env, ensureScreen());
  },
};

/** A step that cannot begin (a browser that cannot be had) is a failure, and the others go on. */
const attempt = async (step) => {
  try {
    return await step();
  } catch (error) {
    console.error(error.message);
    return once(false);
  }
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in STEPS));
if (unknown.length > 0) {
  console.error(`No such check: ${unknown.join(", ")}. There are ${Object.keys(STEPS).join(", ")}.`);
  process.exit(2);
}
// On a developer's machine asked for by name: the other browsers take long, and a screen where there is none; what is
// known to be vulnerable changes from day to day.
const CI_ONLY = new Set(["audit", "browsers"]);
const usual = Object.keys(STEPS).filter((name) => process.env.CI || !CI_ONLY.has(name));
const total = { passed: 0, failed: 0 };
for (const name of asked.length > 0 ? asked : usual) {
  const { passed, failed } = await attempt(STEPS[name]);
  console.log(`${failed > 0 ? "✗" : "✓"} ${name}: ${passed} passed, ${failed} failed`);
  total.passed += passed;
  total.failed += failed;
}
rmSync(scratch, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
