/** A piece of HTML; made only by `html` and `raw`, so that text cannot slip in unescaped. */
export class Html {
  constructor(readonly source: string) {}
  toString(): string {
    return this.source;
  }
}

type Value = string | number | Html | readonly Html[] | null | undefined | false;

/** A template whose values are escaped unless they are HTML themselves; null, undefined and false are nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(strings.reduce((all, part, index) => all + written(values[index - 1]) + part));
}

function written(value: Value): string {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Html) return value.source;
  if (typeof value === "object") return value.map(({ source }) => source).join("");
  return escaped(String(value));
}

export const escaped = (raw: string): string =>
  raw
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
