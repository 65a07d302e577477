import { formatProblem, type Problem } from "../source/problem.ts";
import { readProject } from "../source/read-project.ts";

/** What a build would find wrong with files yet to be written and does not with those there are. @param held by path from the root */
export function newProblems(root: string, held: ReadonlyMap<string, string>): readonly Problem[] {
  const problems = problemsOf(root, held);
  if (problems.length === 0) return [];
  const known = new Set(problemsOf(root).map(formatProblem));
  return problems.filter((problem) => !known.has(formatProblem(problem)));
}

function problemsOf(root: string, held?: ReadonlyMap<string, string>): readonly Problem[] {
  const project = readProject(root, held === undefined ? {} : { held });
  return project.ok ? [] : project.error;
}
