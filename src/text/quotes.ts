/** How many opening quotation marks a passage begins with: they hang in the margin. */
export const hangingQuotes = (text: string): number => /^[«“„"]+/u.exec(text)?.[0].length ?? 0;
