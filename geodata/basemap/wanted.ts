import { err, ok, type Result } from "../../src/model/result.ts";
import { type ArchiveName, archiveTerms } from "./licences.ts";

/** The archives that a command line names, all where it names none. An error tells every name that is none of an archive. */
export function archivesWanted(named: readonly string[]): Result<ReadonlySet<ArchiveName>> {
  const all = archiveTerms.map(({ name }) => name);
  const unknown = named.filter((name) => !all.some((known) => known === name));
  if (unknown.length > 0)
    return err(`there is no archive ${unknown.join(", ")}: name some of ${all.join(", ")}, or none for all`);
  return ok(new Set(named.length === 0 ? all : all.filter((name) => named.includes(name))));
}
