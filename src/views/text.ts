import type { Context, Region } from "./context.ts";
import { controlText, type TextControl } from "./text-control.ts";
import { textRegion } from "./text-pane.ts";

export interface Text extends TextControl {
  readonly region: Region;
}

/**
 * @param openDate shows a date of the text among the dates
 * @param rendered called when the text was rendered anew
 */
export function mountText(
  pane: HTMLElement,
  { store }: Context,
  openDate: (article: string, start: number) => void,
  rendered: () => void,
): Text {
  const control = controlText(pane, store, openDate);
  const region = textRegion(pane, ({ state }) => {
    control.renew(state);
    rendered();
  });
  return { ...control, region };
}
