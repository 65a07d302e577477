import { parseFrameMessage, type FrameMessage } from "../protocol.ts";
import { distance, watchControls } from "./controls.ts";

/** A map in the host's page, as the page's one set of listeners knows it. */
export interface Member {
  readonly element: HTMLElement;
  readonly place: () => string | null;
  /** The window its messages come from; null while it has no frame. */
  readonly frameWindow: () => Window | null;
  /** `quiet` is the host's own setting; else it is a reader's wish, which starts the map. */
  readonly show: (place: string | null, quiet: boolean) => void;
  readonly receive: (message: FrameMessage) => void;
  /** Within a viewport's height: the list of places may be read. */
  readonly approach: () => void;
  /** Close enough to be seen soon, or no longer. */
  readonly near: (near: boolean) => void;
  /** Gives its frame up and shows the picture again, keeping the reader's place. */
  readonly retire: () => void;
}

/** Browsers drop the oldest of about 16 WebGL contexts; a page of maps stays responsive with fewer. */
const MOST_LIVE = 8;

/** By element. */
const members = new Map<Element, Member>();
/** The page's listeners, while there is a map in it. */
let page: ReturnType<typeof begin> | null = null;

/** The first map starts the page's listeners, the last one gone ends them. */
export function join(member: Member): () => void {
  const { element } = member;
  members.set(element, member);
  page ??= begin();
  for (const observer of page.observers) observer.observe(element);
  page.controls.join(element);
  return () => {
    members.delete(element);
    for (const observer of page?.observers ?? []) observer.unobserve(element);
    placeChanged();
    if (members.size === 0) page = page?.end() ?? null;
  };
}

/** A map's place is another now: the host's words say so. */
export const placeChanged = (): void => page?.controls.refresh();

function begin() {
  const observe = (rootMargin: string, tell: (member: Member | undefined, near: boolean) => void) =>
    new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) tell(members.get(target), isIntersecting);
      },
      { rootMargin },
    );
  const observers = [
    observe("100%", (member, near) => near && member?.approach()),
    observe("25%", (member, near) => member?.near(near)),
  ];
  const controls = watchControls(members);
  addEventListener("message", hear);
  return {
    observers,
    controls,
    end() {
      removeEventListener("message", hear);
      for (const observer of observers) observer.disconnect();
      controls.end();
    },
  };
}

/** A sandboxed frame's origin is `null`: who speaks is told by the window it speaks from. */
function hear({ source, data }: MessageEvent): void {
  const member = source && [...members.values()].find((one) => one.frameWindow() === source);
  const message = member && parseFrameMessage(data);
  if (message) member.receive(message);
}

/** Whether a map may have a frame now: one out of view gives way to it, one in view only to a reader's wish. */
export function admit(member: Member, wanted: boolean): boolean {
  const live = [...members.values()].filter((one) => one !== member && one.frameWindow());
  if (live.length < MOST_LIVE) return true;
  const [farthest] = live.sort((a, b) => distance(b) - distance(a));
  if (!farthest || (distance(farthest) === 0 && !wanted)) return false;
  farthest.retire();
  return true;
}
