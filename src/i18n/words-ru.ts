import { faults } from "./faults-ru.ts";
import { map } from "./map-ru.ts";
import { ru as page } from "./page-ru.ts";
import type { Words } from "./words.ts";

export const words: Words = { page, map, faults };
