import { sql } from "kysely";
import type { Tx } from "#db/uow.ts";
import { hmac, type Sleutels } from "#shared/versleuteling.ts";
import {
  beoordelen,
  drieletters,
  type Gelijkende,
  type Gevonden,
  type Gezocht,
  nabijeDagen,
  zoekblokken,
  zonderDrieletters,
} from "./gelijkende.ts";

/** With what the reading log must hold of her. */
export type GelijkendeMetHulpvragen = Gelijkende & { readonly hulpvragen: readonly string[] };

/** Who may be this person, the likeliest first; also people whose records the one who asks may not see. */
export async function listGelijkenden(
  tx: Tx,
  sleutels: Sleutels,
  gezocht: Gezocht,
): Promise<GelijkendeMetHulpvragen[]> {
  const alle = zoekblokken(gezocht);
  const bsnIndex = gezocht.bsn ? hmac(sleutels.bsnIndex, `${tx.wie.gemeenteId}/${gezocht.bsn}`) : null;
  const { rows } = await sql<Gevonden & { readonly hulpvragen: string[] }>`
    select id, voornaam, voorvoegsel, achternaam, geboortedatum, postcode, huisnummer, zelfde_bsn, hulpvragen
    from gelijkende_inwoners(${zonderDrieletters(alle)}::text[], ${drieletters(alle)}::text[],
      ${nabijeDagen(gezocht.geboortedatum)}::text[], ${gezocht.postcode ?? null}::text, ${bsnIndex}::bytea)`.execute(
    tx.db,
  );
  return rows
    .flatMap(({ hulpvragen, ...gevonden }) => {
      const gelijkende = beoordelen(gezocht, gevonden);
      return gelijkende ? [{ ...gelijkende, hulpvragen }] : [];
    })
    .toSorted((a, b) => b.gewicht - a.gewicht)
    .map(({ gewicht: _gewicht, ...gelijkende }) => gelijkende);
}
