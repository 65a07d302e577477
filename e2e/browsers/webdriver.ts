import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";

/** A window of a browser that is driven by plain W3C WebDriver, as WebKit's is. */
export interface Driven {
  /** For instance "MiniBrowser 2.50.6". */
  readonly name: string;
  readonly open: (address: string) => Promise<void>;
  /** Makes the page itself so large, in CSS pixels, whatever the window needs for its frame. */
  readonly resize: (width: number, height: number) => Promise<void>;
  /** Runs a function's body in the page (or in the frame entered) and gives what it returns. */
  readonly run: (body: string, ...values: readonly unknown[]) => Promise<unknown>;
  /** Runs it again and again until it gives something; throws after the time given. */
  readonly until: (body: string, seconds?: number) => Promise<unknown>;
  /** A real click in the middle of the first element that matches, brought into view. */
  readonly click: (selector: string) => Promise<void>;
  /** A real click at a point of the page, in CSS pixels. */
  readonly clickAt: (x: number, y: number) => Promise<void>;
  /** Real key presses, one after the other: characters, or the codes of `KEYS`. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** What follows happens in the frame that the function's body returns; null: in the page again. */
  readonly enter: (body: string | null) => Promise<void>;
  /** A PNG of what the page shows. */
  readonly screenshot: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/** WebDriver's codes for keys that write nothing. */
export const KEYS = { Enter: "\uE007", Escape: "\uE00C", ArrowDown: "\uE015", ArrowRight: "\uE014" } as const;

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** @param browser the program that the driver is to start, if it has to be told: WebKitGTK's MiniBrowser */
export async function drive(driver: string, browser?: string): Promise<Driven> {
  const port = await freePort();
  // What it would print is GTK's complaints of its own windows.
  const program = spawn(driver, [`--port=${port}`], { stdio: "ignore" });
  const root = `http://127.0.0.1:${port}`;
  try {
    await listening(program, root);
    const options = { binary: browser, args: ["--automation"] };
    const wanted = browser ? { "webkitgtk:browserOptions": options } : {};
    const { sessionId, capabilities } = (await ask(root, "POST", "/session", {
      capabilities: { alwaysMatch: wanted },
    })) as { sessionId: string; capabilities: { browserName: string; browserVersion: string } };
    const name = `${capabilities.browserName} ${capabilities.browserVersion}`;
    return windowOf(`${root}/session/${sessionId}`, name, () => program.kill());
  } catch (error) {
    program.kill();
    throw error;
  }
}

function windowOf(session: string, name: string, end: () => void): Driven {
  const post = (path: string, body: unknown) => ask(session, "POST", path, body);
  const run: Driven["run"] = (script, ...args) => post("/execute/sync", { script, args });
  const find = async (value: string) => {
    const found = (await post("/element", { using: "css selector", value })) as Record<string, string>;
    return found[ELEMENT];
  };
  return {
    name,
    run,
    async open(url) {
      await post("/url", { url });
    },
    async resize(width, height) {
      await post("/window/rect", { width, height });
      const [inner = width, innerHeight = height] = (await run(
        "return [innerWidth, innerHeight]",
      )) as number[];
      await post("/window/rect", { width: 2 * width - inner, height: 2 * height - innerHeight });
    },
    async until(body, seconds = 30) {
      const end = Date.now() + seconds * 1000;
      while (Date.now() < end) {
        const found = await run(body);
        if (found !== null && found !== false) return found;
        await new Promise((wait) => setTimeout(wait, 200));
      }
      throw new Error(`not within ${seconds} s: ${body}`);
    },
    async click(selector) {
      await post(`/element/${await find(selector)}/click`, {});
    },
    async clickAt(x, y) {
      const actions = [
        { type: "pointerMove", x: Math.round(x), y: Math.round(y), origin: "viewport" },
        { type: "pointerDown", button: 0 },
        { type: "pointerUp", button: 0 },
      ];
      await post("/actions", { actions: [{ type: "pointer", id: "mouse", actions }] });
    },
    async press(...keys) {
      const actions = keys.flatMap((value) => [
        { type: "keyDown", value },
        { type: "keyUp", value },
      ]);
      await post("/actions", { actions: [{ type: "key", id: "keys", actions }] });
    },
    async enter(body) {
      await post("/frame", { id: body === null ? null : await run(body) });
    },
    async screenshot() {
      return Buffer.from((await ask(session, "GET", "/screenshot")) as string, "base64");
    },
    async close() {
      await ask(session, "DELETE", "").catch(() => {});
      end();
    },
  };
}

async function ask(root: string, method: string, path: string, body?: unknown): Promise<unknown> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(root + path, {
    method,
    headers: { "Content-Type": "application/json" },
    ...sent,
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${method} ${path}: ${error}: ${message}`);
}

async function listening(program: ChildProcess, root: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (program.exitCode !== null) throw new Error(`the driver ended with ${program.exitCode}`);
    if (
      await fetch(`${root}/status`).then(
        (response) => response.ok,
        () => false,
      )
    )
      return;
    await new Promise((wait) => setTimeout(wait, 100));
  }
  throw new Error("the driver does not answer");
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
