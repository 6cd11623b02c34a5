import type { Database } from "#db/pool.ts";
import { type Tx, unitOfWork } from "#db/uow.ts";
import { geldendeTermijn, kortsteTermijn } from "#begeleiding/bewaartermijn/wettelijke-bewaartermijnen.ts";
import { type Klok, klokken } from "#beheer/bewaarlijst/bewaarlijst.ts";
import { optellen, type Telling } from "#beheer/bewaarlijst/bewijs.ts";
import { delenWissen, rijenWissen, type Run } from "#beheer/bewaarlijst/commands.ts";
import { getCatalogus, listVergeten } from "#beheer/bewaarlijst/queries.ts";
import { dagVan, plusMaanden } from "#shared/datum.ts";
import { zonderInlog } from "#shared/identiteit.ts";
import { uuidv7 } from "#shared/uuid.ts";
import type { Sleutels } from "#shared/versleuteling.ts";
import { runAfronden, runBeginnen } from "./commands.ts";
import {
  alleenLezen,
  geefSlot,
  listGeeindigd,
  listToegewezen,
  lockOpVerzoek,
  lockVerlopen,
  neemSlot,
  weegDelen,
} from "./queries.ts";
import {
  BewaarError,
  type BewaarOpties,
  type Dossierdeel,
  type Kandidaat,
  maandenVooruit,
  perRegel,
  type Uitslag,
  verwachten,
} from "./vernietiging.ts";

type Werk = Run & {
  /** A piece of work in a transaction of its own. */
  readonly doe: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** By table, what a run that only counts takes as gone. */
  readonly weg: Map<string, readonly string[]>;
};

const perBatch = 100;
const rijenPerBatch = 5000;
const onbeperkt = 1_000_000_000;

/**
 * Destroys what need not be kept any more, of one municipality, in small pieces that are each whole: stopped or killed, the
 * next run goes on where this one was. Without `uitvoeren` it counts the same and changes nothing.
 */
export async function bewaren(
  database: Database,
  sleutels: Sleutels,
  gemeenteId: number,
  opties: BewaarOpties,
): Promise<Uitslag> {
  const { peildatum, klok, uitvoeren } = opties;
  if (uitvoeren && peildatum > dagVan(klok()))
    throw new BewaarError("De peildatum ligt in de toekomst: dat kan alleen met --proef.");
  return database.connection().execute(async (verbinding) => {
    if (!(await neemSlot(verbinding, gemeenteId)))
      throw new BewaarError("Er loopt al een run van bewaren voor deze gemeente. Wacht tot die klaar is.");
    try {
      const doe: Werk["doe"] = (work) => eenheid(database, gemeenteId, opties, work);
      const catalogus = await doe(getCatalogus);
      const id = uuidv7(klok().getTime());
      return await draaien({ id, peildatum, sleutels, catalogus, uitvoeren, doe, weg: new Map() });
    } finally {
      await geefSlot(verbinding, gemeenteId);
    }
  });
}

/** Someone who came in between makes PostgreSQL refuse a piece: it is done again, and decided again. */
const botsingen = ["23503", "40001", "40P01", "55P03"];

async function eenheid<T>(
  database: Database,
  gemeenteId: number,
  { klok, signaal, uitvoeren, naBatch }: BewaarOpties,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  for (let keer = 1; ; keer++) {
    if (signaal?.aborted) throw new BewaarError("Afgebroken. Wat gewist is, is gewist en staat in het bewijs.");
    try {
      const uitkomst = await unitOfWork(database, zonderInlog(gemeenteId, "bewaring"), klok(), async (tx) => {
        if (!uitvoeren) await alleenLezen(tx);
        return work(tx);
      });
      naBatch?.();
      return uitkomst;
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      if (keer >= 3 || !botsingen.includes(code)) throw error;
    }
  }
}

async function draaien(werk: Werk): Promise<Uitslag> {
  const { doe, peildatum, uitvoeren } = werk;
  if (uitvoeren) await doe((tx) => runBeginnen(tx, werk));
  const kandidaten = await wegen(werk);
  const verwachting = verwachten(kandidaten, peildatum);
  const tellingen = await verzoekenUitvoeren(werk);
  for (const deel of ["contactmoment", "hulpvraag", "casus"] as const) {
    const alWeg = new Set(werk.weg.get(deel));
    const verlopen = kandidaten.filter((een) => een.deel === deel && een.tot < peildatum && !alWeg.has(een.id));
    for (const groep of perRegel(verlopen, perBatch)) tellingen.push(...(await groepWissen(werk, deel, groep)));
  }
  tellingen.push(...(await vergeten(werk, "inwoner")));
  for (const { tabel, klok } of klokken()) tellingen.push(...(await uitlopen(werk, tabel, klok)));
  tellingen.push(...(await vergeten(werk, "medewerker")));
  if (uitvoeren) await doe((tx) => runAfronden(tx, werk.id, verwachting));
  return { tellingen: optellen(tellingen), verwachting };
}

