import files from "virtual:looks";
import type { Lang } from "../model/words.ts";
import type { Look } from "./look.ts";
import type { ThemeName } from "./theme.ts";

const kept = new Map<ThemeName, Promise<string>>();

/** @throws where the file cannot be had or read */
export async function fetchLook(theme: ThemeName, lang: Lang): Promise<Look> {
  const text = kept.get(theme) ?? fetchText(theme);
  kept.set(theme, text);
  // The same for every language, but for the names it asks for.
  return JSON.parse((await text).replaceAll("{lang}", lang)) as Look;
}

async function fetchText(theme: ThemeName): Promise<string> {
  try {
    const response = await fetch(files[theme]);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return await response.text();
  } catch (error) {
    kept.delete(theme);
    throw error;
  }
}
