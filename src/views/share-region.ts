import { nothing } from "lit-html";
import type { Context, Region } from "./context.ts";

/** Loads the share panel when it is first opened: a first view does not pay for it. */
export function shareRegion(host: HTMLElement, context: Context): Region {
  let close: (() => void) | null = null;
  async function open(): Promise<void> {
    const { mountShare } = await import("./share.ts");
    if (context.store.get().panel === "share") close ??= mountShare(host, context);
  }
  return {
    host,
    reads: ({ panel }) => [panel === "share"],
    view: ({ state }) => {
      host.hidden = state.panel !== "share";
      if (!host.hidden) void open();
      else close = close?.() ?? null;
      return nothing;
    },
  };
}
