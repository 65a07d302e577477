import { fetchJson } from "./load.ts";
import * as v from "valibot";
import type { ArticleId } from "./model/ids.ts";
import type { Lang } from "./model/words.ts";
import { type Still, stillSchema } from "./model/still.ts";
import { shownArticles } from "./state/select.ts";
import type { Problem } from "./state/state.ts";
import type { Store } from "./state/store.ts";
import type { PageViews } from "./views/page.ts";

/** Keeps loaded where the places stand in the pictures of the shown articles; returns how to stop. */
export function followStills(
  store: Store,
  base: string,
  show: PageViews["showStills"],
  broken: (problem: Problem) => void,
): () => void {
  let asked = 0;
  async function load(): Promise<void> {
    asked += 1;
    const mine = asked;
    const { lang } = store.get().view;
    const found = await Promise.all(
      shownArticles(store.get()).map(
        async ({ id }) => [id, await loadStill(base, id, lang, broken)] as const,
      ),
    );
    if (mine !== asked) return;
    show(new Map(found.flatMap(([id, still]): [ArticleId, Still][] => (still ? [[id, still]] : []))));
  }
  void load();
  const unsubscribe = store.subscribe((now, before) => {
    const { lang, article } = before.view;
    if (now.archive !== before.archive || now.view.lang !== lang || now.view.article !== article) void load();
  });
  return () => {
    asked += 1;
    unsubscribe();
  };
}

/** Where the places stand in an article's still picture; where that cannot be had it is told, and null. */
async function loadStill(
  base: string,
  article: ArticleId,
  lang: Lang,
  broken: (problem: Problem) => void,
): Promise<Still | null> {
  const file = `static/${article}.${lang}.json`;
  const result = await fetchJson(fetch, new URL(file, base), (raw) => v.parse(stillSchema, raw));
  if (result.ok) return result.value;
  broken({ file, reason: result.error });
  return null;
}
