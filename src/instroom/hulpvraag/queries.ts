import { sql } from "kysely";
import { type Tx, vergrendeling } from "#db/uow.ts";
import type { Dag } from "#shared/datum.ts";
import { notFound } from "#shared/not-found.ts";
import type { Afsluitreden, Instantie, Niveau } from "./codelijst.ts";
import type { HulpvraagDetail } from "./detail.ts";
import type { Hulpvraag } from "./hulpvraag.ts";

const kern = [
  "hulpvraag.id",
  "hulpvraag.teamId",
  "hulpvraag.status",
  "hulpvraag.gemeldOp",
  "hulpvraag.inwonerId",
  "hulpvraag.casusId",
  "hulpvraag.toegewezenAan",
  "hulpvraag.route",
  "hulpvraag.routeReden",
  "hulpvraag.wmoMelding",
  "hulpvraag.wmoMeldingOp",
  "hulpvraag.onderzoekAfgerondOp",
  "hulpvraag.eersteReactieOp",
  "hulpvraag.eersteGesprekOp",
  "hulpvraag.afgeslotenOp",
  "hulpvraag.uitkomst",
  "hulpvraag.afsluitreden",
  "hulpvraag.doorverwezenNaar",
  "hulpvraag.versie",
] as const;

const vraag = [
  "hulpvraag.kenmerk",
  "hulpvraag.ontvangenOp",
  "hulpvraag.teamReden",
  "hulpvraag.herkomst",
  "hulpvraag.herkomstSoort",
  "hulpvraag.verwijzer",
  "hulpvraag.contactwijze",
  "hulpvraag.eigenWoorden",
  "hulpvraag.leefgebieden",
  "hulpvraag.zwaarte",
  "hulpvraag.spoed",
  "hulpvraag.vraagsoortId",
  "team.naam as teamNaam",
  "wijk.naam as wijkNaam",
  "medewerker.naam as behandelaar",
  "vraagsoort.naam as vraagsoort",
] as const;

/** How it came in and whose it is; never the BSN. */
const mensen = [
  "aanmelding.voorAnder",
  "aanmelding.aanmelderNaam",
  "aanmelding.aanmelderRelatie",
  "aanmelding.aanmelderTelefoon",
  "aanmelding.aanmelderEmail",
  "aanmelding.inwonerWeetErvan",
  "aanmelding.weetNietReden",
  "inwoner.voornaam",
  "inwoner.voorvoegsel",
  "inwoner.achternaam",
  "inwoner.voorvoegselPartner",
  "inwoner.partnernaam",
  "inwoner.naamgebruik",
  "inwoner.adresGeheim",
  "inwoner.geboortedatum",
  "inwoner.straat",
  "inwoner.huisnummer",
  "inwoner.postcode",
  "inwoner.telefoon",
  "inwoner.email",
  "inwoner.mailVeilig",
] as const;

/** The whole hulpvraag with its people's names, as its page shows it; without BSN. Not found when not visible. */
export async function getHulpvraag(tx: Tx, id: string): Promise<HulpvraagDetail> {
  const row = await tx.db
    .selectFrom("hulpvraag")
    .innerJoin("team", (join) =>
      join.onRef("team.id", "=", "hulpvraag.teamId").onRef("team.gemeenteId", "=", "hulpvraag.gemeenteId"),
    )
    .leftJoin("wijk", (join) =>
      join.onRef("wijk.code", "=", "hulpvraag.wijkCode").onRef("wijk.gemeenteId", "=", "hulpvraag.gemeenteId"),
    )
    .leftJoin("medewerker", (join) =>
      join
        .onRef("medewerker.id", "=", "hulpvraag.toegewezenAan")
        .onRef("medewerker.gemeenteId", "=", "hulpvraag.gemeenteId"),
    )
    .leftJoin("vraagsoort", (join) =>
      join
        .onRef("vraagsoort.id", "=", "hulpvraag.vraagsoortId")
        .onRef("vraagsoort.gemeenteId", "=", "hulpvraag.gemeenteId"),
    )
    .leftJoin("aanmelding", (join) =>
      join
        .onRef("aanmelding.hulpvraagId", "=", "hulpvraag.id")
        .onRef("aanmelding.gemeenteId", "=", "hulpvraag.gemeenteId"),
    )
    .leftJoin("inwoner", (join) =>
      join.onRef("inwoner.id", "=", "hulpvraag.inwonerId").onRef("inwoner.gemeenteId", "=", "hulpvraag.gemeenteId"),
    )
    .select(kern)
    .select(vraag)
    .select(mensen)
    .where("hulpvraag.gemeenteId", "=", tx.wie.gemeenteId)
    .where("hulpvraag.id", "=", id)
    .executeTakeFirst();
  return row ? { ...row, naamgebruik: row.naamgebruik ?? undefined, heeftNaam: row.achternaam !== null } : notFound();
}

/** Whether this identity may see it (still). */
export async function isZichtbaar(tx: Tx, id: string): Promise<boolean> {
  const query = tx.db
    .selectFrom("hulpvraag")
    .select("id")
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id);
  return (await query.executeTakeFirst()) !== undefined;
}

/** For commands: nobody else decides on this hulpvraag until the unit of work ends. */
export async function lockHulpvraag(tx: Tx, id: string): Promise<Vergrendeld> {
  const row = await tx.db
    .selectFrom("hulpvraag")
    .select(kern)
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom("inwoner")
            .select(sql`1`.as("een"))
            .whereRef("inwoner.gemeenteId", "=", "hulpvraag.gemeenteId")
            .whereRef("inwoner.id", "=", "hulpvraag.inwonerId")
            .where("inwoner.achternaam", "is not", null),
        )
        .as("heeftNaam"),
    )
    .select(vergrendeling(id).as("vergrendeld"))
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row ? asHulpvraag(row) : notFound();
}

type Row = {
  id: string;
  teamId: string;
  status: string;
  gemeldOp: Dag;
  heeftNaam: unknown;
  inwonerId: string | null;
  casusId: string | null;
  toegewezenAan: string | null;
  route: string | null;
  routeReden: string | null;
  wmoMelding: boolean | null;
  wmoMeldingOp: Dag | null;
  onderzoekAfgerondOp: Dag | null;
  eersteReactieOp: Dag | null;
  eersteGesprekOp: Dag | null;
  afgeslotenOp: Dag | null;
  uitkomst: string | null;
  afsluitreden: string | null;
  doorverwezenNaar: string | null;
  versie: number;
};

type Vergrendeld = Hulpvraag & { readonly inwonerId: string | null; readonly casusId: string | null };

// @NOTE the casts repeat what check constraints of the table promise: a code is one of its list, a state has its fields.
function asHulpvraag(row: Row): Vergrendeld {
  const { status, toegewezenAan, afgeslotenOp, uitkomst, afsluitreden, doorverwezenNaar, ...rest } = row;
  const basis = { ...rest, heeftNaam: row.heeftNaam === true, route: row.route as Niveau | null };
  if (status === "afgesloten" && afgeslotenOp !== null) {
    return {
      ...basis,
      status,
      afgeslotenOp,
      uitkomst: uitkomst as Niveau | null,
      afsluitreden: afsluitreden as Afsluitreden,
      doorverwezenNaar: doorverwezenNaar as Instantie | null,
    };
  }
  if (status === "in_behandeling" && toegewezenAan !== null) return { ...basis, status, toegewezenAan };
  return { ...basis, status: "nieuw" };
}
