/** What is noted inside a page from its very beginning. Times in milliseconds since its navigation began. */
export interface Noted {
  /** When the map was first idle. */
  idle: number | null;
  /** When the reader had it before them: the page waits for what the graphics process draws of a frame. */
  seen: number | null;
  /** When it was idle last: what it drew until then it has drawn. */
  settled: number | null;
  /** When the first words, and the first picture or canvas, were painted. */
  text: number | null;
  readonly longTasks: { readonly start: number; readonly duration: number }[];
}

declare global {
  interface Window {
    noted: Noted;
  }
}

/** Runs in the page before its own scripts. A page says that its map is idle by `data-idle="true"` on any element. */
export function watchPage(): void {
  const noted: Noted = { idle: null, seen: null, settled: null, text: null, longTasks: [] };
  window.noted = noted;
  new PerformanceObserver((list) => {
    for (const { startTime: start, duration } of list.getEntries()) noted.longTasks.push({ start, duration });
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.name === "first-contentful-paint") noted.text = entry.startTime;
    }
  }).observe({ type: "paint", buffered: true });
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      if (!(target instanceof HTMLElement) || target.dataset["idle"] !== "true") continue;
      const now = performance.now();
      if (noted.idle === null) {
        noted.idle = now;
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            noted.seen = performance.now();
          }),
        );
      }
      noted.settled = now;
    }
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-idle"] });
}

/** What tasks over 50 ms took beyond their 50 ms, as far as they began before `until`. */
export const blockingTime = ({ longTasks }: Pick<Noted, "longTasks">, until = Infinity): number =>
  longTasks
    .filter(({ start }) => start <= until)
    .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);

export interface Ride {
  readonly fps: number;
  /** The longest wait between two frames. */
  readonly worst: number;
}

/**
 * Runs in the page: drags the map to and fro for `seconds`, then turns the wheel in and out for as long, one event a
 * frame as a browser gives them, by the clock and not by the frame, so that every page goes the same way.
 */
export async function ride({ selector, seconds }: { selector: string; seconds: number }): Promise<Ride> {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  const target: Element = found;
  const { left, top, width, height } = target.getBoundingClientRect();
  const middle = { clientX: left + width / 2, clientY: top + height / 2 };
  const send = (type: string, at: { clientX: number; clientY: number }, buttons: number) => {
    const common = { bubbles: true, cancelable: true, view: window, buttons, ...at };
    const pointer = type.replace("mouse", "pointer");
    target.dispatchEvent(
      new PointerEvent(pointer, { ...common, pointerId: 1, pointerType: "mouse", isPrimary: true }),
    );
    target.dispatchEvent(new MouseEvent(type, common));
  };
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  let frames = 0;
  let worst = 0;
  async function during(step: (share: number, waited: number) => void): Promise<number> {
    const start = await frame();
    let waited = 0;
    let now = start;
    while (now - start < seconds * 1000) {
      step((now - start) / (seconds * 1000), waited);
      const next = await frame();
      waited = next - now;
      now = next;
      frames += 1;
      worst = Math.max(worst, waited);
    }
    return now - start;
  }
  send("mousedown", middle, 1);
  const panned = await during((share) => {
    const angle = share * 4 * Math.PI;
    const far = Math.min(width, height) * 0.3;
    const at = {
      clientX: middle.clientX + far * Math.sin(angle),
      clientY: middle.clientY + (far / 2) * Math.sin(angle * 2),
    };
    send("mousemove", at, 1);
  });
  send("mouseup", middle, 0);
  const zoomed = await during((share, waited) => {
    const deltaY = waited * (share < 0.5 ? -0.5 : 0.5);
    target.dispatchEvent(new WheelEvent("wheel", { bubbles: true, cancelable: true, deltaY, ...middle }));
  });
  return { fps: (frames * 1000) / (panned + zoomed), worst };
}
