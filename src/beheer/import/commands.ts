import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { type Insertable, sql } from "kysely";
import { zonderInlog } from "#shared/identiteit.ts";
import { gebeurtenisVastleggen } from "#db/logboek.ts";
import type { Databases } from "#db/pool.ts";
import type { DB } from "#db/schema.ts";
import { type Tx, unitOfWork } from "#db/uow.ts";
import { inwonerRow } from "#persoon/inwoner/commands.ts";
import type { Dag } from "#shared/datum.ts";
import { kenmerkVan } from "#shared/kenmerk.ts";
import { uuidv7 } from "#shared/uuid.ts";
import type { Sleutels } from "#shared/versleuteling.ts";
import { ImportError, verslagKop } from "./melding.ts";
import { nieuweStand, type Oordeel, oordeelOver, type Overneembaar, stapelIndelen, type Stand } from "./oordeel.ts";
import { getPlaatsen, listBekend, listGebruikt, listRijen, openRegistratie, type Registratie } from "./queries.ts";
import type { Toets } from "./rij.ts";
import type { Uitslag } from "./samenvatting.ts";

export type ImportOpties = {
  readonly peildatum: Dag;
  readonly nu: Date;
  /** Where the report may stand, best first; without it beside the file. */
  readonly verslagmappen?: readonly string[];
  /** Hears before the start that the report cannot stand beside the file. */
  readonly melden?: (regel: string) => void;
  readonly voortgang?: (gelezen: number, totaal: number) => void;
  readonly signaal?: AbortSignal;
};

type Verslag = { readonly pad: string; readonly deel: string; readonly bestand: FileHandle };
// Any fixed number: two imports for one municipality cannot run at once.
const slot = 728_364_502;
const stapelgrootte = 500;

/**
 * Loads an old registration in one transaction: a run that breaks leaves nothing, a second run changes nothing.
 * Throws ImportError for what a person can mend.
 */
export async function importeren(
  databases: Databases,
  sleutels: Sleutels,
  gemeenteId: number,
  bestand: string,
  opties: ImportOpties,
): Promise<Uitslag> {
  const registratie = await openRegistratie(bestand);
  const { stand, verslag } = await unitOfWork(
    databases.app,
    zonderInlog(gemeenteId, "import"),
    opties.nu,
    async (tx) => {
      await alleenWij(tx);
      const geopend = await verslagOpenen(bestand, opties);
      try {
        return { verslag: geopend, stand: await rijenOvernemen(tx, sleutels, registratie, geopend, opties) };
      } catch (error) {
        await rm(geopend.deel, { force: true });
        throw error;
      } finally {
        await geopend.bestand.close();
      }
    },
  );
  // Everything has been stored: a report that cannot get its name is no reason to say otherwise.
  const pad = await rename(verslag.deel, verslag.pad).then(
    () => verslag.pad,
    () => verslag.deel,
  );
  const { samenvatting, bekend, bewaartermijnVerstreken, ingekort, verslagregels: regels } = stand;
  const { onbekend, ontbrekend } = registratie.indeling;
  return {
    samenvatting,
    bekend,
    bewaartermijnVerstreken,
    ingekort,
    verslag: { pad, regels },
    kolommen: { onbekend, ontbrekend },
  };
}

async function alleenWij(tx: Tx): Promise<void> {
  await sql`select set_config('idle_in_transaction_session_timeout', '600000', true)`.execute(tx.db);
  const { rows } = await sql<{ vrij: boolean }>`
    select pg_try_advisory_xact_lock(${slot}::int, ${tx.wie.gemeenteId}::int) as vrij`.execute(tx.db);
  if (!rows[0]?.vrij)
    throw new ImportError("Er loopt al een import voor deze gemeente. Wacht tot die klaar is en probeer het opnieuw.");
}

/** The report is written beside its final name, which it gets when everything has been stored. */
async function verslagOpenen(
  bestand: string,
  { verslagmappen = [dirname(bestand)], melden }: ImportOpties,
): Promise<Verslag> {
  const naam = `${basename(bestand, extname(bestand))}.importverslag.csv`;
  for (const [index, map] of verslagmappen.entries()) {
    const pad = join(map, naam);
    const handle = await open(`${pad}.deel`, "w").catch(() => undefined);
    if (handle === undefined) continue;
    if (index > 0) melden?.(`In de map van het bestand kan niet worden geschreven. Het verslag komt in ${pad}.`);
    await handle.write(verslagKop);
    return { pad, deel: `${pad}.deel`, bestand: handle };
  }
  throw new ImportError(
    `Het verslag kan nergens worden geschreven (${verslagmappen.join(", ")}). Er is niets overgenomen.`,
  );
}

