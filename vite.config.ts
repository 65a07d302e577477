import { resolve } from "node:path";
import { defineConfig } from "vite";
import { pages } from "./geodata/pages/plugin.ts";

/** Any page may embed a deployment, and a sandboxed frame's own requests are cross-origin. */
const headers = { "Access-Control-Allow-Origin": "*" };

export default defineConfig({
  // Relative addresses: a deployment works under any sub-path.
  base: "./",
  // A missing file is a 404, not the page.
  appType: "mpa",
  plugins: [pages()],
  build: {
    target: "es2022",
    rolldownOptions: { input: { app: resolve(import.meta.dirname, "index.html") } },
  },
  server: { headers },
  preview: { headers },
});
