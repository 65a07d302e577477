import type { Role } from "../../src/model/words.ts";
import type { MentionSource } from "../source/schema.ts";
import type { ArticleFiles } from "./article-files.ts";

export const HELP = `  a accept   r reject   1–5 another place   s scene   c context   o actor   n in-name (these accept too; 2c: both)   Enter later   q quit
`;

export type Answer =
  | { readonly kind: "accept"; readonly role?: Role }
  | { readonly kind: "choose"; readonly index: number; readonly role?: Role }
  | { readonly kind: "reject" | "later" | "quit" | "unclear" };

const ROLES: Readonly<Record<string, Role>> = { s: "scene", c: "context", o: "actor", n: "in-name" };

/** What a typed line means. @param places how many other places are offered */
export function readAnswer(line: string, places: number): Answer {
  const word = line.trim().toLowerCase();
  if (word === "") return { kind: "later" };
  if (word === "q") return { kind: "quit" };
  if (word === "a") return { kind: "accept" };
  if (word === "r") return { kind: "reject" };
  const [, digit = "", letter = ""] = /^([1-9]?)([scon]?)$/.exec(word) ?? [];
  const role = ROLES[letter];
  const told = role === undefined ? {} : { role };
  if (digit !== "") {
    const index = Number(digit) - 1;
    return index < places ? { kind: "choose", index, ...told } : { kind: "unclear" };
  }
  return role === undefined ? { kind: "unclear" } : { kind: "accept", role };
}

const CONTEXT = 60;

/** The mention in its sentence, what is proposed, and what else it may be. @param places the proposed one, then the others, in words */
export function question(
  text: string,
  { start, end, exact, role, form, score }: MentionSource,
  [proposed = "", ...others]: readonly string[],
  position: string,
): string {
  const flat = (from: number, to: number): string =>
    text.slice(Math.max(0, from), to).replaceAll(/\s+/g, " ");
  const choices = others.map((other, at) => `\n    ${at + 1} ${other}`).join("");
  return `\n${position}  …${flat(start - CONTEXT, start)}[${exact}]${flat(end, end + CONTEXT)}…\n    ${proposed} · ${form} · ${role} · ${score ?? ""}${choices}\n> `;
}

/** Writes one decision. An accepted mention is curated: it has no score any more and no program touches it again. */
export function applyAnswer(
  files: ArticleFiles,
  mention: MentionSource,
  answer: Answer,
  place: string | undefined,
): void {
  if (answer.kind !== "accept" && answer.kind !== "choose" && answer.kind !== "reject") return;
  const known = files.annotations();
  const { mentions } = known;
  if (answer.kind === "reject") {
    const { id: rejected, start, end, exact } = mention;
    // In this order: interrupted between the two, the mention is asked about once more and not forgotten.
    files.writeReview({ rejected: [...files.review().rejected, { id: rejected, start, end, exact }] });
    files.writeAnnotations({ ...known, mentions: mentions.filter(({ id }) => id !== rejected) });
    return;
  }
  const { score: _score, ...rest } = mention;
  const decided: MentionSource = {
    ...rest,
    status: "curated",
    certainty: "certain",
    ...(place === undefined ? {} : { place: place as MentionSource["place"] }),
    ...("role" in answer && answer.role !== undefined ? { role: answer.role } : {}),
  };
  files.writeAnnotations({
    ...known,
    mentions: mentions.map((one) => (one.id === mention.id ? decided : one)),
  });
}
