import { envelope, type ErrorCode, type FrameMessage, type HostMessage } from "../protocol.ts";
import { admit, join, type Member, placeChanged } from "./page.ts";
import { create, createStill, say } from "./still.ts";
import { ELEMENT_CSS, sheet } from "./style.ts";
import { type Answer, readSummary } from "./summary.ts";
import { fileOf, frameOf, pageOf, placeHash, type Wish } from "./wish.ts";
import { WORDS } from "./words.ts";

/** Where the reader is in an article: outlives sessions, as when the element is moved. */
export interface Past {
  readonly place: string | null;
  readonly hash: string;
}

/** One article's map in a page: the picture, and a frame when there is interest and room for one. */
export interface Session extends Member {
  /** Another theme, other layers or roles: the article and its language stay. */
  readonly change: (wish: Wish) => void;
  /** Leaves nothing behind. */
  readonly end: () => Past;
}

/** Scrolling past a map starts nothing. */
const DWELL_MS = 250;
/** A server that takes a connection and says nothing is as silent as none; a slow line is not. */
const LOADING_MS = 60_000;
/** After the frame has loaded, its data may take this long. */
const PATIENCE_MS = 10_000;

interface Asked {
  readonly place: string | null;
  /** The host set it by the property, which fires nothing. */
  readonly quiet: boolean;
}

