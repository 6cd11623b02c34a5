import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { type Config, ConfigError, readConfig } from "#config.ts";
import { EmbeddedDatabaseError } from "#db/embedded/failure.ts";
import { MigrationError } from "#db/migrate.ts";
import { openDatabases } from "#db/open.ts";
import { type Databases, isOverloaded, isUnavailable } from "#db/pool.ts";
import { readSleutels, SleutelbosError } from "#db/sleutelbos.ts";
import { type Gemeente, listGemeenten } from "#organisatie/gemeente/queries.ts";
import { type Dag, dagVan, leesDag } from "#shared/datum.ts";
import { importeren } from "./commands.ts";
import { ImportError } from "./melding.ts";
import { openRegistratie } from "./queries.ts";
import { uitslagBijCijfers, uitslagInWoorden, zonderNullen } from "./samenvatting.ts";

type Opdracht = {
  readonly bestand: string;
  readonly gemeente: number | undefined;
  readonly peildatum: Dag;
  readonly json: boolean;
};

const gebruik =
  "Gebruik: npm run importeren -- hulpvragen <bestand> [--gemeente GM0193] [--peildatum jjjj-mm-dd] [--json]";

// @NOTE rows live for one batch only: without a growing young generation 200,000 of them fit in a third less memory.
setFlagsFromString("--semi-space-growth-factor=1");

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  try {
    const opdracht = leesOpdracht(args, dagVan(new Date()));
    const config = readConfig(process.env);
    await openRegistratie(opdracht.bestand); // a wrong file is told before a database is started
    await uitvoeren(opdracht, config);
    return 0;
  } catch (error) {
    zeg(uitleg(error));
    return 1;
  }
}

function leesOpdracht(args: readonly string[], vandaag: Dag): Opdracht {
  const { values, positionals } = ontleed(args);
  const [soort, bestand, ...rest] = positionals;
  if (soort !== "hulpvragen" || bestand === undefined || rest.length > 0) throw new ImportError(gebruik);
  const peildatum = values.peildatum === undefined ? vandaag : leesDag(values.peildatum);
  if (peildatum === undefined)
    throw new ImportError(`De peildatum ${values.peildatum} bestaat niet. Geef een dag als 2026-07-01.`);
  const code = values.gemeente === undefined ? undefined : /^(?:GM)?(\d{1,4})$/i.exec(values.gemeente)?.[1];
  if (values.gemeente !== undefined && code === undefined)
    throw new ImportError(`${values.gemeente} is geen gemeentecode van het CBS. Geef een code als GM0193.`);
  // npm starts us in the folder of the package; a path is meant from where the person stands.
  const vanaf = process.env["INIT_CWD"] ?? process.cwd();
  return {
    bestand: resolve(vanaf, bestand),
    gemeente: code === undefined ? undefined : Number(code),
    peildatum,
    json: values.json,
  };
}

function ontleed(args: readonly string[]) {
  const options = {
    gemeente: { type: "string" },
    peildatum: { type: "string" },
    json: { type: "boolean", default: false },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    throw new ImportError(gebruik);
  }
}

async function uitvoeren(opdracht: Opdracht, config: Config): Promise<void> {
  const afbreker = new AbortController();
  for (const signaal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signaal, () => afbreker.abort());
  const { databases, stop } = await openDatabases(config, zeg);
  try {
    await overnemen(opdracht, config, databases, afbreker.signal);
  } finally {
    await stop();
  }
}

async function overnemen(
  opdracht: Opdracht,
  config: Config,
  databases: Databases,
  signaal: AbortSignal,
): Promise<void> {
  const { bestand, peildatum } = opdracht;
  const gemeente = await kiesGemeente(databases, config, opdracht.gemeente);
  if (gemeente.demonstratie)
    zeg(`Gemeente ${gemeente.naam} is een demonstratie: laad hier geen gegevens van echte mensen.`);
  const uitslag = await importeren(databases, await readSleutels(config), gemeente.id, bestand, {
    peildatum,
    signaal,
    nu: new Date(),
    melden: zeg,
    voortgang: toonVoortgang(),
    verslagmappen: [dirname(bestand), process.cwd(), config.DATA_DIR],
  });
  if (opdracht.json) {
    zeg(uitslagBijCijfers(uitslag));
    console.log(JSON.stringify(zonderNullen(uitslag.samenvatting), null, 1));
  } else {
    console.log(uitslagInWoorden(gemeente.naam, peildatum, uitslag));
  }
}

/** The asked one, or the only one. An empty installation of the demonstration gets its municipality, without people. */
async function kiesGemeente(databases: Databases, config: Config, code: number | undefined): Promise<Gemeente> {
  let gemeenten = await listGemeenten(databases.app);
  if (gemeenten.length === 0 && config.demo) {
    const { demoGemeenteInrichten } = await import("../../../demo/gemeente.ts");
    await demoGemeenteInrichten(databases, new Date());
    gemeenten = await listGemeenten(databases.app);
  }
  const gekozen = code === undefined && gemeenten.length === 1 ? gemeenten[0] : gemeenten.find(({ id }) => id === code);
  if (gekozen) return gekozen;
  if (gemeenten.length === 0) throw new ImportError("Er is nog geen gemeente ingericht.");
  const keuzes = gemeenten.map(({ id, naam }) => `GM${String(id).padStart(4, "0")} ${naam}`).join(", ");
  throw new ImportError(`Kies met --gemeente een gemeente die hier is ingericht: ${keuzes}.`);
}

/** One line that changes on a terminal; elsewhere a line for each ten per cent. */
function toonVoortgang(): (gelezen: number, totaal: number) => void {
  let getoond = 0;
  return (gelezen, totaal) => {
    const procent = Math.floor((100 * gelezen) / totaal);
    const stap = process.stderr.isTTY ? 1 : 10;
    if (procent < getoond + stap && (procent < 100 || getoond === 100)) return;
    getoond = procent < 100 ? procent - (procent % stap) : 100;
    if (!process.stderr.isTTY) zeg(`${getoond}% gelezen`);
    else process.stderr.write(`\r${getoond}% gelezen${getoond === 100 ? "\n" : ""}`);
  };
}

/** Never what a row holds: the details of a database error may quote it. */
function uitleg(error: unknown): string {
  const isHelder = [ImportError, ConfigError, EmbeddedDatabaseError, MigrationError, SleutelbosError].some(
    (soort) => error instanceof soort,
  );
  if (isHelder && error instanceof Error) return error.message;
  if (isUnavailable(error) || isOverloaded(error)) {
    return "De database is niet bereikbaar of te druk. Probeer het opnieuw: wat al is overgenomen wordt dan overgeslagen.";
  }
  const soort = error instanceof Error ? ("code" in error ? String(error.code) : error.name) : typeof error;
  const waar =
    error instanceof Error
      ? (error.stack
          ?.split("\n")
          .find((regel) => regel.trimStart().startsWith("at "))
          ?.trim() ?? "")
      : "";
  return `Er ging iets mis dat niet mag gebeuren (${soort} ${waar}). Er is niets overgenomen.`;
}

function zeg(regel: string): void {
  if (regel !== "") process.stderr.write(`${regel}\n`);
}
