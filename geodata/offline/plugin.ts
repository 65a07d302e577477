import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";
import { buildServiceWorker, releaseOf } from "./release.ts";

/** After a build, when the pages are written: sw.js, which knows what the build consists of. */
export function offline(): Plugin {
  let folder = "";
  return {
    name: "wherein-offline",
    apply: "build",
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      order: "post",
      sequential: true,
      async handler() {
        writeFileSync(join(folder, "sw.js"), await buildServiceWorker(releaseOf(folder)));
      },
    },
  };
}
