import { resolve } from "node:path";
import { defineConfig } from "vite";
import { hosting } from "./geodata/hosting/plugin.ts";
import { EVERYWHERE } from "./geodata/hosting/rules.ts";
import { pages } from "./geodata/pages/plugin.ts";

const headers = { ...EVERYWHERE };

export default defineConfig({
  // Relative addresses: a deployment works under any sub-path.
  base: "./",
  // A missing file is a 404, not the page.
  appType: "mpa",
  plugins: [pages(), hosting()],
  build: {
    target: "es2022",
    rolldownOptions: { input: { app: resolve(import.meta.dirname, "index.html") } },
  },
  server: { headers },
  preview: { headers },
});
