/** `npm run review -- ID`: walks through the proposed mentions of an article in the terminal. Each answer is saved at once. */
import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";
import { ArticleFiles } from "./annotating/article-files.ts";
import { toldBy } from "./annotating/failure.ts";
import { applyAnswer, HELP, question, readAnswer } from "./annotating/review-answers.ts";
import { alternativesOf, placeInWords, placeToAdd } from "./annotating/review-places.ts";
import { finishInterrupted } from "./annotating/together.ts";
import { loadGazetteer } from "./load-gazetteer.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

async function review([id, ...more]: readonly string[]): Promise<number> {
  if (id === undefined || more.length > 0 || id.startsWith("-")) {
    process.stderr.write("usage: npm run review -- ID\n");
    return 2;
  }
  finishInterrupted(ROOT, (sentence) => process.stderr.write(`review: ${sentence}\n`));
  const files = new ArticleFiles(ROOT, id);
  const text = files.text();
  const article = files.article();
  if (text === undefined || article === undefined) {
    process.stderr.write(`review: there is no geodata/articles/${id}.txt\n`);
    return 2;
  }
  const open = files.annotations().mentions.filter(({ status }) => status === "proposed");
  const gazetteer = loadGazetteer();
  const others = alternativesOf(text, article.lang, gazetteer);
  process.stdout.write(`${id}: ${open.length} proposed mentions\n${HELP}`);
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: process.stdin.isTTY,
  });
  const lines = terminal[Symbol.asyncIterator]();
  const ask = async (prompt: string): Promise<string | undefined> => {
    process.stdout.write(prompt);
    const line = await lines.next();
    return line.done === true ? undefined : line.value;
  };
  for (const [at, mention] of open.entries()) {
    const alternatives = others(mention);
    const places = [mention, ...alternatives].map(({ place }) =>
      placeInWords(place, article.lang, gazetteer),
    );
    const prompt = question(text, mention, places, `${at + 1}/${open.length}`);
    for (;;) {
      const line = await ask(prompt);
      const answer = readAnswer(line ?? "q", alternatives.length);
      if (answer.kind === "quit") return finish(terminal, files);
      if (answer.kind === "unclear") process.stdout.write(HELP);
      else {
        const chosen = answer.kind === "choose" ? alternatives[answer.index] : undefined;
        if (chosen !== undefined) files.addPlaces(placeToAdd(chosen, article.lang, gazetteer, files));
        applyAnswer(files, mention, answer, chosen?.place);
        break;
      }
    }
  }
  return finish(terminal, files);
}

function finish(terminal: { close(): void }, files: ArticleFiles): number {
  terminal.close();
  const left = files.annotations().mentions.filter(({ status }) => status === "proposed").length;
  process.stdout.write(left === 0 ? "\nnothing left to review\n" : `\n${left} left for another time\n`);
  return 0;
}

process.exitCode = await review(process.argv.slice(2)).catch(toldBy("review"));
