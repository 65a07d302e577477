/** How long a frame must be seen before its map is made, and unseen before it is freed. */
const COME_MS = 300;
const GO_MS = 400;

export interface Presence {
  /** The frame is being looked at: make the map. */
  readonly come: () => void;
  /** The frame is out of sight: free the map. */
  readonly go: () => void;
}

/**
 * In an embed the map exists only while its frame is seen, so that a page of fifty frames holds few WebGL contexts:
 * it goes nearly as soon as it came, as at three frames a screen and two screens a second a longer stay would let more
 * than eight be alive. An observer inside a frame measures against the reader's window even where the host page has
 * another origin, but cannot know how far off the frame is.
 */
export function watchPresence(target: Element, { come, go }: Presence): () => void {
  let here = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new IntersectionObserver((entries) => {
    const seen = entries.at(-1)?.isIntersecting ?? false;
    clearTimeout(timer);
    if (seen === here) return;
    timer = setTimeout(
      () => {
        here = seen;
        if (seen) come();
        else go();
      },
      seen ? COME_MS : GO_MS,
    );
  });
  observer.observe(target);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}
