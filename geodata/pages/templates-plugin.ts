import type { Plugin } from "vite";

/**
 * In a build the templates of the views are not indented: HTML takes a line's end for a space, with or without what
 * follows it. What the share panel gives away is text, and stays as it is written.
 */
export function templates(): Plugin {
  return {
    name: "wherein-templates",
    apply: "build",
    enforce: "pre",
    transform: {
      filter: { id: /\/src\/views\/(?!share-)[\w-]+\.ts$/u },
      handler: (code) => ({ code: code.replaceAll(/\n\s+/gu, "\n"), map: null }),
    },
  };
}
