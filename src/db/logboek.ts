import { uuidv7 } from "#shared/uuid.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import { insert } from "./insert.ts";
import type { Database } from "./pool.ts";
import { type Tx, unitOfWork } from "./uow.ts";

/** Codes, days and ids that tell what happened. Never a name, never free text. */
export type Codes = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** What happened, written with the change itself. */
export async function gebeurtenisVastleggen(
  tx: Tx,
  soort: string,
  onderwerpId: string,
  codes: Codes = {},
): Promise<void> {
  await insert(tx, "gebeurtenis", {
    gemeenteId: tx.wie.gemeenteId,
    id: uuidv7(tx.nu.getTime()),
    op: tx.nu,
    soort,
    onderwerpId,
    door: tx.wie.gebruikerId,
    codes: JSON.stringify(codes),
  });
}

export type Doel =
  | "dossier"
  | "persoon_zoeken"
  | "persoonskaart"
  | "geheim_adres"
  | "instroom_verdelen"
  | "eigen_werk"
  | "caseload"
  | "hulpvraag_behandelen"
  | "toezicht"
  | "cijfers";

/** Who looked: one row for the request, with the hulpvragen it showed. `route` is the pattern, without ids. */
export async function raadplegingVastleggen(
  tx: Tx,
  doel: Doel,
  route: string,
  hulpvragen: readonly string[],
): Promise<void> {
  await insertRaadpleging(tx, doel, "getoond", route, hulpvragen);
}

/** A refused look is written in a transaction of its own: the request that asked was rolled back. */
export async function weigeringVastleggen(
  database: Database,
  wie: Identiteit,
  nu: Date,
  route: string,
  gevraagd: readonly string[],
): Promise<void> {
  if (wie.gebruikerId === null) return;
  await unitOfWork(database, wie, nu, async (tx) => {
    await insertRaadpleging(tx, "hulpvraag_behandelen", "geweigerd", route, gevraagd);
  });
}

async function insertRaadpleging(
  tx: Tx,
  doel: Doel,
  uitkomst: "getoond" | "geweigerd",
  route: string,
  hulpvragen: readonly string[],
): Promise<void> {
  await insert(tx, "raadpleging", {
    gemeenteId: tx.wie.gemeenteId,
    id: uuidv7(tx.nu.getTime()),
    op: tx.nu,
    door: tx.wie.gebruikerId ?? "",
    rollen: [...tx.wie.rollen],
    doel,
    uitkomst,
    route: route.slice(0, 200),
    hulpvragen: [...hulpvragen],
  });
}
