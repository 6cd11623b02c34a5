import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { type Insertable, sql } from "kysely";
import { zonderInlog } from "#shared/identiteit.ts";
import { gebeurtenisVastleggen } from "#db/logboek.ts";
import type { Databases } from "#db/pool.ts";
import type { DB } from "#db/schema.ts";
import { type Tx, unitOfWork } from "#db/uow.ts";
import { blokkenVastleggen, inwonerRow } from "#persoon/inwoner/commands.ts";
import type { Dag } from "#shared/datum.ts";
import { kenmerkVan } from "#shared/kenmerk.ts";
import { uuidv7 } from "#shared/uuid.ts";
import type { Sleutels } from "#shared/versleuteling.ts";
import { ImportError, verslagKop } from "./melding.ts";
import { nieuweStand, type Oordeel, oordeelOver, type Overneembaar, stapelIndelen, type Stand } from "./oordeel.ts";
import {
  getPlaatsen,
  listBekend,
  listRijen,
  listVrijeIds,
  lockImport,
  openRegistratie,
  type Registratie,
} from "./queries.ts";
import type { Toets } from "./rij.ts";
import type { Uitslag } from "./samenvatting.ts";
import { alsJson } from "./tekst.ts";

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
type Run = { readonly tx: Tx; readonly sleutels: Sleutels; readonly verslag: Verslag; readonly stand: Stand };

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
  const wie = zonderInlog(gemeenteId, "import");
  const { stand, verslag } = await unitOfWork(databases.app, wie, opties.nu, async (tx) => {
    if (!(await lockImport(tx)))
      throw new ImportError("Er loopt al een import voor deze gemeente. Wacht tot die klaar is.");
    const run = {
      tx,
      sleutels,
      verslag: await verslagOpenen(bestand, opties),
      stand: nieuweStand(uuidv7(opties.nu.getTime())),
    };
    try {
      await rijenOvernemen(run, registratie, opties);
      return run;
    } catch (error) {
      await rm(run.verslag.deel, { force: true });
      throw error;
    } finally {
      await run.verslag.bestand.close();
    }
  });
  // Everything has been stored: a report that cannot get its name is no reason to say otherwise.
  const pad = await rename(verslag.deel, verslag.pad).then(
    () => verslag.pad,
    () => verslag.deel,
  );
  const { onbekend, ontbrekend } = registratie.indeling;
  return { ...stand, verslag: { pad, regels: stand.verslagregels }, kolommen: { onbekend, ontbrekend } };
}

/** The report is written beside its final name, which it gets when everything has been stored. */
async function verslagOpenen(bestand: string, opties: ImportOpties): Promise<Verslag> {
  const naam = `${basename(bestand, extname(bestand))}.importverslag.csv`;
  const mappen = opties.verslagmappen ?? [dirname(bestand)];
  for (const [index, map] of mappen.entries()) {
    const pad = join(map, naam);
    const handle = await open(`${pad}.deel`, "w").catch(() => undefined);
    if (handle === undefined) continue;
    if (index > 0) opties.melden?.(`In de map van het bestand kan niet worden geschreven. Het verslag komt in ${pad}.`);
    await handle.write(verslagKop);
    return { pad, deel: `${pad}.deel`, bestand: handle };
  }
  throw new ImportError(`Het verslag kan nergens worden geschreven (${mappen.join(", ")}). Er is niets overgenomen.`);
}

