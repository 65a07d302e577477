/**
 * What of the map no first view needs: the way to a place, hints at its edge, the list behind a symbol. Loaded when the
 * map has drawn, or someone asks for it before.
 */
export { viewFor } from "../geo/destination.ts";
export { createChooser } from "./chooser.ts";
export { createHints } from "./hints-view.ts";
