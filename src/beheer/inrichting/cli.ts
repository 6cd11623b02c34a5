import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { z } from "zod";
import { ConfigError, readConfig } from "#config.ts";
import { EmbeddedDatabaseError } from "#db/embedded/failure.ts";
import { MigrationError } from "#db/migrate.ts";
import { openDatabases } from "#db/open.ts";
import { unitOfWork } from "#db/uow.ts";
import { zonderInlog } from "#shared/identiteit.ts";
import { gemeenteInrichten } from "./commands.ts";
import { leesInrichting } from "./schemas.ts";

/** `npm run inrichten -- gemeente.json`: makes a municipality with its teams, lists and first people; once. */
try {
  const [bestand] = process.argv.slice(2);
  if (bestand === undefined) throw new ConfigError("Geef een bestand: npm run inrichten -- gemeente.json");
  await inrichten(bestand);
} catch (error) {
  console.error(inWoorden(error));
  process.exitCode = 1;
}

async function inrichten(bestand: string): Promise<void> {
  const inrichting = leesInrichting(
    JSON.parse(await readFile(resolve(process.env["INIT_CWD"] ?? ".", bestand), "utf8")),
  );
  const open = await openDatabases(readConfig(process.env), (line) => console.error(line));
  try {
    const wie = zonderInlog(inrichting.id, "inrichting");
    const uitkomst = await unitOfWork(open.databases.app, wie, new Date(), (tx) => gemeenteInrichten(tx, inrichting));
    const gedaan = uitkomst === "gemaakt" ? "is ingericht" : "bestond al; er is niets veranderd";
    console.log(`Gemeente ${inrichting.naam} ${gedaan}.`);
  } finally {
    await open.stop();
  }
}

function inWoorden(error: unknown): string {
  if (error instanceof z.ZodError) return `Het bestand klopt niet.\n${z.prettifyError(error)}`;
  if (error instanceof SyntaxError) return `Het bestand is geen geldige JSON: ${error.message}`;
  const isClear = [ConfigError, EmbeddedDatabaseError, MigrationError].some((kind) => error instanceof kind);
  if (!(error instanceof Error)) return String(error);
  if ("code" in error && error.code === "ENOENT") return "Dit bestand bestaat niet.";
  return isClear ? error.message : (error.stack ?? error.message);
}