/** What ended long enough ago that its term may be over now, or within the months ahead. */
async function wegen({ doe, peildatum }: Werk): Promise<Kandidaat[]> {
  const voor = plusMaanden(peildatum, maandenVooruit - 12 * kortsteTermijn);
  const gevonden: Kandidaat[] = [];
  for (const deel of ["casus", "hulpvraag"] as const) {
    let na: string | undefined = "00000000-0000-0000-0000-000000000000";
    while (na !== undefined) {
      const vanaf: string = na;
      const ids = await doe((tx) => listGeeindigd(tx, deel, voor, vanaf));
      gevonden.push(...(await doe((tx) => weegDelen(tx, deel, ids, peildatum))));
      na = ids.at(-1);
    }
  }
  return gevonden;
}

/** A batch by one rule, weighed again under lock. */
async function groepWissen(werk: Werk, deel: Dossierdeel, groep: readonly Kandidaat[]): Promise<Telling[]> {
  const [eerste] = groep;
  if (eerste === undefined) return [];
  return werk.doe(async (tx) => {
    const nog = werk.uitvoeren ? await lockVerlopen(tx, deel, groep, werk.peildatum) : undefined;
    const gaat = groep.filter(({ id }) => nog?.has(id) ?? true);
    const dagen = gaat.map(({ geeindigdOp }) => geeindigdOp).toSorted();
    const waarom = { regel: eerste.regel, van: dagen[0] ?? "", tot: dagen.at(-1) ?? "" };
    return wegdoen(tx, werk, deel, { ids: gaat.map(({ id }) => id), waarom });
  });
}

type Wat = { readonly ids: readonly string[]; readonly waarom: Parameters<typeof delenWissen>[4] };

async function wegdoen(tx: Tx, werk: Werk, deel: Dossierdeel | "inwoner" | "medewerker", { ids, waarom }: Wat) {
  if (ids.length === 0) return [];
  if (!werk.uitvoeren) werk.weg.set(deel, [...(werk.weg.get(deel) ?? []), ...ids]);
  return delenWissen(tx, werk, deel, ids, waarom);
}

/** Requests that were granted (Jeugdwet 7.3.9), each with its whole dossier at once. */
async function verzoekenUitvoeren(werk: Werk): Promise<Telling[]> {
  const { peildatum, uitvoeren } = werk;
  const regel = geldendeTermijn("op_verzoek", peildatum, peildatum);
  const tellingen: Telling[] = [];
  for (const verzoek of await werk.doe(listToegewezen)) {
    const gewist = await werk.doe(async (tx) => {
      const alles: Telling[] = [];
      for (const { deel, id, geeindigdOp } of await lockOpVerzoek(tx, verzoek, peildatum, uitvoeren)) {
        const dag = geeindigdOp ?? peildatum;
        const waarom = { regel, van: dag, tot: dag, verzoekId: verzoek.id };
        alles.push(...(await wegdoen(tx, werk, deel, { ids: [id], waarom })));
      }
      return alles;
    });
    tellingen.push(...gewist);
  }
  return tellingen;
}

/** People whom nothing speaks of any more. */
async function vergeten(werk: Werk, deel: "inwoner" | "medewerker"): Promise<Telling[]> {
  const { catalogus, peildatum, weg, uitvoeren } = werk;
  const waarom = { regel: geldendeTermijn("niet_meer_nodig", peildatum, peildatum), van: peildatum, tot: peildatum };
  const meest = uitvoeren ? perBatch : onbeperkt;
  return herhalen(uitvoeren, () =>
    werk.doe(async (tx) => {
      const ids = await listVergeten(tx, catalogus, deel, { peildatum, weg }, meest);
      return wegdoen(tx, werk, deel, { ids, waarom });
    }),
  );
}

/** Rows of this table whose own clock is over. */
async function uitlopen(werk: Werk, tabel: string, klok: Klok): Promise<Telling[]> {
  const regel = geldendeTermijn(klok.regel, werk.peildatum, werk.peildatum);
  const grens = { weg: werk.weg, meest: rijenPerBatch };
  return herhalen(werk.uitvoeren, () => werk.doe((tx) => rijenWissen(tx, werk, { tabel, klok, regel }, grens)));
}

/** Piece by piece until there is nothing left. */
async function herhalen(uitvoeren: boolean, stuk: () => Promise<Telling[]>): Promise<Telling[]> {
  const tellingen: Telling[] = [];
  for (;;) {
    const gewist = await stuk();
    tellingen.push(...gewist);
    if (!uitvoeren || gewist.length === 0) return tellingen;
  }
}
