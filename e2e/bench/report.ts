/** What one part of the bench hands back: a table for people, the same figures for programs. */
export interface Section {
  readonly title: string;
  /** What the figures are of, and how they were taken: a sentence each. */
  readonly notes: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** Every single figure, by name. */
  readonly data: unknown;
}

export interface BenchOptions {
  /** How often each thing is measured. */
  readonly runs: number;
  /** Where a part goes through something long: at a reader's pace, not as fast as the page can follow. */
  readonly paced: boolean;
}

export type Bench = (options: BenchOptions) => Promise<Section>;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** The middle of the ratios taken run by run: what slows the machine for a while slows both alike. */
export const ratio = (ours: readonly number[], theirs: readonly number[]): number =>
  median(ours.map((value, index) => value / (theirs[index] ?? Number.NaN)));

/** As Markdown, to be read in a terminal as well. */
export function table({ title, notes, columns, rows }: Section): string {
  const lines = [columns, columns.map(() => "---"), ...rows];
  const widths = columns.map((_, at) => Math.max(...lines.map((cells) => String(cells[at] ?? "").length)));
  const text = lines.map((cells) => {
    const padded = widths.map((width, at) => {
      const cell = String(cells[at] ?? "");
      return at === 0 || cell === "---" ? cell.padEnd(width) : cell.padStart(width);
    });
    return `| ${padded.join(" | ")} |`;
  });
  return [`## ${title}`, "", ...notes.map((note) => `${note}\n`), ...text, ""].join("\n");
}

export const ms = (value: number): string => `${Math.round(value)} ms`;
export const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
export const times = (value: number): string => `${value.toFixed(2)}×`;
