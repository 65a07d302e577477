import { existsSync, readdirSync } from "node:fs";

/** Names in a folder that end in `suffix`, sorted; none where there is no such folder. */
export const namesIn = (folder: string, suffix: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(suffix))
        .sort()
    : [];
