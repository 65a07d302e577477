import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

/** Raw downloads live here, outside version control. */
const CACHE = resolve(".cache");

const run = (command: string, args: readonly string[], cwd: string): string =>
  execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

/** Folder of an npm package's files, fetched once by its name and version. @throws when npm cannot fetch it. */
export function npmPackage(name: string, version: string): string {
  const folder = join(CACHE, "npm", `${name.replace("/", "__")}@${version}`);
  if (!existsSync(join(folder, "package"))) {
    mkdirSync(folder, { recursive: true });
    const tarball = run("npm", ["pack", `${name}@${version}`, "--silent"], folder).trim();
    run("tar", ["xzf", tarball], folder);
  }
  return join(folder, "package");
}

/** Root of an unpacked Debian package, fetched once by its name. @throws when apt cannot fetch it. */
export function debianPackage(name: string): string {
  const folder = join(CACHE, "deb", name);
  const root = join(folder, "root");
  if (!existsSync(root)) {
    mkdirSync(folder, { recursive: true });
    run("apt-get", ["download", "-qq", name], folder);
    const archive = readdirSync(folder).find((file) => file.endsWith(".deb"));
    if (archive === undefined) throw new Error(`apt-get brought no file for ${name}`);
    run("dpkg", ["-x", archive, root], folder);
  }
  return root;
}
