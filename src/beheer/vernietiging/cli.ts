import { parseArgs } from "node:util";
import { bewaringUrl, type Config, ConfigError, readConfig } from "#config.ts";
import { EmbeddedDatabaseError } from "#db/embedded/failure.ts";
import { MigrationError } from "#db/migrate.ts";
import { openDatabases } from "#db/open.ts";
import { type Database, type Databases, isOverloaded, isUnavailable, openPool } from "#db/pool.ts";
import { readSleutels, SleutelbosError } from "#db/sleutelbos.ts";
import { unitOfWork } from "#db/uow.ts";
import { listGemeenten } from "#organisatie/gemeente/queries.ts";
import { type Dag, dagVan, leesDag } from "#shared/datum.ts";
import { zonderInlog } from "#shared/identiteit.ts";
import { isUuid } from "#shared/uuid.ts";
import type { Sleutels } from "#shared/versleuteling.ts";
import { bewaren } from "./jobs.ts";
import { runInWoorden } from "./overzicht.ts";
import { findBewijs } from "./queries.ts";
import { BewaarError } from "./vernietiging.ts";

type Opdracht = {
  readonly gemeente: number | undefined;
  readonly peildatum: Dag;
  readonly uitvoeren: boolean;
  readonly json: boolean;
  /** Only say whether the part with this id was destroyed. */
  readonly controleer: string | undefined;
};

const gebruik =
  "Gebruik: npm run bewaren -- [--proef | --uitvoeren] [--gemeente GM0193] [--peildatum jjjj-mm-dd] [--json] [--controleer <id>]";

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  try {
    const opdracht = leesOpdracht(args, dagVan(new Date()));
    await uitvoeren(opdracht, readConfig(process.env));
    return 0;
  } catch (error) {
    zeg(uitleg(error));
    return 1;
  }
}

function leesOpdracht(args: readonly string[], vandaag: Dag): Opdracht {
  const values = ontleed(args);
  if (values.proef && values.uitvoeren) throw new BewaarError(gebruik);
  const peildatum = values.peildatum === undefined ? vandaag : leesDag(values.peildatum);
  if (peildatum === undefined)
    throw new BewaarError(`De peildatum ${values.peildatum} bestaat niet. Geef een dag als 2026-07-01.`);
  const code = values.gemeente === undefined ? undefined : /^(?:GM)?(\d{1,4})$/i.exec(values.gemeente)?.[1];
  if (values.gemeente !== undefined && code === undefined)
    throw new BewaarError(`${values.gemeente} is geen gemeentecode van het CBS. Geef een code als GM0193.`);
  const gemeente = code === undefined ? undefined : Number(code);
  const { uitvoeren, json } = values;
  const controleer = values.controleer?.toLowerCase();
  if (controleer !== undefined && !isUuid(controleer)) throw new BewaarError("Geef bij --controleer een heel id.");
  return { gemeente, peildatum, uitvoeren, json, controleer };
}

function ontleed(args: readonly string[]) {
  const options = {
    proef: { type: "boolean", default: false },
    uitvoeren: { type: "boolean", default: false },
    gemeente: { type: "string" },
    peildatum: { type: "string" },
    json: { type: "boolean", default: false },
    controleer: { type: "string" },
  } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch {
    throw new BewaarError(gebruik);
  }
}

async function uitvoeren(opdracht: Opdracht, config: Config): Promise<void> {
  const afbreker = new AbortController();
  for (const signaal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signaal, () => afbreker.abort());
  const { databases, ownerUrl, stop } = await openDatabases(config, zeg);
  try {
    const pool = openPool(bewaringUrl(config, ownerUrl), "keukentafel_bewaring", 2);
    try {
      const gemeente = await kiesGemeente(databases, opdracht.gemeente);
      const sleutels = await readSleutels(config);
      if (opdracht.controleer !== undefined)
        return console.log(await controleren(pool, sleutels, gemeente.id, opdracht.controleer));
      const opties = { ...opdracht, klok: () => new Date(), signaal: afbreker.signal };
      const uitslag = await bewaren(pool, sleutels, gemeente.id, opties);
      const { peildatum } = opdracht;
      console.log(
        opdracht.json
          ? JSON.stringify({ gemeente: gemeente.id, peildatum, uitgevoerd: opdracht.uitvoeren, ...uitslag }, null, 1)
          : runInWoorden({ ...opdracht, ...uitslag, gemeente: gemeente.naam }),
      );
    } finally {
      await pool.destroy();
    }
  } finally {
    await stop();
  }
}

async function controleren(pool: Database, sleutels: Sleutels, gemeenteId: number, id: string): Promise<string> {
  const wie = zonderInlog(gemeenteId, "bewaring");
  const bewijs = await unitOfWork(pool, wie, new Date(), (tx) => findBewijs(tx, sleutels, id));
  if (!bewijs) return "Van dit id is geen bewijs dat het vernietigd is.";
  return `Vernietigd op ${dagVan(bewijs.op)} (${bewijs.tabel}, regel ${bewijs.regel}).`;
}

/** The asked one, or the only one. */
async function kiesGemeente(databases: Databases, code: number | undefined) {
  const gemeenten = await listGemeenten(databases.app);
  const gekozen = code === undefined && gemeenten.length === 1 ? gemeenten[0] : gemeenten.find(({ id }) => id === code);
  if (gekozen) return gekozen;
  if (gemeenten.length === 0) throw new BewaarError("Er is nog geen gemeente ingericht.");
  const keuzes = gemeenten.map(({ id, naam }) => `GM${String(id).padStart(4, "0")} ${naam}`).join(", ");
  throw new BewaarError(`Kies met --gemeente een gemeente die hier is ingericht: ${keuzes}.`);
}

/** Never what a row holds: the details of a database error may quote it. */
function uitleg(error: unknown): string {
  const helder = [BewaarError, ConfigError, EmbeddedDatabaseError, MigrationError, SleutelbosError];
  if (error instanceof Error && helder.some((soort) => error instanceof soort)) return error.message;
  if (isUnavailable(error) || isOverloaded(error))
    return "De database is niet bereikbaar of te druk. Probeer het opnieuw: de volgende run gaat verder waar deze was.";
  const soort = error instanceof Error ? ("code" in error ? String(error.code) : error.name) : typeof error;
  const tabel = error instanceof Error && "constraint" in error ? ` ${String(error.constraint)}` : "";
  return `Er ging iets mis dat niet mag gebeuren (${soort}${tabel}). Wat gewist is, staat in het bewijs; de rest is er nog.`;
}

function zeg(regel: string): void {
  if (regel !== "") process.stderr.write(`${regel}\n`);
}
