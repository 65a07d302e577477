/** What the element says when there is no frame to say it: no such map, no answer. All other words come from there. */
export const WORDS = {
  en: ["No such map", "The map’s server does not answer"],
  uk: ["Такої карти немає", "Сервер карти не відповідає"],
  ru: ["Такой карты нет", "Сервер карты не отвечает"],
} as const;
export type HostLang = keyof typeof WORDS;

/** The element's own language, else that of the text around it, else the browser's, else English. */
export function langFor(element: Element): HostLang {
  for (const tag of [element.closest("[lang]")?.getAttribute("lang"), ...navigator.languages]) {
    const primary = tag?.slice(0, 2).toLowerCase() ?? "";
    if (Object.hasOwn(WORDS, primary)) return primary as HostLang;
  }
  return "en";
}
