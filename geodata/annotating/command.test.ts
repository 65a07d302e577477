import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

test("whoever reads only the beginning of an answer is told of no failure", () => {
  const command = `"${process.execPath}" --import tsx geodata/annotate.ts`;
  const { stderr, stdout } = spawnSync(
    "bash",
    ["-c", `(${command} geodata/articles/assad-request.txt; echo "ended with $?" >&2) | head -c 20`],
    { encoding: "utf8" },
  );
  expect(stdout).toHaveLength(20);
  expect(stderr).toBe("ended with 0\n");
}, 60_000);

test("whoever watches the filter in a terminal sees how far it is", () => {
  const terminal = "Object.defineProperty(process.stderr, 'isTTY', { value: true })";
  const imports = ["--import", "tsx", "--import", `data:text/javascript,${terminal}`];
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [...imports, "geodata/annotate.ts", "--ndjson"],
    { input: `{"id":"a","text":"Київ"}\n`.repeat(120), encoding: "utf8" },
  );
  expect(stderr).toBe("\r100 documents\r120 documents, 0 failed\n");
  expect(stdout.trim().split("\n")).toHaveLength(120);
  expect(status).toBe(0);
}, 60_000);