export function openSession(element: HTMLElement, root: ShadowRoot, first: Wish, past: Past): Session {
  let wish = first;
  let { place } = past;
  /** Where the reader is, or where the author's own link begins. */
  let hash = past.hash || (element.querySelector("a")?.hash ?? "");
  /** What the frame last said was chosen: it holds when a place is refused. */
  let confirmed: string | null = null;
  /** The same with its mention: a host that answers every event with `show` goes round once only. */
  let told = "";
  let summary: Answer;
  const still = createStill(wish, element.querySelector("img"), (chosen) => {
    if (chosen === null) start(true);
    else show(chosen, false);
  });
  let frame: HTMLIFrameElement | null = null;
  let ready = false;
  /** The frame has said something. */
  let speaks = false;
  /** What the frame was opened for. */
  let opened = wish;
  let ended = false;
  let isNear = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Asked before the frame was ready; only the last counts. */
  let waiting: Asked | null = place === null ? null : { place, quiet: true };
  /** Sent and not yet answered, in order. */
  let sent: Asked[] = [];
  const note = create("p", { role: "status" });
  const sizing = sheet("");
  root.adoptedStyleSheets = [sheet(ELEMENT_CSS), sizing];
  root.replaceChildren(still.root, note);

  const fire = (type: string, detail: unknown) =>
    element.dispatchEvent(new CustomEvent(`wherein-${type}`, { detail, bubbles: true, composed: true }));

  async function approach(): Promise<void> {
    if (summary !== undefined) return;
    summary = await readSummary(fileOf(wish, "data/embed", "json"));
    if (ended) return;
    if (summary) {
      still.fill(summary);
      if (frame) frame.title = summary.title;
    } else if (summary === null) fail(0);
  }

  function near(now: boolean): void {
    isNear = now;
    if (frame) return;
    clearTimeout(timer);
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    if (now && !connection?.saveData)
      timer = setTimeout(() => afterLoad(() => isNear && start(false)), DWELL_MS);
  }

  /** Makes the frame, if there is room. A reader's wish is not put off until the frame scrolls near. */
  function start(wanted: boolean): void {
    if (frame || summary === null || ended || !admit(session, wanted)) return;
    note.replaceChildren();
    opened = wish;
    frame = create("iframe", {
      loading: wanted ? "eager" : "lazy",
      allow: "fullscreen",
      inert: "",
      title: summary?.title ?? "Wherein",
      src: frameOf(wish, hash || placeHash(place)),
    });
    frame.addEventListener("load", () => wait(PATIENCE_MS));
    note.before(frame);
    wait(LOADING_MS);
  }

  /** Nobody who speaks is silent: what it still lacks the frame's own page says, in its words, and it may come yet. */
  function wait(time: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => (speaks ? reveal() : fail(1)), time);
  }

  /** @param silent 1 when nobody answers, 0 when there is no such article */
  function fail(silent: 0 | 1): void {
    retire();
    const message = `${WORDS[wish.lang][silent]}: ${wish.article ?? ""}`;
    const code: ErrorCode = silent ? "unreachable" : "unknown-article";
    say(note, message, pageOf(silent ? wish : { ...wish, article: null }));
    fire("error", { code, message });
  }

  function retire(): void {
    clearTimeout(timer);
    waiting = sent.pop() ?? waiting;
    sent = [];
    frame?.remove();
    frame = null;
    ready = speaks = false;
    still.root.hidden = false;
  }

  function show(chosen: string | null, quiet: boolean): void {
    place = chosen;
    waiting = { place, quiet };
    placeChanged();
    if (ready) ask();
    else if (!quiet) start(true);
  }

  function ask(): void {
    if (!waiting) return;
    sent.push(waiting);
    post({ type: "show", place: waiting.place });
    waiting = null;
  }

  /** A sandboxed frame has no origin to name, and nothing said here is a secret. */
  function post(message: HostMessage): void {
    frame?.contentWindow?.postMessage(envelope(message), "*");
  }

  function change(next: Wish): void {
    wish = next;
    const { theme, layers, roles } = wish;
    post({ type: "set", theme: theme ?? "auto", layers, roles });
  }

  function receive(message: FrameMessage): void {
    speaks = true;
    switch (message.type) {
      case "ready":
        ready = true;
        reveal();
        if (wish !== opened) change(wish);
        fire("ready", null);
        return ask();
      case "size":
        // Our own shape is about that high: a border's width is no reason to move the host's text.
        if (Math.abs(message.height - element.clientHeight) > 8)
          sizing.replaceSync(`:host{block-size:${message.height}px}`);
        return;
      case "state":
        hash = message.hash;
        return;
      case "place": {
        const { mention } = message;
        const answered = sent[0]?.place === message.place ? sent.shift() : null;
        place = confirmed = message.place;
        placeChanged();
        // A place that was refused is no longer what is asked for.
        note.replaceChildren();
        const listed = summary?.places.find(({ id }) => id === place);
        const names = listed?.names ?? summary?.others?.[place ?? ""] ?? {};
        const now = `${place} ${mention}`;
        if (!answered?.quiet && now !== told) fire("place", { place, names, mention });
        told = now;
        return;
      }
      case "error": {
        const { code, message: said } = message;
        let asked: Asked | undefined;
        if (code === "unknown-place") {
          asked = sent.shift();
          place = confirmed;
          placeChanged();
          say(note, said, pageOf(wish));
        } else reveal();
        // The author's own attribute is told; only the property is silent.
        if (!asked?.quiet || asked.place === element.getAttribute("place"))
          fire("error", { code, message: said });
      }
    }
  }

  /** The frame has something to show: the map, or what is wrong with it or slow. */
  function reveal(): void {
    clearTimeout(timer);
    if (!frame?.inert) return;
    frame.inert = false;
    // Who stood on a link of the picture is led on, not dropped at the page's top.
    if (root.activeElement) frame.focus();
    still.root.hidden = true;
  }

  const session: Session = {
    element,
    place: () => place,
    frameWindow: () => frame?.contentWindow ?? null,
    show,
    change,
    receive,
    approach: () => void approach(),
    near,
    retire,
    end() {
      ended = true;
      leave();
      retire();
      root.replaceChildren();
      return { place, hash };
    },
  };
  const leave = join(session);
  return session;
}

/** The host's own page comes first. */
function afterLoad(run: () => void): void {
  if (document.readyState === "complete") run();
  else addEventListener("load", run, { once: true });
}
