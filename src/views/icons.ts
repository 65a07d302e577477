import { svg, type SVGTemplateResult } from "lit-html";
import type { Layer } from "../model/words.ts";

export const line = (path: string) =>
  svg`<svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" fill="none"
    stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"><path d=${path}></path></svg>`;

export const icons = {
  search: line("M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12zM13.5 13.5 17 17"),
  share: line("M10 12V3M6.5 6 10 2.8 13.5 6M5 9.5H4V17h12V9.5h-1"),
  close: line("M5 5l10 10M15 5 5 15"),
  light: line(
    "M10 13.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4zM10 2v1.6M10 16.4V18M2 10h1.6M16.4 10H18M4.4 4.4l1.1 1.1M14.5 14.5l1.1 1.1M15.6 4.4l-1.1 1.1M5.5 14.5l-1.1 1.1",
  ),
  dark: line("M15.8 12.2A6.4 6.4 0 0 1 7.8 4.2 6.4 6.4 0 1 0 15.8 12.2z"),
  auto: line("M10 3.5a6.5 6.5 0 1 0 0 13zM10 3.5a6.5 6.5 0 0 1 0 13"),
} as const satisfies Record<string, SVGTemplateResult>;

const SHAPES: Readonly<Record<Layer, SVGTemplateResult>> = {
  settlements: svg`<circle cx="8" cy="8" r="5" fill="currentColor"></circle>`,
  military: svg`<path d="M8 2l6 6-6 6-6-6z" fill="currentColor"></path>`,
  waters: svg`<path d="M2 3h12v10H2z" fill="none" stroke="currentColor" stroke-width="1.4"></path><path d="M2 9l6-6M3 13 13 3M8 13l6-6" stroke="currentColor" stroke-width="1.4"></path>`,
  countries: svg`<path d="M2.5 3.5h11v9h-11z" fill="none" stroke="currentColor" stroke-width="1.6"></path>`,
  unlocated: svg`<path d="M2.5 8h2M7 8h2M11.500 8h2" stroke="currentColor" stroke-width="1.8"></path>`,
};

/** The symbol of a layer as on the map: shapes differ, so that colour is never all that tells. */
export const layerSymbol = (layer: Layer) =>
  svg`<svg class="symbol l-${layer}" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">${SHAPES[layer]}</svg>`;
