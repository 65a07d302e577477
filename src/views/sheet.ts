import type { Messages } from "../i18n/page.ts";

/** The three heights of the text on a phone; in an embed it is closed (`peek`) or covers the map (`full`). */
export type SheetHeight = "peek" | "half" | "full";
const HEIGHTS: readonly SheetHeight[] = ["peek", "half", "full"];

export interface Sheet {
  readonly height: () => SheetHeight;
  readonly set: (height: SheetHeight) => void;
  readonly setMessages: (messages: Messages) => void;
}

/** A pointer that moved less than this, in CSS pixels, has pressed the handle and not dragged it. */
const STILL = 6;

/** The handle of the text's sheet: dragged, pressed, or moved with the arrow keys. */
export function createSheet(handle: HTMLButtonElement, body: HTMLElement, changed: () => void): Sheet {
  let height: SheetHeight = "half";
  let messages: Messages | null = null;
  let drag: { readonly y: number; readonly from: number; to: number; moved: boolean } | null = null;

  function set(to: SheetHeight): void {
    height = to;
    body.dataset["sheet"] = to;
    body.style.removeProperty("--sheet");
    name();
    changed();
  }
  function name(): void {
    if (messages) handle.ariaLabel = `${messages.sheet}: ${messages.sheetHeights[height]}`;
  }
  const step = (by: number) => set(HEIGHTS[Math.min(2, Math.max(0, HEIGHTS.indexOf(height) + by))] ?? "half");
  const heightOf = () => handle.closest("section")?.getBoundingClientRect().height ?? 0;

  handle.addEventListener("pointerdown", (event) => {
    handle.setPointerCapture(event.pointerId);
    const from = heightOf();
    drag = { y: event.clientY, from, to: from, moved: false };
  });
  handle.addEventListener("pointermove", (event) => {
    if (!drag) return;
    const by = drag.y - event.clientY;
    drag.moved ||= Math.abs(by) > STILL;
    drag.to = drag.from + by;
    if (drag.moved) body.style.setProperty("--sheet", `${Math.round(drag.to)}px`);
  });
  const drop = (event: PointerEvent) => {
    if (!drag) return;
    const { moved, to } = drag;
    drag = null;
    if (!moved) {
      // A press goes one higher, and from the highest back to the map.
      set(event.type === "pointercancel" ? height : (HEIGHTS[HEIGHTS.indexOf(height) + 1] ?? "peek"));
      return;
    }
    // Where the finger let go, not where the sheet, still sliding after it, has got to.
    const share = to / innerHeight;
    set(share < 0.28 ? "peek" : share < 0.68 ? "half" : "full");
  };
  // A mouse in a narrow window may begin to drag a link that lies near the handle, which would end the pointer's way.
  body.addEventListener("dragstart", (event) => drag && event.preventDefault());
  handle.addEventListener("pointerup", drop);
  handle.addEventListener("pointercancel", drop);
  handle.addEventListener("keydown", (event) => {
    if (event.key === "ArrowUp") step(1);
    else if (event.key === "ArrowDown") step(-1);
    else if (event.key === "Enter" || event.key === " ") set(HEIGHTS[HEIGHTS.indexOf(height) + 1] ?? "peek");
    else return;
    event.preventDefault();
  });

  body.dataset["sheet"] = height;
  return {
    height: () => height,
    set,
    setMessages(now) {
      messages = now;
      name();
    },
  };
}
