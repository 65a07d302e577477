import type { SVGTemplateResult } from "lit-html";
import { line } from "./icons.ts";

/** Of panels and embeds. */
export const panelIcons = {
  open: line("M11.5 3H17v5.5M17 3l-8 8M14 11.5V17H3V6h5.5"),
  previous: line("M12 5l-5 5 5 5"),
  next: line("M8 5l5 5-5 5"),
  text: line("M4 5h12M4 9h12M4 13h8"),
  link: line(
    "M8.5 11.5a3 3 0 0 0 4.2 0l2.6-2.6a3 3 0 0 0-4.2-4.2l-.9.9M11.5 8.5a3 3 0 0 0-4.2 0l-2.6 2.6a3 3 0 0 0 4.2 4.2l.9-.9",
  ),
} as const satisfies Record<string, SVGTemplateResult>;
