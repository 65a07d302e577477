import { describe, expect, it } from "vitest";
import { isReplaced } from "./deploy.ts";

const serving =
  (body: string, status = 200) =>
  async () =>
    new Response(body, { status });
const asked = (answer: typeof fetch) => isReplaced("https://example.test/", "app-old.js", answer);

describe("a part of the program is gone", () => {
  it("because of a deploy, when the page names another program", async () =>
    expect(await asked(serving('<script src="./assets/app-new.js">'))).toBe(true));

  it("for another reason, when the page is as it was, has an error or is out of reach", async () => {
    expect(await asked(serving('<script src="./assets/app-old.js">'))).toBe(false);
    expect(await asked(serving("Bad gateway", 502))).toBe(false);
    expect(await asked(() => Promise.reject(new TypeError("offline")))).toBe(false);
  });
});
