import { sql } from "kysely";
import type { Tx } from "#db/uow.ts";
import {
  type Bestaansstand,
  type Bestaanszekerheid,
  type OverigLeefgebied,
  type Stand,
  standVan,
  type Verheldering,
} from "./verheldering.ts";

const standen = [
  "v.inkomen",
  "v.inkomenRegel",
  "v.schulden",
  "v.schuldenRegel",
  "v.wonen",
  "v.wonenRegel",
  "v.energie",
  "v.energieRegel",
] as const;

/** Every conversation in all its versions, the newest first. */
export async function listVerhelderingen(tx: Tx, casusId: string): Promise<Verheldering[]> {
  const rows = await verhelderingen(tx, casusId)
    .innerJoin("medewerker as m", (join) =>
      join.onRef("m.id", "=", "v.door").onRef("m.gemeenteId", "=", "v.gemeenteId"),
    )
    .select(["v.met", "v.woorden", "v.goed", "v.netwerk", "m.naam as door"])
    .orderBy("v.op", "desc")
    .orderBy("v.vastgelegdOp", "desc")
    .orderBy("v.id", "desc")
    .execute();
  if (rows.length === 0) return [];
  const regels = await tx.db
    .selectFrom("verhelderingLeefgebied")
    .select(["verhelderingId", "leefgebied", "tekst"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("casusId", "=", casusId)
    .execute();
  return rows.map(({ id, op, met, woorden, goed, netwerk, vervangt, door, vastgelegdOp, ...rest }) => ({
    id,
    op,
    met,
    woorden,
    goed,
    netwerk,
    vervangt,
    door,
    vastgelegdOp,
    bestaanszekerheid: bestaanszekerheidVan(rest),
    leefgebieden: leefgebiedenVan(regels.filter(({ verhelderingId }) => verhelderingId === id)),
  }));
}

/** How bestaanszekerheid stands. Undefined for who does not read all that was said: what she misses may be known. */
export async function findBestaanszekerheid(tx: Tx, casusId: string): Promise<Stand | undefined> {
  const { rows } = await sql<{ leestAlles: boolean }>`
    select ${casusId}::uuid = any (huidige_casussen(false)) and ${casusId}::uuid <> all (beperkte_casussen())
      as leest_alles`.execute(tx.db);
  if (rows[0]?.leestAlles !== true) return undefined;
  const gesprekken = await verhelderingen(tx, casusId).execute();
  return standVan(gesprekken.map((een) => ({ ...een, bestaanszekerheid: bestaanszekerheidVan(een) })));
}

function verhelderingen(tx: Tx, casusId: string) {
  return tx.db
    .selectFrom("verheldering as v")
    .select(["v.id", "v.op", "v.vervangt", "v.vastgelegdOp"])
    .select(standen)
    .where("v.gemeenteId", "=", tx.wie.gemeenteId)
    .where("v.casusId", "=", casusId);
}

type Standen = {
  readonly inkomen: string;
  readonly inkomenRegel: string | null;
  readonly schulden: string;
  readonly schuldenRegel: string | null;
  readonly wonen: string;
  readonly wonenRegel: string | null;
  readonly energie: string;
  readonly energieRegel: string | null;
};

// checks verheldering.inkomen, schulden, wonen, energie
function bestaanszekerheidVan(rij: Standen): Bestaanszekerheid {
  return {
    inkomen: { stand: rij.inkomen as Bestaansstand, regel: rij.inkomenRegel },
    schulden: { stand: rij.schulden as Bestaansstand, regel: rij.schuldenRegel },
    wonen: { stand: rij.wonen as Bestaansstand, regel: rij.wonenRegel },
    energie: { stand: rij.energie as Bestaansstand, regel: rij.energieRegel },
  };
}

function leefgebiedenVan(regels: readonly { readonly leefgebied: string; readonly tekst: string }[]) {
  // Only these are ever written (NieuweVerheldering.leefgebieden).
  return Object.fromEntries(regels.map(({ leefgebied, tekst }) => [leefgebied as OverigLeefgebied, tekst]));
}
