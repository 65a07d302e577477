import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./open.ts";
import { arrive, EXPECTED_ERRORS, STATES } from "./states.ts";

/** Every language in turn in the same page, the colours changing with it: which language is dark, every second state says. */
async function eachLook(page: Page, odd: boolean, check: (look: string) => Promise<void>): Promise<void> {
  for (const [at, lang] of (["en", "uk", "ru"] as const).entries()) {
    const theme = (at % 2 === 1) === odd ? "light" : "dark";
    const select = page.locator("#bar select");
    // An embed has no switch: there English stands for all.
    if (await select.isVisible()) await select.selectOption(lang);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    await check(`${lang}, ${theme}`);
  }
}

for (const [index, state] of STATES.entries()) {
  test(`axe, sizes and languages: ${state.name}`, async ({ page, allowed }) => {
    test.setTimeout(180_000);
    if (state.broken) allowed.consoleErrors.push(EXPECTED_ERRORS);
    await arrive(page, state);
    const wrong: string[] = [];
    await eachLook(page, index % 2 === 1, async (look) => {
      // The preview in the share panel is a page of its own: the embed's states are looked at below.
      const { violations } = await new AxeBuilder({ page }).exclude("iframe").analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
      );
      const other = [await tooWide(page), ...(await smallTargets(page)), ...(await wrongLanguages(page))];
      wrong.push(...[...found, ...other].filter(Boolean).map((one) => `${look}: ${one}`));
    });
    expect(wrong).toEqual([]);
  });
}

/** Says so when the page is wider than the screen. */
const tooWide = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return wide > 0 ? `${wide} px too wide` : "";
  });

/**
 * What can be pressed and is lower or narrower than 24 CSS pixels. Words within a sentence are exempt (WCAG 2.5.8), as
 * is what is only for the pointer and has an equal that is large enough.
 */
const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const inSentence =
      "#text .mark, #text .date, .facts .link, .nest .link, .note .link, li q, .problems .link";
    return [
      ...document.querySelectorAll<HTMLElement>(
        "a[href], button, select, input, textarea, summary, [role=option], [role=button]",
      ),
    ].flatMap((element) => {
      if (element.matches(inSentence) || element.matches(".skip") || !element.checkVisibility()) return [];
      const { width, height } = (element.closest("label") ?? element).getBoundingClientRect();
      return width < 23.99 || height < 23.99
        ? [`${element.outerHTML.replaceAll(/\s+/gu, " ").slice(0, 90)} is ${width}×${height}`]
        : [];
    });
  });

/** Words whose letters betray another language than the page says they are in. */
const wrongLanguages = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const wrong: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? "";
      const lang = node.parentElement?.closest("[lang]")?.getAttribute("lang") ?? "";
      if (node.parentElement?.closest("script, textarea, iframe")) continue;
      const cyrillic = /\p{Script=Cyrillic}/u.test(text);
      const not = [
        cyrillic && lang === "en" ? "en" : "",
        /[іїєґ]/iu.test(text) && lang === "ru" ? "ru" : "",
        /[ыэъё]/iu.test(text) && lang === "uk" ? "uk" : "",
      ].find(Boolean);
      if (not) wrong.push(`“${text.trim().slice(0, 40)}” is said to be ${not}`);
    }
    return wrong;
  });
