/** What the element says when its deployment is silent; all other words come from there. */
export const UNAVAILABLE = {
  en: "The map is not available",
  uk: "Карта недоступна",
  ru: "Карта недоступна",
} as const;
export type HostLang = keyof typeof UNAVAILABLE;

/** The element's own language, else that of the text around it, else the browser's, else English. */
export function langFor(element: Element): HostLang {
  for (const tag of [element.closest("[lang]")?.getAttribute("lang"), ...navigator.languages]) {
    const primary = tag?.toLowerCase().split("-")[0] ?? "";
    if (Object.hasOwn(UNAVAILABLE, primary)) return primary as HostLang;
  }
  return "en";
}
