/** One thing wrong with the source data. */
export interface Problem {
  /** Path from the project's root, e.g. `geodata/places/gazetteer.json`. */
  readonly file: string;
  /** Where in the file, dotted, e.g. `mentions.3 (m4).start`; empty for the file as a whole. */
  readonly path: string;
  readonly reason: string;
}

/** Takes the problems of one file. */
export type Report = (path: string, reason: string) => void;

export const reporter =
  (problems: Problem[], file: string): Report =>
  (path, reason) =>
    problems.push({ file, path, reason });

/** `file:path: reason`, one line each. */
export const formatProblem = ({ file, path, reason }: Problem): string => `${file}:${path}: ${reason}`;
