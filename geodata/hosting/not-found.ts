import { WORDS } from "../../src/embed/host/words.ts";
import { html } from "../pages/html.ts";

/**
 * 404.html, which Netlify, Cloudflare Pages, Vercel and GitHub Pages send by themselves: what a plain frame shows whose
 * article does not exist. Without it Cloudflare Pages answers every address with the page of all articles, which finds
 * none of its files there.
 *
 * @param base where the deployment's first page is, ending in a slash
 */
export const notFound = (base: string): string =>
  `<!doctype html>\n${
    html`<html lang="en">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <meta name="color-scheme" content="light dark" />
      <title>404</title>
      ${Object.entries(WORDS).map(([lang, [unknown]]) => html`<p lang="${lang}">${unknown}.</p>`)}
      <p><a href="${base}" target="_blank" rel="noopener">Wherein</a></p>
    </html>`.source
  }\n`;
