import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { serve } from "../bench/serve.ts";

export interface ProbedSite {
  /** The built site; ends in a slash. */
  readonly url: string;
  /** A page with a map in it, on another site than the deployment. */
  readonly host: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the built site and e2e/hosts/plain.html with probe.js in every page, which gathers in `wrong` whatever a
 * console would show as an error.
 */
export async function serveProbed(): Promise<ProbedSite> {
  const overlay = mkdtempSync(join(tmpdir(), "wherein-probed-"));
  const site = await serve(overlay, "dist");
  const write = (name: string, html: string) => {
    mkdirSync(dirname(join(overlay, name)), { recursive: true });
    writeFileSync(join(overlay, name), html);
  };
  for (const name of readdirSync("dist", { recursive: true, encoding: "utf8" })) {
    // A page that runs no script has nothing to watch.
    if (!name.endsWith(".html") || name === "404.html") continue;
    write(name, probed(readFileSync(join("dist", name), "utf8"), "<head>"));
  }
  const host = readFileSync(join(import.meta.dirname, "../hosts/plain.html"), "utf8");
  write("host.html", probed(host.replaceAll("https://maps.example.org/", site.url), '<html lang="en">'));
  copyFileSync(join(import.meta.dirname, "probe.js"), join(overlay, "probe.js"));
  return {
    url: site.url,
    host: `${site.url.replace("127.0.0.1", "localhost")}host.html`,
    async close() {
      await site.close();
      rmSync(overlay, { recursive: true });
    },
  };
}

function probed(html: string, after: string): string {
  if (!html.includes(after)) throw new Error(`a page without ${after}`);
  return html.replace(after, `${after}<script src="/probe.js"></script>`);
}
