import { hasWords, loadWords } from "./i18n/words.ts";
import type { Lang } from "./model/words.ts";
import type { Action } from "./state/reduce.ts";

/**
 * What an action that changes the language has to wait for: its words. Of several languages asked for the last wins.
 *
 * @param onMissing told when the words of a language cannot be had; the action is then not done
 */
export function createWordsGate(
  onMissing: (lang: Lang, reason: string) => void,
): (action: Action) => Promise<void> | undefined {
  let asked = 0;
  return (action) => {
    const lang = langOf(action);
    if (lang === undefined) return undefined;
    asked += 1;
    const mine = asked;
    if (hasWords(lang)) return undefined;
    return loadWords(lang).then(
      () => {
        if (mine !== asked) throw new Error("another language was chosen since");
      },
      (error: unknown) => {
        onMissing(lang, error instanceof Error ? error.message : String(error));
        throw error;
      },
    );
  };
}

function langOf(action: Action): Lang | undefined {
  if (action.type === "set") return action.view.lang;
  return action.type === "arrive" ? action.at.view?.lang : undefined;
}
