import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { kinds, rootFiles, technicalWings, wings } from "./plan.ts";
import type { Kind, RootFile, TechnicalWing } from "./plan.ts";

/** A file by its path inside src, as `instroom/hulpvraag/paths.ts`. */
export type SourceFile = { path: string; text: string };

export type Place =
  | { type: "root"; file: RootFile }
  | { type: "technical"; wing: TechnicalWing }
  | { type: "room"; wing: string; room: string; kind: Kind };

/** Where a file stands in the house; a sentence when it has no place. */
export function placeOf(path: string): Place | string {
  const parts = path.split("/");
  const [wing = "", room = "", name = ""] = parts;

  if (parts.length === 1) {
    return isKey(rootFiles, wing)
      ? { type: "root", file: wing }
      : "only server, worker, app and config stand outside a wing";
  }
  if (isKey(technicalWings, wing)) return technical(wing, path);
  if (!wings.includes(wing)) return `${wing} is not a wing`;
  if (parts.length === 2) return "a wing holds rooms, not files";
  if (parts.length > 3) return "a room is a flat folder";

  const kind = kinds.find(([, pattern]) => pattern.test(name))?.[0];
  return kind ? { type: "room", wing, room: `${wing}/${room}`, kind } : "a file of an unknown kind";
}

function technical(wing: TechnicalWing, path: string): Place | string {
  const assets = wing === "web" ? /\.(tsx?|css|svg|woff2|png|ico)$/ : /\.ts$/;
  return assets.test(path) ? { type: "technical", wing } : "a file of an unknown kind";
}

function isKey<T extends object>(object: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(object, key);
}

/** One import: `target` is a path inside src, or undefined for a package and for what lies outside src. */
export type Import = { specifier: string; target: string | undefined };

// At the start of a line, so that text in a comment or a string is not taken for an import.
const statements = [
  /^import\s+(?:type\s+)?[\w$*{][^"'();=]*?\sfrom\s+"([^"]+)"/gm,
  /^import\s+"([^"]+)"/gm,
  /^export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s+from\s+"([^"]+)"/gm,
  /\bimport\(\s*"([^"]+)"/g,
];

export function importsOf(file: SourceFile): Import[] {
  return statements
    .flatMap((pattern) => [...file.text.matchAll(pattern)])
    .map(([, specifier = ""]) => ({ specifier, target: resolve(file.path, specifier) }));
}

function resolve(from: string, specifier: string): string | undefined {
  if (specifier.startsWith("#")) return specifier.slice(1);
  if (!specifier.startsWith(".")) return undefined;

  const path = normalize(join(dirname(from), specifier));
  return path.startsWith("..") ? undefined : path;
}

export function readSource(folder: string): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(folder, path), text: readFileSync(path, "utf8") }));
}
