import type { Project } from "../source/project.ts";
import type { Addresses } from "./addresses.ts";

/** Files by their path below the deployment's root, e.g. `data/articles.json`. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** One kind of output: a pure function of the project, the same bytes every time. */
export type Output = (project: Project, addresses: Addresses) => Files | Promise<Files>;

/** One line of JSON and a newline. */
export const json = (value: unknown): string => `${JSON.stringify(value)}\n`;
