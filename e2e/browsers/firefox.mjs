#!/usr/bin/env node
// Stands in for Firefox's program when Playwright drives an installed Firefox over WebDriver BiDi: starts the
// program named by FIREFOX_PATH and passes every message on. Playwright asks for emulated media features in each
// new page and takes a refusal for a broken browser, but Firefox 153 does not know that command: a refusal of it
// becomes an empty answer, and the page sees the machine's own features. A Firefox that knows it is asked as usual.
import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import { WebSocket, WebSocketServer } from "ws";

const OPTIONAL = "emulation.setMediaFeaturesOverride";
const LISTENING = /^WebDriver BiDi listening on (?<address>ws:\/\/\S+)$/u;
/** Screenshots and whole files come as one message. */
const MESSAGES = { maxPayload: 2 ** 29, perMessageDeflate: false };

const program = process.env.FIREFOX_PATH ?? "firefox";
const firefox = spawn(program, process.argv.slice(2), { stdio: ["ignore", "inherit", "pipe"] });
firefox.on("error", (error) => {
  console.error(`${program}: ${error.message}`);
  process.exit(1);
});
firefox.on("exit", (code) => process.exit(code ?? 1));
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => firefox.kill(signal));

for await (const line of createInterface({ input: firefox.stderr })) {
  const address = LISTENING.exec(line)?.groups?.address;
  console.error(address ? `WebDriver BiDi listening on ${await standIn(address)}` : line);
}

/** Listens in the place of the address that Firefox listens on, and gives its own. */
async function standIn(address) {
  const server = createServer();
  new WebSocketServer({ ...MESSAGES, server }).on("connection", (playwright, { url }) =>
    join(playwright, new WebSocket(address + url, MESSAGES)),
  );
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return `ws://127.0.0.1:${server.address().port}`;
}

function join(playwright, browser) {
  const asked = new Set();
  const opened = new Promise((open) => browser.once("open", open));
  playwright.on("message", async (data) => {
    const text = data.toString();
    if (text.includes(OPTIONAL)) {
      const { id, method } = JSON.parse(text);
      if (method === OPTIONAL) asked.add(id);
    }
    await opened;
    browser.send(text);
  });
  browser.on("message", (data) => playwright.send(answered(data.toString())));
  browser.on("close", () => playwright.close());
  playwright.on("close", () => browser.close());
  for (const side of [playwright, browser]) side.on("error", (error) => console.error(error.message));

  function answered(text) {
    if (asked.size === 0) return text;
    const { id, error } = JSON.parse(text);
    const refused = asked.delete(id) && error === "unknown command";
    return refused ? JSON.stringify({ type: "success", id, result: {} }) : text;
  }
}
