import type { StyleSpecification } from "@maplibre/maplibre-gl-style-spec";

/** A plain ground until the basemap's own style is there. */
export function baseStyle({
  theme,
}: {
  theme: "light" | "dark";
  lang: string;
  base: string;
}): StyleSpecification {
  const colour = theme === "dark" ? "#1E2327" : "#F4F1EA";
  return {
    version: 8,
    sources: {},
    layers: [{ id: "base-land", type: "background", paint: { "background-color": colour } }],
  };
}
