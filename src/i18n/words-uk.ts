import { faults } from "./faults-uk.ts";
import { map } from "./map-uk.ts";
import { uk as page } from "./page-uk.ts";
import type { Words } from "./words.ts";

export const words: Words = { page, map, faults };
