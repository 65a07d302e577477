import type { Gazetteer } from "./gazetteer.ts";
import { geoparse, type Geoparsed, type GeoparseOptions } from "./geoparse.ts";

/** Finds places: the same in this thread and in a worker, so that who asks need not know where it runs. */
export interface Geoparser {
  geoparse(text: string, options?: GeoparseOptions): Promise<Geoparsed>;
}

/** In this thread. */
export const localGeoparser = (gazetteer: Gazetteer): Geoparser => ({
  geoparse: async (text, options) => geoparse(text, gazetteer, options),
});

/** What either side of a worker needs of the other. A `Worker`, a `MessagePort` and a worker's global scope all have it. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
}

interface Request {
  readonly call: number;
  readonly text: string;
  readonly options?: GeoparseOptions | undefined;
}
type Reply =
  | { readonly call: number; readonly ok: true; readonly value: Geoparsed }
  | { readonly call: number; readonly ok: false; readonly error: string };

/** In a worker, seen from the page. A rejected promise carries the worker's own words. */
export function remoteGeoparser(port: Port): Geoparser {
  const waiting = new Map<number, (reply: Reply) => void>();
  let calls = 0;
  port.addEventListener("message", ({ data }) => {
    const reply = data as Reply;
    waiting.get(reply.call)?.(reply);
    waiting.delete(reply.call);
  });
  return {
    geoparse: (text, options) =>
      new Promise((resolve, reject) => {
        const call = ++calls;
        waiting.set(call, (reply) => (reply.ok ? resolve(reply.value) : reject(new Error(reply.error))));
        port.postMessage({ call, text, options } satisfies Request);
      }),
  };
}

/** In a worker, seen from inside: answers every request from a geoparser that may still be loading. */
export function serveGeoparser(port: Port, geoparser: Promise<Geoparser>): void {
  // Told to whoever asks; until somebody does, nobody else need hear of it.
  geoparser.catch(() => undefined);
  port.addEventListener("message", async ({ data }) => {
    const { call, text, options } = data as Request;
    try {
      const value = await (await geoparser).geoparse(text, options);
      port.postMessage({ call, ok: true, value } satisfies Reply);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      port.postMessage({ call, ok: false, error: reason } satisfies Reply);
    }
  });
}
