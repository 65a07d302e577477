import type { ProjectArticle, ProjectMention } from "../source/project.ts";
import type { Addresses } from "./addresses.ts";
import { type Output, json } from "./output.ts";

/** How much text a quote selector keeps on either side, in UTF-16 code units. */
const CONTEXT = 32;

/** data/annotations/<article>.jsonld: W3C Web Annotations. */
export const annotations: Output = (project, addresses) =>
  new Map(
    project.articles.map((article) => {
      const path = `data/annotations/${article.id}.jsonld`;
      const page = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        type: "AnnotationPage",
        id: addresses.id(path),
        // The context's own `rights` wants the address of a licence; what is known are words.
        ...(article.rights === undefined ? {} : { "dc:rights": article.rights }),
        items: withCodePoints(article).map((one) => annotation(article, one, addresses)),
      };
      return [path, json(page)];
    }),
  );

function annotation(
  article: ProjectArticle,
  { mention, codePoints }: ReturnType<typeof withCodePoints>[number],
  addresses: Addresses,
) {
  const { id, place, start, end, exact, form, role, certainty, status, score } = mention;
  const { text } = article;
  const [from, until] = quotable(article, mention);
  return {
    type: "Annotation",
    id: addresses.id(`annotations/${article.id}/${id}`),
    motivation: "identifying",
    body: [{ type: "SpecificResource", source: addresses.id(`places/${place}`), purpose: "identifying" }],
    target: {
      source: addresses.id(`articles/${article.id}`),
      selector: [
        {
          type: "TextQuoteSelector",
          exact,
          prefix: whole(text.slice(Math.max(from, start - CONTEXT), start)),
          suffix: whole(text.slice(end, Math.min(until, end + CONTEXT))),
        },
        { type: "TextPositionSelector", ...codePoints },
      ],
    },
    wherein: { place, start, end, form, role, certainty, status, ...(score === undefined ? {} : { score }) },
  };
}

/** What a selector's context may be taken from: an article shown in quotes gives no more than the passage. */
function quotable({ display, text, passages }: ProjectArticle, mention: ProjectMention) {
  const passage = display === "quotes" ? passages[mention.passage] : undefined;
  return [passage?.start ?? 0, passage?.end ?? text.length] as const;
}

/** The standard counts code points where the project counts UTF-16 code units. Counted on from mention to mention: a book has thousands. */
function withCodePoints({ text, mentions }: ProjectArticle) {
  let [units, points] = [0, 0];
  return mentions.map((mention) => {
    const { start, exact } = mention;
    if (start < units) [units, points] = [0, 0];
    points += lengthOf(text.slice(units, start));
    units = start;
    return { mention, codePoints: { start: points, end: points + lengthOf(exact) } };
  });
}

const lengthOf = (words: string) => Array.from(words).length;

/** Without the half of a surrogate pair that a cut may leave at either end. */
const whole = (cut: string) => cut.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "");
