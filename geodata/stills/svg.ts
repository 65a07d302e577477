/** A child of an element: text is escaped, `Markup` is not. */
export type Child = string | Markup;

/** Text that already is SVG; made only here, so that nothing unescaped can slip in. */
export class Markup {
  constructor(readonly source: string) {}
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One SVG element; attributes that are `undefined` are left out. */
export function element(name: string, attributes: Attributes, ...children: readonly Child[]): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(typeof value === "number" ? short(value) : (value ?? ""))}"`)
    .join("");
  const inside = children.map((child) => (child instanceof Markup ? child.source : escaped(child))).join("");
  return new Markup(inside === "" ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`);
}

export const join = (parts: readonly Markup[]): Markup =>
  new Markup(parts.map(({ source }) => source).join("\n"));

/** A tenth of a pixel is enough for the eye and halves the file. */
export const short = (value: number): string => String(Math.round(value * 10) / 10);

const escaped = (raw: string): string =>
  raw.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
