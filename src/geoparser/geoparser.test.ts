import { MessageChannel } from "node:worker_threads";
import { afterAll, expect, test } from "vitest";
import { tinyGazetteer } from "./gazetteer.fixture.ts";
import { localGeoparser, type Port, remoteGeoparser, serveGeoparser } from "./geoparser.ts";

const { port1, port2 } = new MessageChannel();
afterAll(() => port1.close());
const asPort = (port: typeof port1): Port => ({
  postMessage: (message) => port.postMessage(message),
  addEventListener: (_, listener) => port.on("message", (data: unknown) => listener({ data })),
});

test("a worker answers as the thread does, each call its own", async () => {
  const local = localGeoparser(tinyGazetteer());
  serveGeoparser(asPort(port2), Promise.resolve(local));
  const remote = remoteGeoparser(asPort(port1));
  const texts = ["Він живе у Києві.", "Она живёт в Одессе.", ""];
  const answers = await Promise.all(texts.map((text) => remote.geoparse(text)));
  expect(answers).toEqual(await Promise.all(texts.map((text) => local.geoparse(text))));
  expect(answers[0]?.candidates.map(({ place }) => place)).toEqual(["gn-703448"]);
});

test("a gazetteer that cannot be loaded is an error of the call, not silence", async () => {
  const { port1: page, port2: worker } = new MessageChannel();
  serveGeoparser(asPort(worker), Promise.reject(new Error("HTTP 404")));
  await expect(remoteGeoparser(asPort(page)).geoparse("Київ")).rejects.toThrow("HTTP 404");
  page.close();
});
