import { createOffline, type Release } from "./offline/worker.ts";

/** Written in by the build. */
declare const RELEASE: Release;

/** The part of a service worker's global scope that is used; TypeScript has its types only in place of the page's. */
interface Extendable {
  waitUntil(work: Promise<unknown>): void;
  /** Of some browsers' `install` event. */
  addRoutes?(rules: readonly object[]): Promise<void>;
}
interface Worker {
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim(): Promise<void>;
    get(id: string): Promise<{ readonly frameType?: string } | undefined>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: Extendable) => void): void;
  addEventListener(type: "message", listener: (event: Extendable & { readonly data: unknown }) => void): void;
  addEventListener(
    type: "fetch",
    listener: (event: {
      request: Request;
      clientId: string;
      respondWith(answer: Promise<Response>): void;
    }) => void,
  ): void;
}

const worker = globalThis as unknown as Worker;
const offline = createOffline(worker.registration.scope, RELEASE, caches, fetch);

worker.addEventListener("install", (event) => {
  // Tiles are none of the worker's business: where the browser can be told, they do not even pass through here.
  const tiles = { condition: { urlPattern: { pathname: "*.pmtiles" } }, source: "network" };
  if (event.addRoutes) event.waitUntil(event.addRoutes([tiles]).catch(() => {}));
  event.waitUntil(offline.install().then(() => worker.skipWaiting()));
});
worker.addEventListener("activate", (event) => {
  event.waitUntil(offline.activate().then(() => worker.clients.claim()));
});
worker.addEventListener("message", (event) => {
  if (Array.isArray(event.data))
    event.waitUntil(offline.keep(event.data.filter((one) => typeof one === "string")));
});
worker.addEventListener("fetch", (event) => {
  const answer = offline.answer(event.request, async () => {
    const client = event.clientId ? await worker.clients.get(event.clientId) : undefined;
    return client?.frameType === "nested";
  });
  if (answer) event.respondWith(answer);
});
