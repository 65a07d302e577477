import type { Lang, Layer, Names } from "../model/words.ts";

/**
 * What a host page and a map's frame say to each other, and the file an element reads before it has a frame. Parsed
 * by hand: this runs in other people's pages, where no library belongs. Whatever is not exactly of these shapes is
 * nobody's message and is ignored.
 */
interface Envelope {
  readonly source: "wherein";
  readonly version: 1;
}

/** Frame to host. */
export type FrameMessage =
  | { readonly type: "ready" }
  /** The height in CSS pixels that suits the frame's width. */
  | { readonly type: "size"; readonly height: number }
  /** What is chosen now, or the answer to `show`; null when nothing is. */
  | { readonly type: "place"; readonly place: string | null; readonly mention: string | null }
  /** The hash of the frame's address: enough to bring the reader back to where they were. */
  | { readonly type: "state"; readonly hash: string }
  /** `code` is an `ErrorCode`, or one that a later version adds. */
  | { readonly type: "error"; readonly code: string; readonly message: string };

/** `unknown-*`: no such id in the archive; `data`: its files cannot be read; `unreachable`: the server is silent. */
export type ErrorCode = "unknown-article" | "unknown-place" | "data" | "unreachable";

/** Values for the frame's view; it ignores words it does not know. */
export interface ViewChange {
  readonly lang?: string;
  readonly theme?: string;
  /** null: what is shown where nothing is said. The host may send the comma list of its attribute. */
  readonly layers?: readonly string[] | string | null;
  readonly roles?: readonly string[] | string | null;
}

/** Host to frame. */
export type HostMessage =
  | { readonly type: "show"; readonly place: string | null }
  | ({ readonly type: "set" } & ViewChange)
  | { readonly type: "restore"; readonly hash: string };

export const envelope = <Message extends FrameMessage | HostMessage>(
  message: Message,
): Message & Envelope => ({
  source: "wherein",
  version: 1,
  ...message,
});

/** No id, hash or sentence of ours is longer: nobody's memory is filled through a message. */
const LONGEST = 4000;
const LONGEST_LIST = 20;
/** CSS pixels; no frame of ours is taller. */
const TALLEST = 10_000;

type Fields = Readonly<Record<string, unknown>>;
type Shapes<Message extends { readonly type: string }> = Readonly<
  Record<Message["type"], (fields: Fields) => boolean>
>;

const isText = (raw: unknown): boolean => typeof raw === "string" && raw.length <= LONGEST;
const isTextOrNull = (raw: unknown): boolean => raw === null || isText(raw);

const FROM_FRAME: Shapes<FrameMessage> = {
  ready: () => true,
  size: ({ height }) => typeof height === "number" && height > 0 && height <= TALLEST,
  place: ({ place, mention }) => isTextOrNull(place) && isTextOrNull(mention),
  state: ({ hash }) => isText(hash),
  error: ({ code, message }) => isText(code) && isText(message),
};

const FROM_HOST: Shapes<HostMessage> = {
  show: ({ place }) => isTextOrNull(place),
  set: () => true,
  restore: ({ hash }) => isText(hash),
};

/** Fields that the type does not name may be there too: a later version may add some. */
export const parseFrameMessage = (data: unknown) => parsed<FrameMessage>(data, FROM_FRAME);

export function parseHostMessage(data: unknown): HostMessage | null {
  const message = parsed<HostMessage>(data, FROM_HOST);
  return message?.type === "set" ? { type: "set", ...viewChange({ ...message }) } : message;
}

function parsed<Message extends { readonly type: string }>(
  data: unknown,
  shapes: Shapes<Message>,
): Message | null {
  const fields = (data ?? {}) as Fields;
  const { source, version, type } = fields;
  const known =
    source === "wherein" && version === 1 && typeof type === "string" && Object.hasOwn(shapes, type);
  return known && shapes[type as Message["type"]](fields) ? (fields as unknown as Message) : null;
}

function viewChange({ lang, theme, layers, roles }: Fields): ViewChange {
  const [chosenLayers, chosenRoles] = [wordsOf(layers), wordsOf(roles)];
  return {
    ...(isText(lang) ? { lang: lang as string } : {}),
    ...(isText(theme) ? { theme: theme as string } : {}),
    ...(chosenLayers === undefined ? {} : { layers: chosenLayers }),
    ...(chosenRoles === undefined ? {} : { roles: chosenRoles }),
  };
}

/** A list, or the comma list that attributes and addresses hold; the empty one chooses nothing. */
function wordsOf(raw: unknown): readonly string[] | null | undefined {
  if (raw === null) return null;
  const list: unknown =
    typeof raw === "string" && isText(raw) ? raw.split(",").filter((one) => one.trim()) : raw;
  if (!Array.isArray(list) || list.length > LONGEST_LIST || !list.every(isText)) return undefined;
  return (list as string[]).map((one) => one.trim());
}

/** A frame's shape in CSS pixels, kept by the element before the frame is there, so that nothing jumps. */
export const SHAPE = { ratio: 640 / 420, least: 352, most: 620 } as const;

export const heightFor = (width: number): number =>
  Math.round(Math.min(Math.max(width / SHAPE.ratio, SHAPE.least), SHAPE.most));

/** Stands for all articles together in the names of files: no article may be called so. */
export const ALL = "all";

/** Shape of data/embed/<article>.<lang>.json: what the element shows and says before it has a frame. */
export interface Summary {
  readonly version: 1;
  readonly article: string;
  readonly lang: Lang;
  /** What a screen reader calls the frame. */
  readonly title: string;
  /** The map in words, for those who do not see it. */
  readonly description: string;
  /** Names the list of places to a screen reader. */
  readonly label: string;
  /** The places of the article's scenes and contexts, those with most scenes first. */
  readonly places: readonly { readonly id: string; readonly names: Names; readonly layer: Layer }[];
  /** Names, by id, of what the article mentions besides: not listed, but it can be chosen. */
  readonly others?: Readonly<Record<string, Names>>;
}
