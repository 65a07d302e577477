import { openSession, type Past, type Session } from "./session.ts";
import { type Wish, wishOf } from "./wish.ts";

/**
 * `<wherein-map article lang place theme layers roles caption src>`. Nothing happens before it stands in a page, and
 * nothing is left when it is gone from it; moved, it goes on where the reader was.
 */
export class WhereinMap extends HTMLElement {
  static readonly observedAttributes = [
    "src",
    "article",
    "place",
    "lang",
    "theme",
    "layers",
    "roles",
    "caption",
  ];

  readonly #root = this.attachShadow({ mode: "open" });
  #session: Session | null = null;
  #past: Past = { place: null, hash: "" };
  /** What the session was last told; `#past` belongs to its article. */
  #wish: Wish | null = null;
  /** A reader's wish, made before there was a session to hear it. */
  #wanted = false;
  #due = false;

  connectedCallback(): void {
    if (Object.hasOwn(this, "place")) {
      // A property set before the element was defined hides the real one.
      const { place } = this;
      delete (this as { place?: string | null }).place;
      this.place = place;
    }
    this.#followSoon();
  }

  disconnectedCallback(): void {
    this.#stop();
  }

  attributeChangedCallback(name: string, _before: string | null, value: string | null): void {
    if (name === "place") this.place = value;
    else this.#followSoon();
  }

  /** The id of the chosen place. Setting it fires nothing. */
  get place(): string | null {
    return this.#session ? this.#session.place() : this.#past.place;
  }

  set place(id: string | null) {
    if (idOf(id) !== this.place) this.#choose(id, true);
  }

  /** Shows a place as if a reader had asked for it; null clears the choice. Waits until the map is ready. */
  show(id: string | null): void {
    this.#choose(id, false);
  }

  #choose(id: unknown, quiet: boolean): void {
    const place = idOf(id);
    // A change of article that is due concerns the next session.
    if (this.#due) this.#stop();
    if (this.#session) return this.#session.show(place, quiet);
    this.#past = { place, hash: "" };
    this.#wanted = !quiet;
  }

  /** Attributes set one after the other count once. */
  #followSoon(): void {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      if (this.isConnected) this.#follow();
    });
  }

  #follow(): void {
    const [before, wish] = [this.#wish, wishOf(this)];
    const same = (...names: readonly (keyof Wish)[]) => names.every((name) => before?.[name] === wish[name]);
    this.#wish = wish;
    if (this.#session && same("base", "article", "lang", "caption")) return this.#session.change(wish);
    // Another article knows nothing of the last one's place.
    const other = this.#session && !same("base", "article");
    this.#stop();
    if (other) this.#past = { place: this.getAttribute("place"), hash: "" };
    this.#session = openSession(this, this.#root, wish, this.#past);
    if (this.#wanted) this.#session.show(this.#past.place, false);
    this.#wanted = false;
  }

  #stop(): void {
    this.#past = this.#session?.end() ?? this.#past;
    this.#session = null;
  }
}

const idOf = (id: unknown): string | null => (id ? String(id) : null);