/** While the database stores one batch, the next is read and judged. */
async function rijenOvernemen(
  tx: Tx,
  sleutels: Sleutels,
  registratie: Registratie,
  verslag: Verslag,
  opties: ImportOpties,
): Promise<Stand> {
  const toets: Toets = { indeling: registratie.indeling, plaatsen: await getPlaatsen(tx), peildatum: opties.peildatum };
  const stand = nieuweStand(uuidv7(tx.nu.getTime()));
  const gezien = new Map<string, string>();
  let stapel: Oordeel[] = [];
  let bezig = Promise.resolve();
  try {
    for await (const rijen of listRijen(registratie, (gelezen) => opties.voortgang?.(gelezen, registratie.bytes))) {
      if (opties.signaal?.aborted) throw new ImportError("Afgebroken. Er is niets overgenomen.");
      for (const rij of rijen) stapel.push(oordeelOver(rij, toets, sleutels, gezien));
      if (stapel.length < stapelgrootte) continue;
      await bezig;
      bezig = stapelVerwerken(tx, sleutels, stapel, stand, verslag);
      bezig.catch(() => undefined); // it is heard where it is awaited
      stapel = [];
    }
    await bezig;
    await stapelVerwerken(tx, sleutels, stapel, stand, verslag);
  } finally {
    await bezig.catch(() => undefined); // a transaction may not end under its batch
  }
  if (stand.samenvatting.rows === 0) throw new ImportError("Het bestand heeft wel een kopregel, maar geen rijen.");
  await gebeurtenisVastleggen(tx, "registratie_geimporteerd", stand.runId, {
    overgenomen: stand.samenvatting.accepted,
  });
  return stand;
}

/** Counts, reports and stores a batch. What an earlier run stored stays as it is. */
async function stapelVerwerken(
  tx: Tx,
  sleutels: Sleutels,
  stapel: readonly Oordeel[],
  stand: Stand,
  verslag: Verslag,
): Promise<void> {
  const bekend = await listBekend(
    tx,
    stapel.flatMap((oordeel) => (oordeel.code === undefined ? [oordeel.bron] : [])),
  );
  const { nieuw, regels } = stapelIndelen(stapel, bekend, stand);
  await verslag.bestand.write(regels.join(""));
  await overnemen(tx, sleutels, nieuw, stand.runId);
}

async function overnemen(tx: Tx, sleutels: Sleutels, nieuw: readonly Overneembaar[], runId: string): Promise<void> {
  const { gemeenteId, gebruikerId: door } = tx.wie;
  const op = tx.nu;
  const soort = "hulpvraag_geimporteerd";
  const codes = { import: runId };
  const ids = await nieuweIds(tx, nieuw.length);
  const rijen = nieuw.map((rij, index) => ({ ...rij, id: ids[index]!, inwonerId: uuidv7(op.getTime()) }));
  await invoegen(
    tx,
    "inwoner",
    rijen.map(({ inwonerId, overname }) => inwonerRow(gemeenteId, sleutels, inwonerId, overname.inwoner)),
  );
  await invoegen(
    tx,
    "hulpvraag",
    rijen.map(({ id, inwonerId, bron, hash, overname: { hulpvraag } }) => ({
      gemeenteId,
      id,
      kenmerk: kenmerkVan(id),
      ...hulpvraag,
      ontvangenOp: op,
      leefgebieden: [...hulpvraag.leefgebieden],
      spoed: false,
      inwonerId,
      bronKenmerk: bron,
      bronHash: Buffer.from(hash, "hex"),
      versie: 1,
    })),
  );
  await invoegen(
    tx,
    "gebeurtenis",
    rijen.map(({ id }) => ({ gemeenteId, id: uuidv7(op.getTime()), op, soort, onderwerpId: id, door, codes })),
  );
}

/** Ids whose kenmerk nobody has: among 200,000 hulpvragen two of its 40 random bits meet once in fifty times. */
async function nieuweIds(tx: Tx, aantal: number): Promise<string[]> {
  const vrij = new Map<string, string>();
  while (vrij.size < aantal) {
    const gekozen = Array.from({ length: aantal - vrij.size }, () => uuidv7(tx.nu.getTime()));
    const gebruikt = await listGebruikt(tx, gekozen.map(kenmerkVan));
    for (const id of gekozen) if (!gebruikt.has(kenmerkVan(id))) vrij.set(kenmerkVan(id), id);
  }
  return [...vrij.values()];
}

/** One statement for a whole batch: COPY does not exist under row-level security, and a parameter per cell is slow. */
async function invoegen<T extends "inwoner" | "hulpvraag" | "gebeurtenis">(
  tx: Tx,
  tabel: T,
  rijen: readonly Insertable<DB[T]>[],
): Promise<void> {
  const [eerste] = rijen;
  if (eerste === undefined) return;
  const velden = Object.keys(eerste) as (keyof typeof eerste)[]; // the rows of a batch have the same fields
  const kolommen = velden.map((veld) => String(veld).replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  const json = JSON.stringify(
    rijen.map((rij) =>
      alsRij(
        kolommen,
        velden.map((veld) => rij[veld]),
      ),
    ),
  );
  const namen = sql.join(kolommen.map((kolom) => sql.ref(kolom)));
  await sql`insert into ${sql.table(tabel)} (${namen})
    select ${namen} from json_populate_recordset(null::${sql.table(tabel)}, ${json}::json)`.execute(tx.db);
}

/** As PostgreSQL reads it from JSON: what is empty left out, bytes as hex. */
function alsRij(kolommen: readonly string[], waarden: readonly unknown[]): Record<string, unknown> {
  const rij: Record<string, unknown> = {};
  for (const [index, waarde] of waarden.entries()) {
    if (waarde !== null) rij[kolommen[index]!] = Buffer.isBuffer(waarde) ? `\\x${waarde.toString("hex")}` : waarde;
  }
  return rij;
}
