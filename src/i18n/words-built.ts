import files from "virtual:words";
import type { Lang } from "../model/words.ts";
import { wordsFromData } from "./words-file.ts";
import type { Words } from "./words.ts";

/** @throws where the file cannot be had or read */
export async function fetchWords(lang: Lang): Promise<Words> {
  const response = await fetch(files[lang]);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return wordsFromData(lang, await response.json()) as Words;
}
