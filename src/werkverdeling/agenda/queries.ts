import { sql } from "kysely";
import type { Database } from "#db/pool.ts";
import type { Tx } from "#db/uow.ts";
import { dagenVooruit } from "#begeleiding/afspraak/afspraak.ts";
import { type Contactsoort, contactsoorten } from "#begeleiding/contactmoment/contactmoment.ts";
import { tokenHash } from "#organisatie/gebruiker/queries.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import { hmac, type Sleutels } from "#shared/versleuteling.ts";
import type { Agendapunt } from "./icalendar.ts";

const bestandsvorm = /^([\w-]{43})\.ics$/;
const msPerDag = 86_400_000;
const dagenTerug = 30;
const meest = 2000;

/** Whose calendar this address is; undefined when it was renewed or withdrawn, or she does not work here any more. */
export async function findIdentiteitVanAgenda(
  db: Database,
  bestand: string,
  nu: Date,
): Promise<Identiteit | undefined> {
  const token = bestandsvorm.exec(bestand)?.[1];
  if (token === undefined) return undefined;
  const found = await sql<Identiteit>`select * from identiteit_van_agenda(${tokenHash(token)}, ${nu})`.execute(db);
  return found.rows[0];
}

/** Since when there is an address; undefined when there is none. */
export async function findAgendalink(tx: Tx): Promise<Date | undefined> {
  const link = await tx.db
    .selectFrom("agendalink")
    .select("gemaaktOp")
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("gebruikerId", "=", tx.wie.gebruikerId)
    .where("hash", "is not", null)
    .executeTakeFirst();
  return link?.gemaaktOp;
}

/** Her own appointments, from a month back to as far as people plan. What was moved shows at its new time only. */
export async function listAgenda(tx: Tx, { handtekening }: Sleutels): Promise<Agendapunt[]> {
  const rows = await tx.db
    .selectFrom("afspraakMedewerker as k")
    .innerJoin("afspraak as a", (join) =>
      join
        .onRef("a.gemeenteId", "=", "k.gemeenteId")
        .onRef("a.casusId", "=", "k.casusId")
        .onRef("a.id", "=", "k.afspraakId"),
    )
    .select(["a.reeksId", "a.nummer", "a.soort", "a.begint", "a.eindigt", "a.stand", "a.gewijzigdOp"])
    .where("k.gemeenteId", "=", tx.wie.gemeenteId)
    .where("k.medewerkerId", "=", tx.wie.medewerkerId)
    .where("k.begint", ">=", new Date(tx.nu.getTime() - dagenTerug * msPerDag))
    .where("k.begint", "<", new Date(tx.nu.getTime() + (dagenVooruit + 1) * msPerDag))
    .where("a.stand", "!=", "verzet")
    .orderBy("k.begint")
    .orderBy("a.id")
    .limit(meest)
    .execute();
  return rows.map(({ reeksId, nummer, soort, stand, ...wanneer }) => ({
    ...wanneer,
    // Keyed, so that it is the same when it is moved and says nothing of the row or the dossier.
    uid: `${hmac(handtekening, `agenda/${tx.wie.medewerkerId}/${reeksId}`).toString("hex").slice(0, 32)}@keukentafel`,
    titel: contactsoorten[soort as Contactsoort], // check afspraak.soort
    volgnummer: stand === "niet_gehouden" ? nummer + 1 : nummer,
    isAfgezegd: stand === "niet_gehouden",
  }));
}
