import { sql } from "kysely";
import type { Tx } from "#db/uow.ts";
import { notFound } from "#shared/not-found.ts";
import { hmac, type Sleutels } from "#shared/versleuteling.ts";
import {
  beoordelen,
  drieletters,
  type Gelijkende,
  type Gevonden,
  type Gezocht,
  nabijeDagen,
  perPersoon,
  zoekblokken,
  zonderDrieletters,
} from "./gelijkende.ts";

/** Of at most so many someone is asked whether she is the same. */
const meesteGelijkenden = 20;

/** With what the reading log must hold of her. */
export type GelijkendeMetHulpvragen = Gelijkende & { readonly hulpvragen: readonly string[] };

/** Who may be this person, the likeliest first, each person once; also people whose records the one who asks may not see. */
export async function listGelijkenden(
  tx: Tx,
  sleutels: Sleutels,
  gezocht: Gezocht,
): Promise<GelijkendeMetHulpvragen[]> {
  const gevonden = await listGevonden(tx, sleutels, gezocht, {
    bloks: zoekblokken(gezocht),
    dagen: nabijeDagen(gezocht.geboortedatum),
  });
  return perPersoon(gevonden)
    .flatMap((records) => {
      const alle = records.flatMap((een) => beoordelen(gezocht, een) ?? []);
      const [beste] = alle.toSorted((a, b) => b.gewicht - a.gewicht);
      return beste ? [{ ...beste, hulpvragen: records.flatMap(({ hulpvragen }) => hulpvragen) }] : [];
    })
    .toSorted((a, b) => b.gewicht - a.gewicht)
    .slice(0, meesteGelijkenden)
    .map(({ gewicht: _gewicht, ...gelijkende }) => gelijkende);
}

/** Someone as her page shows her; never the BSN. */
export async function getInwoner(tx: Tx, id: string) {
  const inwoner = await inwoners(tx).where("id", "=", id).where(leestOver, "=", true).executeTakeFirst();
  return inwoner ?? notFound();
}

/** For commands: nobody else changes these people until the unit of work ends. Only whom the one who asks works for. */
export async function lockInwoners(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return inwoners(tx)
    .where("id", "in", [...ids])
    .orderBy("id")
    .forUpdate()
    .execute();
}

/** One of them; undefined for who may read her, and may not change her. */
export async function lockInwoner(tx: Tx, id: string) {
  const [inwoner] = await lockInwoners(tx, [id]);
  if (inwoner) return inwoner;
  await getInwoner(tx, id);
  return undefined;
}

const leestOver = sql<boolean>`leest_over(id)`;

function inwoners(tx: Tx) {
  return tx.db
    .selectFrom("inwoner")
    .select(["id", "naam", "voornaam", "voorvoegsel", "achternaam", "voorvoegselPartner", "partnernaam", "naamgebruik"])
    .select(["geboortedatum", "straat", "huisnummer", "postcode", "adresGeheim", "telefoon", "email", "mailVeilig"])
    .select(["voorkeurstaal", "overledenOp", "vertrokkenOp", "vertrokkenNaar", "versie"])
    .select([sql<boolean>`werkt_voor(id, false)`.as("magWijzigen"), sql<boolean>`werkt_voor(id, true)`.as("kentAdres")])
    .where("gemeenteId", "=", tx.wie.gemeenteId);
}

export type Persoon = Awaited<ReturnType<typeof getInwoner>>;

/** Who else is in the dossiers this person is in and the one who asks works in: who may live with her or act for her. */
export async function listGezinsgenoten(tx: Tx, id: string) {
  const { rows } = await sql<{ id: string; naam: string | null }>`
    select distinct i.id, i.naam from deelnemer mij
    join deelnemer d on d.gemeente_id = mij.gemeente_id and d.casus_id = mij.casus_id and d.tot is null
    join inwoner i on i.gemeente_id = d.gemeente_id and i.id = d.inwoner_id
    where mij.gemeente_id = ${tx.wie.gemeenteId} and mij.inwoner_id = ${id} and mij.tot is null and i.id <> ${id}
      and mij.casus_id = any ((select huidige_casussen(true))::uuid[])
    order by i.naam, i.id`.execute(tx.db);
  return rows.map((rij) => ({ id: rij.id, naam: rij.naam ?? "Zonder naam" }));
}

/** The questions to name in the reading log when this person is shown: hers, and those of her dossiers. */
export async function listHulpvragenRond(tx: Tx, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select h.id from hulpvraag h where h.gemeente_id = ${tx.wie.gemeenteId} and (h.inwoner_id = ${id} or h.casus_id in (
      select d.casus_id from deelnemer d where d.gemeente_id = ${tx.wie.gemeenteId} and d.inwoner_id = ${id}))
    order by h.id`.execute(tx.db);
  return rows.map((rij) => rij.id);
}

/** Someone found past row-level security: not to be shown as she is. */
export type GevondenInwoner = Gevonden & {
  readonly persoonId: string;
  /** Hers, and those of the dossiers she takes part in: for the reading log. */
  readonly hulpvragen: readonly string[];
  /** Who knows her: the teams of her dossiers, else of her questions. */
  readonly teams: readonly string[];
  readonly heeftDossier: boolean;
};

/** Who shares one of these bloks or her BSN, or has a name like hers and was born on one of these days or lives at her postcode. */
type Waarop = { readonly bloks: readonly string[]; readonly dagen: readonly string[] };

/** Not yet judged. */
export async function listGevonden(
  tx: Tx,
  sleutels: Sleutels,
  gezocht: Gezocht,
  { bloks, dagen }: Waarop,
): Promise<readonly GevondenInwoner[]> {
  const bsnIndex = gezocht.bsn ? hmac(sleutels.bsnIndex, `${tx.wie.gemeenteId}/${gezocht.bsn}`) : null;
  const { rows } = await sql<GevondenInwoner>`
    select id, voornaam, voorvoegsel, achternaam, voorvoegsel_partner, partnernaam, naamgebruik, geboortedatum,
      postcode, huisnummer, zelfde_bsn, persoon_id, hulpvragen, teams, heeft_dossier
    from gelijkende_inwoners(${zonderDrieletters(bloks)}::text[], ${drieletters(bloks)}::text[],
      ${dagen}::text[], ${gezocht.postcode ?? null}::text, ${bsnIndex}::bytea)`.execute(tx.db);
  return rows;
}
