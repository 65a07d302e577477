import { resolve } from "node:path";
import { defineConfig } from "vite";
import { hosting } from "./geodata/hosting/plugin.ts";
import { EVERYWHERE } from "./geodata/hosting/rules.ts";
import { offline } from "./geodata/offline/plugin.ts";
import { pages } from "./geodata/pages/plugin.ts";
import { data } from "./geodata/pages/data-plugin.ts";
import { templates } from "./geodata/pages/templates-plugin.ts";
import { smallProgram } from "./geodata/pages/small-program.ts";
import { smallFonts } from "./geodata/pages/small-fonts.ts";

const headers = { ...EVERYWHERE };
const numbersOnly = resolve(import.meta.dirname, "src/geo/d3-numbers.ts");

export default defineConfig({
  // Relative addresses: a deployment works under any sub-path.
  base: "./",
  // A missing file is a 404, not the page.
  appType: "mpa",
  plugins: [data(), templates(), smallProgram(), smallFonts(), pages(), hosting(), offline()],
  resolve: {
    alias: [
      // d3-scale mixes numbers only here; colours, dates and number formats stay out of the build.
      { find: /^d3-(?:interpolate|format)$/u, replacement: numbersOnly },
      {
        find: /^\0vite\/preload-helper\.js$/u,
        replacement: resolve(import.meta.dirname, "src/load-part.ts"),
      },
      // PMTiles' source: what it is built into cannot be shaken, and brings adapters for maps that are not ours.
      { find: /^pmtiles$/u, replacement: resolve(import.meta.dirname, "node_modules/pmtiles/src/index.ts") },
    ],
  },
  build: {
    target: "es2022",
    // Every browser that runs the map preloads modules.
    modulePreload: {
      polyfill: false,
      // What the page has loaded need not be named again with each part that is loaded later; its own head names it.
      resolveDependencies: (_, parts, { hostType }) =>
        hostType === "html" ? parts : parts.filter((part) => !/\/app-/u.test(part)),
    },
    rolldownOptions: {
      input: { app: resolve(import.meta.dirname, "index.html") },
      output: {
        codeSplitting: {
          groups: [
            // The library by itself: its cached copy outlives deploys that change only what is ours.
            { name: "maplibre-gl", test: /node_modules\/maplibre-gl\/.*\.m?js$/u },
            // What later parts share with the page comes with the page, and packs better so: two files would name
            // twice what they take from each other. But for what only such parts share.
            { name: "app", test: /\/src\/(?:main|geo\/sizes)\.ts$/u },
            {
              name: "app",
              test: /\/(?:src|node_modules)\/(?!@turf\/|geo\/(?:bounds|frame|mercator)|i18n\/embed|text\/(?:quotes|segments)|views\/(?:quote|leafing|panel-icons)).*\.m?[jt]s$/u,
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
  server: { headers },
  preview: { headers },
});
