import { sql } from "kysely";
import { gebeurtenisVastleggen } from "#db/logboek.ts";
import { insert } from "#db/insert.ts";
import { send, type Tx } from "#db/uow.ts";
import { notFound } from "#shared/not-found.ts";
import { accept, refuse } from "#shared/result.ts";
import type { Sleutels } from "#shared/versleuteling.ts";
import {
  findSamenvoeging,
  getSamenvoegbaar,
  hebbenVerschillendeBsn,
  listKandidaten,
  listLeden,
  lockSamenvoegingen,
} from "./queries.ts";
import { personenVan, samenvoegen } from "./samenvoeging.ts";

export type Keuze = {
  readonly id: string;
  /** The other record. */
  readonly zelfde: string;
  readonly waarom: string;
  readonly bevestiging?: string | undefined;
};

/** Says that this record and another are one person. Nothing is moved: see ADR 0024. */
export async function inwonersSamenvoegen(tx: Tx, sleutels: Sleutels, inwonerId: string, keuze: Keuze) {
  const { id, zelfde, waarom, bevestiging } = keuze;
  await lockSamenvoegingen(tx);
  const inwoner = await getSamenvoegbaar(tx, sleutels, inwonerId);
  const eerder = await findSamenvoeging(tx, id);
  if (eerder) return eerder.inwonerA === inwonerId && eerder.inwonerB === zelfde ? accept(id) : refuse("al_verzonden");

  const ander = (await listKandidaten(tx, sleutels, inwoner)).find((een) => een.id === zelfde);
  const personen = [inwoner.persoonId, ...(ander ? [ander.persoonId] : [])];
  const result = samenvoegen(
    {
      isZelfdeRecord: zelfde === inwonerId,
      isZelfdePersoon: ander?.persoonId === inwoner.persoonId,
      anderBsn: await hebbenVerschillendeBsn(tx, personen),
      gelijkende: ander?.gelijkende,
    },
    bevestiging,
  );
  if (!result.ok) return result;

  const { oordeel, waarschuwing } = result.value;
  await insert(tx, "samenvoeging", {
    gemeenteId: tx.wie.gemeenteId,
    id,
    inwonerA: inwonerId,
    inwonerB: zelfde,
    waarom,
    oordeel,
    gewicht: ander?.gelijkende?.gewicht ?? 0,
    niveaus: JSON.stringify(ander?.niveaus ?? {}),
    waarschuwing: waarschuwing ?? null,
    bevestiging: waarschuwing === undefined ? null : (bevestiging ?? null),
    door: tx.wie.medewerkerId ?? "",
    op: tx.nu,
  });
  await indelen(tx, personen);
  const codes = { met: zelfde, oordeel, waarschuwing: waarschuwing ?? null };
  await gebeurtenisVastleggen(tx, "inwoners_samengevoegd", inwonerId, codes);
  return accept(id);
}

/** They are two people again, each with what was hers. */
export async function samenvoegingOngedaanMaken(
  tx: Tx,
  sleutels: Sleutels,
  inwonerId: string,
  id: string,
  reden: string,
) {
  await lockSamenvoegingen(tx);
  const { persoonId } = await getSamenvoegbaar(tx, sleutels, inwonerId);
  const samenvoeging = await findSamenvoeging(tx, id);
  if (!samenvoeging || ![samenvoeging.inwonerA, samenvoeging.inwonerB].includes(inwonerId)) return notFound();
  if (samenvoeging.ongedaanOp !== null)
    return samenvoeging.ongedaanReden === reden ? accept(id) : refuse("al_ongedaan");
  await tx.db
    .updateTable("samenvoeging")
    .set({ ongedaanOp: tx.nu, ongedaanDoor: tx.wie.medewerkerId, ongedaanReden: reden })
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .execute();
  await indelen(tx, [persoonId]);
  const met = samenvoeging.inwonerA === inwonerId ? samenvoeging.inwonerB : samenvoeging.inwonerA;
  await gebeurtenisVastleggen(tx, "inwoners_gescheiden", inwonerId, { met });
  return accept(id);
}

/** Writes anew which record is of which person, of all that are or were one with these. */
async function indelen(tx: Tx, personen: readonly string[]): Promise<void> {
  const { records, paren } = await listLeden(tx, personen);
  const indeling = [...personenVan(records, paren)];
  const [leden, van] = [indeling.map(([lid]) => lid), indeling.map(([, persoon]) => persoon)];
  await send(tx, { compile: () => sql`select persoon_indelen(${leden}::uuid[], ${van}::uuid[])`.compile(tx.db) });
}
