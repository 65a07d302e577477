import { html, nothing, render } from "lit-html";
import { faultMessagesIn } from "../i18n/faults.ts";
import { messagesIn } from "../i18n/page.ts";
import type { Context, Region } from "./context.ts";
import { icons } from "./icons.ts";

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
    const { part, retry } = faultMessagesIn(lang);
    render(
      html`<header>
          <h2>${messagesIn(lang).share}</h2>
          <button
            type="button"
            class="icon-button"
            data-do="close-panel"
            aria-label=${messagesIn(lang).close}
          >
            ${icons.close}
          </button>
        </header>
        <p role="alert">${part} <button type="button" class="button" data-do="reload">${retry}</button></p>`,
      host,
    );
    host.querySelector("button")?.focus();
    return () => render(nothing, host);
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
