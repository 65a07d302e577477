/** What only an embed shows: loaded where the page is one, so that no other page pays for it. */
export { embedCard } from "./embed-card.ts";
export { embedRegion } from "./embed-strip.ts";
