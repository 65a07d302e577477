/** Who only looks has the map by itself after so long. */
const WAIT_MS = 5000;

/** Resolves with the reader's first touch, key or scroll, or after a while without one. */
export const firstSign = (): Promise<unknown> =>
  new Promise((resolve) => {
    for (const sign of ["pointerdown", "keydown", "wheel", "scroll"])
      addEventListener(sign, resolve, { capture: true, once: true, passive: true });
    setTimeout(resolve, WAIT_MS);
  });
