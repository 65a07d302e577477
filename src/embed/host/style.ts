import { SHAPE } from "../protocol.ts";

/**
 * Constructed style sheets pass any host's Content-Security-Policy, where a style element would not.
 * The host's own rules for the element win over `:host`.
 */
export function sheet(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}

const { ratio, least, most } = SHAPE;

/** On paper, picture and places stand for the map, which is not printed. */
const INSIDE = `:host([theme=light]){color-scheme:light}\
:host([theme=dark]){color-scheme:dark}\
div,iframe{position:absolute;inset:0;width:100%;height:100%;border:0}\
div{display:flex;flex-flow:column}\
div>a{flex:1;min-height:0}\
img{display:block;width:100%;height:100%;object-fit:contain;object-position:top}\
p,ul,small{margin:0;padding:8px 12px}\
ul{display:flex;flex-flow:wrap;gap:4px 12px;max-height:30%;overflow:auto;list-style:none}\
a{color:inherit;outline-offset:-2px}\
p{position:absolute;inset:auto 0 0;background:Canvas}\
iframe[inert]{opacity:0}\
:host([hidden]),[hidden],:empty:is(p,ul,small){display:none}\
@media print{[hidden]{display:flex}iframe{opacity:0}}`;

/** `contain` keeps the picture and the frame inside the element, whatever the host's rules reset. */
export const ELEMENT_CSS = `:host{display:block;aspect-ratio:${ratio};min-height:${least}px;max-height:${most}px;width:100%;box-sizing:border-box;contain:content!important;border:1px solid #8886;background:Canvas;color:CanvasText;color-scheme:light dark;font:14px system-ui}\
${INSIDE}`;

/** No specificity: any rule of the host for its own words wins. Made of the text's own colour, so it suits any page. */
export const CONTROL_CSS = `:where([data-wherein-place]){cursor:pointer;text-decoration:underline;text-decoration-style:dotted}\
:where([data-wherein-place][aria-pressed=true],[data-wherein-place][aria-current=true]){background:color-mix(in srgb,currentColor 12%,#0000);text-decoration-style:solid}`;
