// Every check of the project in one run: types, lint and format, units, data and build, a real browser.
// Each runs even if one before it failed; the last line sums up. `npm test -- units e2e` runs only some.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const scratch = mkdtempSync(join(tmpdir(), "wherein-test-"));
const report = (name) => join(scratch, `${name}.json`);

const run = (args, env = {}) => {
  console.log(`\n— npx ${args.join(" ")}`);
  return spawnSync("npx", args, { stdio: "inherit", env: { ...process.env, ...env } }).status === 0;
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

const STEPS = {
  types: () => once(run(["tsc", "--noEmit"])),
  lint: () => once(run(["oxlint", "--deny-warnings"])),
  format: () => once(run(["oxfmt", "--check", ".ci", "src", "geodata", "e2e", "*.ts"])),
  units: () => {
    const ok = run(["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report("units")}`]);
    return counted(ok, () => {
      const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report("units"), "utf8"));
      return { passed: numPassedTests, failed: numFailedTests };
    });
  },
  build: () => once(run(["tsx", "geodata/build.ts"]) && run(["vite", "build"])),
  e2e: async () => {
    const { ensureChromium } = await import("./browser.mjs");
    const ok = run(["playwright", "test", "--reporter=list,json"], {
      CHROMIUM_PATH: ensureChromium(),
      PLAYWRIGHT_JSON_OUTPUT_NAME: report("e2e"),
    });
    return counted(ok, () => {
      const { expected, unexpected, flaky } = JSON.parse(readFileSync(report("e2e"), "utf8")).stats;
      if (flaky > 0) console.log(`${flaky} passed only at the second try`);
      return { passed: expected + flaky, failed: unexpected };
    });
  },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in STEPS));
if (unknown.length > 0) {
  console.error(`No such check: ${unknown.join(", ")}. There are ${Object.keys(STEPS).join(", ")}.`);
  process.exit(2);
}
const total = { passed: 0, failed: 0 };
for (const name of asked.length > 0 ? asked : Object.keys(STEPS)) {
  const { passed, failed } = await STEPS[name]();
  console.log(`${failed > 0 ? "✗" : "✓"} ${name}: ${passed} passed, ${failed} failed`);
  total.passed += passed;
  total.failed += failed;
}
rmSync(scratch, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
