import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";
import { CONTENT_SECURITY_POLICY } from "./csp.ts";
import { buildEmbedScript } from "./embed-script.ts";
import { headerFiles } from "./header-files.ts";
import { licenceList } from "../licences/list.ts";
import { addresses } from "../outputs/addresses.ts";
import { notFound } from "./not-found.ts";
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
    transformIndexHtml: {
      order: "post",
      // While developing, Vite's own scripts and styles stand inline.
      handler: (page, { bundle }) => (bundle ? page.replace("<head>", `<head>\n    ${POLICY_TAG}`) : page),
    },
    async generateBundle() {
      const pinned = pinnedScripts();
      const code = await buildEmbedScript();
      this.emitFile({ type: "asset", fileName: "embed.js", source: code });
      this.emitFile({ type: "asset", fileName: "licences.md", source: licenceList() });
      for (const [fileName, source] of headerFiles(pinned.keys())) {
        this.emitFile({ type: "asset", fileName, source });
      }
      this.info(`embed.js: ${gzipSync(code, { level: 9 }).length} bytes gzipped`);
      const { base = "/" } = addresses(process.env["WHEREIN_URL"]);
      this.emitFile({ type: "asset", fileName: "404.html", source: notFound(base) });
      for (const [version, integrity] of pinned) this.info(`embed.${version}.js: integrity="${integrity}"`);
    },
  };
}

/** First in the head: it governs what follows. Its quotation marks stand as they are, so that it can be searched for. */
const POLICY_TAG = `<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}" />`;
