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
  | { readonly type: "error"; readonly code: ErrorCode; readonly message: string };

/** `unknown-*`: no such id in the archive; `data`: its files cannot be read; `unreachable`: the server is silent. */
export const ERROR_CODES = ["unknown-article", "unknown-place", "data", "unreachable"] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Values for the frame's view; it ignores words it does not know. */
export interface ViewChange {
  readonly lang?: string;
  readonly theme?: string;
  readonly layers?: readonly string[];
  readonly roles?: readonly string[];
}

/** Host to frame. */
export type HostMessage =
  | { readonly type: "show"; readonly place: string | null }
  | ({ readonly type: "set" } & ViewChange)
  | { readonly type: "restore"; readonly hash: string };

export const envelope = <Message extends FrameMessage | HostMessage>(message: Message): Message & Envelope => ({
  source: "wherein",
  version: 1,
  ...message,
});

/** Longer words are no ids, longer hashes none of ours: nobody's memory is filled through a message. */
const LONGEST_WORD = 200;
const LONGEST_HASH = 4000;
const LONGEST_LIST = 20;
/** CSS pixels; no frame of ours is taller. */
const TALLEST = 10_000;

type Fields = Readonly<Record<string, unknown>>;

export function parseFrameMessage(data: unknown): FrameMessage | null {
  const fields = opened(data);
  switch (fields?.["type"]) {
    case "ready":
      return { type: "ready" };
    case "size": {
      const { height } = fields;
      const sane = typeof height === "number" && height > 0 && height <= TALLEST;
      return sane ? { type: "size", height } : null;
    }
    case "place": {
      const [place, mention] = [wordOrNull(fields["place"]), wordOrNull(fields["mention"] ?? null)];
      return place === undefined || mention === undefined ? null : { type: "place", place, mention };
    }
    case "state": {
      const hash = text(fields["hash"], LONGEST_HASH);
      return hash === undefined ? null : { type: "state", hash };
    }
    case "error": {
      const [given, message] = [fields["code"], text(fields["message"], LONGEST_HASH)];
      const code = ERROR_CODES.find((one) => one === given);
      return code === undefined || message === undefined ? null : { type: "error", code, message };
    }
    default:
      return null;
  }
}

export function parseHostMessage(data: unknown): HostMessage | null {
  const fields = opened(data);
  switch (fields?.["type"]) {
    case "show": {
      const place = wordOrNull(fields["place"]);
      return place === undefined ? null : { type: "show", place };
    }
    case "set": {
      const [lang, theme] = [word(fields["lang"]), word(fields["theme"])];
      const [layers, roles] = [words(fields["layers"]), words(fields["roles"])];
      return {
        type: "set",
        ...(lang === undefined ? {} : { lang }),
        ...(theme === undefined ? {} : { theme }),
        ...(layers === undefined ? {} : { layers }),
        ...(roles === undefined ? {} : { roles }),
      };
    }
    case "restore": {
      const hash = text(fields["hash"], LONGEST_HASH);
      return hash === undefined ? null : { type: "restore", hash };
    }
    default:
      return null;
  }
}

function opened(data: unknown): Fields | null {
  if (typeof data !== "object" || data === null) return null;
  const fields = data as Fields;
  return fields["source"] === "wherein" && fields["version"] === 1 ? fields : null;
}

const text = (raw: unknown, longest: number): string | undefined =>
  typeof raw === "string" && raw.length <= longest ? raw : undefined;

const word = (raw: unknown): string | undefined => text(raw, LONGEST_WORD);

const wordOrNull = (raw: unknown): string | null | undefined => (raw === null ? null : word(raw));

/** A list, or the comma list that attributes and addresses hold. */
function words(raw: unknown): readonly string[] | undefined {
  const list: unknown = typeof raw === "string" && raw.length <= LONGEST_HASH ? listOf(raw) : raw;
  if (!Array.isArray(list) || list.length > LONGEST_LIST) return undefined;
  return list.every((item): item is string => word(item) !== undefined) ? list : undefined;
}

/** An attribute's comma list; the empty value is the empty list. */
export const listOf = (raw: string): readonly string[] =>
  raw.trim() === "" ? [] : raw.split(",").map((item) => item.trim());

/** A frame's shape in CSS pixels, kept by the element before the frame is there, so that nothing jumps. */
export const SHAPE = { ratio: 640 / 420, least: 352, most: 620 } as const;

export const heightFor = (width: number): number =>
  Math.round(Math.min(Math.max(width / SHAPE.ratio, SHAPE.least), SHAPE.most));

/** Shape of data/embed/<article>.<lang>.json; addresses are relative to the deployment's base. */
export interface Summary {
  readonly version: 1;
  readonly article: string;
  readonly lang: Lang;
  readonly title: string;
  /** The map in words, for those who do not see it. */
  readonly description: string;
  readonly credit: string;
  readonly page: string;
  readonly image: { readonly src: string; readonly width: number; readonly height: number };
  /** The places of the article's scenes and contexts, most mentioned first; those without geometry last. */
  readonly places: readonly { readonly id: string; readonly names: Names; readonly layer: Layer }[];
}
