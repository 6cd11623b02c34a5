import { type Casus, doetMee } from "#begeleiding/casus/casus.ts";
import { casusOpslaan, dossierGezien } from "#begeleiding/casus/commands.ts";
import { getLeesbareCasus, listBetrokkenen, listDeelnemers, lockCasus } from "#begeleiding/casus/queries.ts";
import { insert } from "#db/insert.ts";
import { type Codes, gebeurtenisVastleggen } from "#db/logboek.ts";
import type { Tx } from "#db/uow.ts";
import { volledigeNaam } from "#persoon/inwoner/inwoner.ts";
import type { Stuk } from "./stuk.ts";

/** Nobody else changes this plan until the unit of work ends; undefined for who may not change it. */
export async function lockPlan(tx: Tx, casusId: string): Promise<Casus | undefined> {
  const casus = await lockCasus(tx, casusId);
  return casus && tx.wie.medewerkerId !== null && doetMee(tx.wie.mijn, casus.betrokkenen) ? casus : undefined;
}

type Gebeurd = { readonly soort: string; readonly codes: Codes };

/** Raises the version, says what happened, and keeps how each piece now is. */
export async function planOpslaan(
  tx: Tx,
  casus: Pick<Casus, "id" | "versie">,
  { soort, codes }: Gebeurd,
  stukken: readonly Stuk[] = [],
): Promise<void> {
  await casusOpslaan(tx, casus.id);
  await gebeurtenisVastleggen(tx, soort, casus.id, codes);
  await stukkenVastleggen(tx, casus.id, casus.versie + 1, stukken);
}

/** Keeps how each piece is from this version on. */
export async function stukkenVastleggen(
  tx: Tx,
  casusId: string,
  versie: number,
  stukken: readonly Stuk[],
): Promise<void> {
  const vast = { gemeenteId: tx.wie.gemeenteId, casusId, versie, door: tx.wie.medewerkerId ?? "", op: tx.nu };
  for (const { soort, id, na } of stukken)
    await insert(tx, "planWijziging", { ...vast, soort, stukId: id, na: JSON.stringify(na) });
}

/** Who is of the gezin now. */
export async function idsVanGezin(tx: Tx, casusId: string): Promise<readonly string[]> {
  return (await listDeelnemers(tx, casusId)).filter(({ tot }) => tot === null).map(({ id }) => id);
}

/** What every page of a plan shows of its gezin and its helpers; and that it was looked at. */
export async function planInzien(tx: Tx, casusId: string, route: string) {
  const casus = await getLeesbareCasus(tx, casusId);
  await dossierGezien(tx, casusId, route);
  const betrokkenen = await listBetrokkenen(tx, casusId);
  const deelnemers = (await listDeelnemers(tx, casusId)).map((een) => ({
    id: een.id,
    tot: een.tot,
    naam: volledigeNaam(een) ?? "Zonder naam",
  }));
  const helpers = betrokkenen.flatMap(({ medewerkerId, naam }) =>
    medewerkerId === null || naam === null ? [] : [{ id: medewerkerId, naam }],
  );
  const isBetrokken = doetMee(tx.wie.mijn, betrokkenen);
  const isGesloten = casus.geslotenOp !== null;
  return {
    casus,
    betrokkenen,
    deelnemers,
    gezin: deelnemers.filter(({ tot }) => tot === null),
    namen: new Map([...deelnemers, ...helpers].map(({ id, naam }) => [id, naam])),
    isBetrokken,
    isGesloten,
    magWerken: isBetrokken && !isGesloten,
  };
}

export type Inzage = Awaited<ReturnType<typeof planInzien>>;
