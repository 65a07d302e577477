const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes and children; no markup is ever parsed. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A line icon of 20 units, drawn in the colour of the text. */
export function icon(path: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "wm-icon");
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

export const ICONS = {
  plus: "M10 4v12M4 10h12",
  minus: "M4 10h12",
  all: "M3.5 7V3.5H7M13 3.5h3.5V7M16.5 13v3.5H13M7 16.5H3.5V13M8 10a2 2 0 1 0 4 0a2 2 0 1 0-4 0",
  pan: "M10 2.5v15M2.5 10h15M7.5 5L10 2.5L12.5 5M7.5 15l2.5 2.5l2.5-2.5M5 7.5L2.5 10L5 12.5M15 7.5l2.5 2.5l-2.5 2.5",
  north: "M5 12.5l5-5l5 5",
  south: "M5 7.5l5 5l5-5",
  west: "M12.5 5l-5 5l5 5",
  east: "M7.5 5l5 5l-5 5",
  fullscreen: "M12 3.5h4.5V8M16.5 3.5l-5 5M8 16.5H3.5V12M3.5 16.5l5-5",
  arrow: "M3 10h12.5M10.5 5l5 5l-5 5",
} as const;
export type IconName = keyof typeof ICONS;

/** A button that shows an icon and says its name. */
export function iconButton(name: IconName, onClick: () => void): HTMLButtonElement {
  const button = element("button", { type: "button", class: "wm-button" }, icon(ICONS[name]));
  button.addEventListener("click", onClick);
  return button;
}

export function nameButton(button: HTMLElement, name: string): void {
  button.setAttribute("aria-label", name);
  button.title = name;
}
