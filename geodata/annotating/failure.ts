/** A file of geodata/ that cannot be gone on with, in words for the person who edits it. */
export class SourceError extends Error {}

/** For the end of a command: what the person at the terminal can mend is told in words; all else is a fault of ours and thrown. */
export const toldBy =
  (command: string) =>
  (error: unknown): number => {
    if (!(error instanceof SourceError) && !(error instanceof Error && "code" in error)) throw error;
    process.stderr.write(`${command}: ${error.message}\n`);
    return 1;
  };
