import { insert } from "#db/insert.ts";
import { gebeurtenisVastleggen } from "#db/logboek.ts";
import type { Tx } from "#db/uow.ts";
import { getInwoner, lockInwoners, type Persoon } from "#persoon/inwoner/queries.ts";
import { type Dag, dagVan } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { beginnen, erbijKomen, weggaan } from "./huishouden.ts";
import { listHuisgenoten, listLidmaatschappen } from "./queries.ts";

type Begin = { readonly id: string; readonly leden: readonly string[]; readonly van: Dag };

/** This person and these others live together from `van` on; `id` is that of the household to be: sent twice it is one. */
export async function huishoudenBeginnen(tx: Tx, inwonerId: string, { id, leden, van }: Begin) {
  await getInwoner(tx, inwonerId);
  const wie = [...new Set([inwonerId, ...leden])];
  const personen = await lockInwoners(tx, wie);
  if (personen.length < wie.length) return refuse("geen_recht");
  const bewoners = await Promise.all(personen.map((persoon) => bewonerVan(tx, persoon)));
  if (bewoners.some((bewoner) => bewoner.leden.some((lid) => lid.huishoudenId === id))) return accept(id);
  const result = beginnen(bewoners, id, van, dagVan(tx.nu));
  if (!result.ok) return result;

  await insert(tx, "huishouden", { gemeenteId: tx.wie.gemeenteId, id });
  for (const [nummer, { id: lid }] of personen.entries()) {
    await lidInvoegen(tx, uuidv7(tx.nu.getTime()), id, lid, result.value[nummer] ?? { van, tot: null });
    await gebeurtenisVastleggen(tx, "huishouden_begonnen", lid, { huishouden: id, van });
  }
  return accept(id);
}

type Komst = { readonly id: string; readonly huishoudenId: string; readonly inwonerId: string; readonly van: Dag };

/** Someone comes to live with this person, in a household she is in now: who lives where she lived before is not hers to see. */
export async function lidToevoegen(tx: Tx, bijId: string, { id, huishoudenId, inwonerId, van }: Komst) {
  await getInwoner(tx, bijId);
  const [persoon] = await lockInwoners(tx, [inwonerId]);
  if (!persoon) return refuse("geen_recht");
  const bewoner = await bewonerVan(tx, persoon);
  if (bewoner.leden.some((lid) => lid.id === id)) return accept(id);
  const thuis = (await listLidmaatschappen(tx, bijId)).filter(({ tot }) => tot === null);
  if (!thuis.some((lid) => lid.huishoudenId === huishoudenId)) return refuse("onbekend_huishouden");
  const result = erbijKomen(bewoner, huishoudenId, van, dagVan(tx.nu));
  if (!result.ok) return result;

  await lidInvoegen(tx, id, huishoudenId, inwonerId, result.value);
  await gebeurtenisVastleggen(tx, "huishoudlid_erbij", inwonerId, { huishouden: huishoudenId, van });
  return accept(id);
}

/** Someone of a household of this person leaves it; she herself too. */
export async function lidLosmaken(tx: Tx, bijId: string, id: string, op: Dag) {
  await getInwoner(tx, bijId);
  const lid = (await listHuisgenoten(tx, [bijId])).find((een) => een.id === id);
  if (!lid) return refuse("onbekend_huishouden");
  const [persoon] = await lockInwoners(tx, [lid.inwonerId]);
  if (!persoon) return refuse("geen_recht");
  const nu = (await listLidmaatschappen(tx, persoon.id)).find((een) => een.id === id) ?? lid;
  if (nu.tot === op) return accept(id);
  const result = weggaan(nu, op, dagVan(tx.nu));
  if (!result.ok) return result;

  await lidBeeindigen(tx, id, result.value);
  const codes = { huishouden: lid.huishoudenId, op };
  await gebeurtenisVastleggen(tx, "huishoudlid_weg", persoon.id, codes);
  return accept(id);
}

/** Who died lives nowhere any more. */
export async function huishoudensVerlaten(tx: Tx, inwonerId: string, op: Dag): Promise<void> {
  const leden = await listLidmaatschappen(tx, inwonerId);
  for (const { id, tot } of leden) if (tot === null || tot > op) await lidBeeindigen(tx, id, op);
}

async function bewonerVan(tx: Tx, { id, geboortedatum, overledenOp }: Persoon) {
  return { geboortedatum, overledenOp, leden: await listLidmaatschappen(tx, id) };
}

type Verblijf = { readonly van: Dag; readonly tot: Dag | null };

async function lidInvoegen(tx: Tx, id: string, huishoudenId: string, inwonerId: string, { van, tot }: Verblijf) {
  await insert(tx, "huishoudlid", { gemeenteId: tx.wie.gemeenteId, id, huishoudenId, inwonerId, van, tot });
}

async function lidBeeindigen(tx: Tx, id: string, tot: Dag): Promise<void> {
  await tx.db
    .updateTable("huishoudlid")
    .set({ tot })
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .execute();
}
