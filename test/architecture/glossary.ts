import { wings } from "./plan.ts";
import type { SourceFile } from "./source.ts";

/** The nouns the code stands on: wings and rooms that exist, and tables. */
export function nounsOf(files: readonly SourceFile[], migrations: readonly string[]): string[] {
  const folders = files
    .map(({ path }) => path.split("/"))
    .filter(([wing = ""]) => wings.includes(wing))
    .flatMap(([wing = "", room = "", ...rest]) => (rest.length > 0 ? [wing, room] : [wing]));
  return [...new Set([...folders, ...migrations.flatMap(tablesOf)])].toSorted();
}

function tablesOf(migration: string): string[] {
  const sql = migration.replaceAll(/--.*$/gm, "").replaceAll(/\/\*[\s\S]*?\*\//g, "");
  const created = /\bcreate\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?(?:\w+\.)?(\w+)(?!\s+partition)\b/gi;
  return [...sql.matchAll(created)].map(([, table = ""]) => table);
}

/** The words the glossary explains: the first cell of a table row, a heading, or the bold start of a line. */
export function headwordsOf(glossary: string): ReadonlySet<string> {
  const words = glossary.split("\n").flatMap((line) => {
    const found = /^\|([^|]+)\|/.exec(line) ?? /^#+\s+(.+)$/.exec(line) ?? /^(?:[-*]\s+)?\*\*(.+?)\*\*/.exec(line);
    return found?.[1]?.split(/[,/()]/) ?? [];
  });
  return new Set(words.map(plain).filter(Boolean));
}

/** `team_lid` stands there as itself ("teamlid", "team-lid") or as its parts ("team" and "lid"). */
export function missingFrom(headwords: ReadonlySet<string>, nouns: readonly string[]): string[] {
  return nouns.filter(
    (noun) => !headwords.has(plain(noun)) && !noun.split(/[-_]/).every((part) => headwords.has(plain(part))),
  );
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[^\p{Letter}\p{Number}]/gu, "");
}
