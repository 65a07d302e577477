import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  /** Needed to build, and by something shipped only if it happens to be there. */
  readonly devOptional?: boolean;
}

/** Every package of the lock file that is part of a deployment, then those that only build and test it. */
export function licenceList(root = ROOT): string {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const locked = Object.entries(packages).filter(([path]) => path !== "");
  const shipped = locked.filter(([, { dev, devOptional, optional }]) => !dev && !devOptional && !optional);
  // Binaries for other platforms are the package's they belong to.
  const building = locked.filter(([, { dev, devOptional, optional }]) => (dev || devOptional) && !optional);
  const line = ([path, { version, license }]: readonly [string, Locked]) =>
    `| ${nameOf(path)} | ${version} | ${license ?? "see the package"} |`;
  const table = (rows: typeof locked) => [
    "| package | version | licence |",
    "| --- | --- | --- |",
    ...rows.map(line),
  ];
  return [
    "# Licences of other people's programs",
    "",
    "Written by `npm run licences` from package-lock.json. The data's licences lie beside the data.",
    "",
    "## Part of a deployment",
    "",
    ...table(shipped),
    "",
    ...shipped.flatMap(([path]) => textOf(root, path)),
    "## Used to build and test",
    "",
    ...table(building),
    "",
  ].join("\n");
}

const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);

/** Licences of this kind ask to be passed on word for word. */
function textOf(root: string, path: string): readonly string[] {
  const folder = join(root, path);
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const file = files.filter((name) => /^licen[cs]e(?:\.(?:md|txt))?$/iu.test(name)).sort()[0];
  if (file === undefined) return [];
  const text = readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trimEnd();
  return [`### ${nameOf(path)}`, "", "```text", text, "```", ""];
}
