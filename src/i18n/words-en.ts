import { faults } from "./faults-en.ts";
import { map } from "./map-en.ts";
import { en as page } from "./page-en.ts";
import type { Words } from "./words.ts";

export const words: Words = { page, map, faults };
