import { WhereinMap } from "./host/element.ts";

/**
 * embed.js: runs in other people's pages. Its only act is to define the element, once, whoever comes first;
 * everything else begins with the first `<wherein-map>` in the page and ends with the last.
 */
const NAME = "wherein-map";

if (!customElements.get(NAME)) {
  customElements.define(NAME, WhereinMap);
}
