import { describe, expect, it } from "vitest";
import { html } from "./html.ts";

describe("html", () => {
  it("escapes text and leaves HTML", () => {
    const inner = html`<b>${"<script>"}</b>`;
    expect(html`<p title="${'"&'}">${inner}${[inner]}${null}${false}${0}</p>`.source).toBe(
      '<p title="&quot;&amp;"><b>&lt;script&gt;</b><b>&lt;script&gt;</b>0</p>',
    );
  });
});
