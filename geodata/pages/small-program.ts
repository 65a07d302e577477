import { minify } from "terser";
import type { Plugin } from "vite";

/** After the build's own minifier another goes over the program: 2 % less. The map library is left as it is. */
export function smallProgram(): Plugin {
  return {
    name: "wherein-small-program",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        for (const part of Object.values(bundle)) {
          if (part.type !== "chunk" || part.name === "maplibre-gl") continue;
          const { code } = await minify(part.code, {
            module: true,
            ecma: 2022,
            // Nothing here is called with `new` unless it is a class, and no property is read for what the reading does.
            compress: {
              passes: 4,
              unsafe_arrows: true,
              pure_getters: true,
              // Shorter so, but longer when packed.
              lhs_constants: false,
              conditionals: false,
              sequences: false,
            },
            // The few letters beyond ASCII pack better escaped.
            format: { ascii_only: true },
          });
          if (code === undefined) throw new Error(`${part.fileName} is empty`);
          part.code = code;
        }
      },
    },
  };
}
