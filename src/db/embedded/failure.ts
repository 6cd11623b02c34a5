/** What keeps the embedded database from running, as one Dutch line for the person who starts Keukentafel. */
export class EmbeddedDatabaseError extends Error {
  override readonly name = "EmbeddedDatabaseError";
}

const CAUSES: readonly (readonly [RegExp, (dataDir: string) => string])[] = [
  [
    /No space left on device|Disk quota exceeded|ENOSPC|EDQUOT/,
    (dataDir) => `De schijf van DATA_DIR (${dataDir}) is vol. Maak ruimte vrij en start opnieuw.`,
  ],
  [
    /Read-only file system|EROFS/,
    (dataDir) => `De schijf van DATA_DIR (${dataDir}) is alleen-lezen. Kies met DATA_DIR een andere map.`,
  ],
  [
    /Cannot allocate memory|ENOMEM/,
    (dataDir) => `Er is te weinig geheugen om de database in DATA_DIR (${dataDir}) te starten.`,
  ],
  [/ENOTDIR|EEXIST/, (dataDir) => `DATA_DIR (${dataDir}) is geen map.`],
  [
    /wrong ownership|Permission denied|EACCES|EPERM/,
    (dataDir) =>
      `Je mag niet schrijven in DATA_DIR (${dataDir}). Start als de gebruiker van wie die map is, of kies een andere.`,
  ],
  [
    /Address already in use|EADDRINUSE|lock file .* already exists|pre-existing shared memory block/,
    (dataDir) => `De database in DATA_DIR (${dataDir}) is nog in gebruik door een ander programma. Stop dat eerst.`,
  ],
  [
    /initialized by PostgreSQL version|incompatible with server/,
    (dataDir) => `De database in DATA_DIR (${dataDir}) is gemaakt met een andere versie van PostgreSQL.`,
  ],
];

/** Turns what PostgreSQL or the operating system said into one Dutch line. */
export function explain(said: string, dataDir: string): EmbeddedDatabaseError {
  for (const [pattern, sentence] of CAUSES) {
    if (pattern.test(said)) return new EmbeddedDatabaseError(sentence(dataDir));
  }
  // What a server that is starting tells its early callers is not why it failed.
  const lines = said.split("\n").filter((line) => line.trim() !== "" && !line.includes("the database system is "));
  const telling = lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? "geen melding";
  const message = telling.replace(/^.*?(?:FATAL|PANIC|LOG|error):\s*/, "").trim();
  return new EmbeddedDatabaseError(`De database in DATA_DIR (${dataDir}) start niet: ${message}`);
}

/** An errno of the file system becomes one line as well; anything else is a bug and stays what it is. */
export function explainThrown(thrown: unknown, dataDir: string): unknown {
  const code = errorCode(thrown);
  if (thrown instanceof EmbeddedDatabaseError || code === undefined) return thrown;
  const line = explain(code, dataDir);
  line.cause = thrown;
  return CAUSES.some(([pattern]) => pattern.test(code)) ? line : thrown;
}

/** The errno name ("ENOENT") or SQLSTATE ("57P03") of a thrown thing, if it has one. */
export function errorCode(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !("code" in thrown)) return undefined;
  return typeof thrown.code === "string" ? thrown.code : undefined;
}
