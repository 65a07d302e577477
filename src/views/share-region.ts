import { nothing, render } from "lit-html";
import { messagesIn } from "../i18n/page.ts";
import type { Context, Region } from "./context.ts";
import { missingPart } from "./late.ts";

/** Loads the share panel when it is first opened: a first view does not pay for it. */
export function shareRegion(host: HTMLElement, context: Context): Region {
  let close: (() => void) | null = null;
  async function open(): Promise<void> {
    const part = await import("./share.ts").catch(() => null);
    if (context.store.get().panel !== "share") return;
    close ??= part ? part.mountShare(host, context) : sayMissing();
  }

  function sayMissing(): () => void {
    const { lang } = context.store.get().view;
    render(missingPart(lang, { title: messagesIn(lang).share, close: "close-panel" }), host);
    host.querySelector("button")?.focus();
    return () => void render(nothing, host);
  }
  return {
    host,
    reads: ({ panel }) => [panel === "share"],
    view: ({ state }) => {
      host.hidden = state.panel !== "share";
      if (!host.hidden) void open();
      else {
        close?.();
        close = null;
      }
      return nothing;
    },
  };
}
