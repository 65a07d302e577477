import type { Theme } from "../model/words.ts";

const dark = () => matchMedia("(prefers-color-scheme: dark)");

/** What `auto` means here and now. */
export const resolvedTheme = (theme: Theme): "light" | "dark" =>
  theme === "auto" ? (dark().matches ? "dark" : "light") : theme;

export const watchTheme = (changed: () => void): void => dark().addEventListener("change", changed);
