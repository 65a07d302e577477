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

const annotate = (args: readonly string[], input = "") =>
  spawnSync(process.execPath, ["--import", "tsx", "geodata/annotate.ts", ...args], {
    input,
    encoding: "utf8",
  });

test("a wrong argument is told in two lines, the whole help only where there are no arguments", () => {
  const { status, stderr } = annotate(["a.txt", "--add", "my_Article"]);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^annotate: .* such as my-article\n\(npm run annotate -- --help says how\)\n$/u);
  expect(annotate([]).stderr).toContain("Finds the places a text names.");
}, 60_000);

test("of a text in which no place is found that is said", () => {
  const { status, stderr } = annotate(["-"], "Завтра чекають на дощ і сильний вітер, кажуть синоптики.");
  expect(status).toBe(0);
  expect(stderr).toBe("annotate: -: no place was found in it\n");
}, 60_000);
