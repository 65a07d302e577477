import { messagesIn, kindInWords } from "../i18n/page.ts";
import { mentionsShown, shownPlaces } from "../state/select.ts";
import type { State } from "../state/state.ts";
import { nameOf } from "../text/names.ts";

/** What a screen reader should hear of a change, politely; undefined when there is nothing to say. */
export function saidOf(now: State, before: State): string | undefined {
  const { lang } = now.view;
  const messages = messagesIn(lang);
  const place = now.selection && now.archive.placeById.get(now.selection.place);
  if (place && now.selection?.place !== before.selection?.place) {
    const count = mentionsShown(now, place.id).length;
    return [nameOf(place, lang).text, kindInWords(place.kind, lang), messages.mentions(count)].join(", ");
  }
  const filtered =
    now.view.roles !== before.view.roles ||
    now.view.layers !== before.view.layers ||
    now.view.article !== before.view.article ||
    now.archive !== before.archive;
  if (now.status === "ready" && filtered) {
    const places = shownPlaces(now);
    const mentions = places.reduce((sum, one) => sum + one.mentions.length, 0);
    return messages.shown(messages.placeCount(places.length), messages.mentions(mentions));
  }
  return undefined;
}