/** While the database stores one batch, the next is read and judged. */
async function rijenOvernemen(run: Run, registratie: Registratie, opties: ImportOpties): Promise<void> {
  const { indeling, bytes } = registratie;
  const toets: Toets = { indeling, plaatsen: await getPlaatsen(run.tx), peildatum: opties.peildatum };
  const gezien = new Map<string, string>();
  let stapel: Oordeel[] = [];
  let bezig = Promise.resolve();
  try {
    for await (const rijen of listRijen(registratie, (gelezen) => opties.voortgang?.(gelezen, bytes))) {
      if (opties.signaal?.aborted) throw new ImportError("Afgebroken. Er is niets overgenomen.");
      for (const rij of rijen) stapel.push(oordeelOver(rij, toets, run.sleutels, gezien));
      if (stapel.length < stapelgrootte) continue;
      await bezig;
      bezig = stapelVerwerken(run, stapel);
      bezig.catch(() => undefined); // it is heard where it is awaited
      stapel = [];
    }
    await bezig;
    await stapelVerwerken(run, stapel);
  } finally {
    await bezig.catch(() => undefined); // a transaction may not end under its batch
  }
  const { runId, samenvatting } = run.stand;
  if (samenvatting.rows === 0) throw new ImportError("Het bestand heeft wel een kopregel, maar geen rijen.");
  await gebeurtenisVastleggen(run.tx, "registratie_geimporteerd", runId, { overgenomen: samenvatting.accepted });
}

/** Counts, reports and stores a batch. What an earlier run stored stays as it is. */
async function stapelVerwerken({ tx, sleutels, verslag, stand }: Run, stapel: readonly Oordeel[]): Promise<void> {
  const bronnen = stapel.flatMap((oordeel) => (oordeel.code === undefined ? [oordeel.bron] : []));
  const { nieuw, regels } = stapelIndelen(stapel, await listBekend(tx, bronnen), stand);
  await verslag.bestand.write(regels.join(""));
  await overnemen(tx, sleutels, nieuw, stand.runId);
}

async function overnemen(tx: Tx, sleutels: Sleutels, nieuw: readonly Overneembaar[], runId: string): Promise<void> {
  const { gemeenteId, gebruikerId: door } = tx.wie;
  const op = tx.nu;
  const gebeurtenis = { gemeenteId, op, soort: "hulpvraag_geimporteerd", door, codes: { import: runId } };
  const nieuweId = () => uuidv7(op.getTime());
  const ids = await listVrijeIds(tx, nieuw.length);
  const rijen = nieuw.map((rij, index) => ({ ...rij, id: ids[index]!, inwonerId: nieuweId() }));
  const inwoners = rijen.map(({ inwonerId, overname }) =>
    inwonerRow(gemeenteId, sleutels, inwonerId, overname.inwoner),
  );
  await invoegen(tx, "inwoner", inwoners);
  await blokkenVastleggen(
    tx,
    rijen.map(({ inwonerId: id, overname }) => ({ id, gegevens: overname.inwoner })),
  );
  const hulpvragen = rijen.map((rij) => hulpvraagRow(gemeenteId, op, rij.id, rij.inwonerId, rij));
  await invoegen(tx, "hulpvraag", hulpvragen);
  const gebeurtenissen = rijen.map(({ id }) => ({ ...gebeurtenis, id: nieuweId(), onderwerpId: id }));
  await invoegen(tx, "gebeurtenis", gebeurtenissen);
}

function hulpvraagRow(
  gemeenteId: number,
  op: Date,
  id: string,
  inwonerId: string,
  { bron, hash, overname }: Overneembaar,
) {
  const { leefgebieden, ...hulpvraag } = overname.hulpvraag;
  return {
    ...hulpvraag,
    gemeenteId,
    id,
    inwonerId,
    kenmerk: kenmerkVan(id),
    ontvangenOp: op,
    leefgebieden: [...leefgebieden],
    spoed: false,
    bronKenmerk: bron,
    bronHash: Buffer.from(hash, "hex"),
    versie: 1,
  };
}

/** One statement for a whole batch: COPY does not exist under row-level security, and a parameter per cell is slow. */
async function invoegen<T extends "inwoner" | "hulpvraag" | "gebeurtenis">(
  tx: Tx,
  tabel: T,
  rijen: readonly Insertable<DB[T]>[],
): Promise<void> {
  if (rijen.length === 0) return;
  const { kolommen, json } = alsJson(rijen);
  const namen = sql.join(kolommen.map((kolom) => sql.ref(kolom)));
  await sql`insert into ${sql.table(tabel)} (${namen})
    select ${namen} from json_populate_recordset(null::${sql.table(tabel)}, ${json}::json)`.execute(tx.db);
}
