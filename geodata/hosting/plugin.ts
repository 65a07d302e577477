import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";
import { buildEmbedScript } from "./embed-script.ts";
import { headerFiles } from "./header-files.ts";
import { pinnedScripts } from "./pinned.ts";

/** embed.js beside the page, in a build and while developing; and in a build the header files for common hosts. */
export function hosting(): Plugin {
  return {
    name: "wherein-hosting",
    configureServer(server) {
      server.middlewares.use("/embed.js", (_request, response, next) => {
        buildEmbedScript().then((code) => {
          response.setHeader("Content-Type", "text/javascript");
          response.end(code);
        }, next);
      });
    },
    async generateBundle() {
      const pinned = pinnedScripts();
      const code = await buildEmbedScript();
      this.emitFile({ type: "asset", fileName: "embed.js", source: code });
      for (const [fileName, source] of headerFiles(pinned.keys())) {
        this.emitFile({ type: "asset", fileName, source });
      }
      this.info(`embed.js: ${gzipSync(code, { level: 9 }).length} bytes gzipped`);
      for (const [version, integrity] of pinned) this.info(`embed.${version}.js: integrity="${integrity}"`);
    },
  };
}
