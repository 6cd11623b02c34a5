import { lockPlan, planOpslaan } from "#begeleiding/planversie/commands.ts";
import { wijzigbaar } from "#begeleiding/planversie/planversie.ts";
import { findEerste, listOorzaken } from "#begeleiding/planversie/queries.ts";
import { type Oorzaak, oorzaakStuk } from "#begeleiding/planversie/stuk.ts";
import { insert } from "#db/insert.ts";
import { send, type Tx } from "#db/uow.ts";
import { dagVan } from "#shared/datum.ts";
import { notFound } from "#shared/not-found.ts";
import { accept, refuse } from "#shared/result.ts";
import { focusBepalen, isInFocus, type NieuweOorzaak, oorzaakBenoemen } from "./oorzaak.ts";

type Verzending = { readonly id: string; readonly versie: number };

/** Why it does not work now, in the plan. The same again changes nothing. */
export async function oorzaakToevoegen(tx: Tx, casusId: string, { id, versie }: Verzending, nieuw: NieuweOorzaak) {
  const casus = await lockPlan(tx, casusId);
  if (!casus) return refuse("geen_recht");
  const eerder = await findEerste(tx, casusId, "oorzaak", id);
  if (eerder) return isZelfde(nieuw, eerder) ? accept(id) : refuse("al_verzonden");
  const actueel = wijzigbaar(casus, versie);
  if (!actueel.ok) return actueel;
  const result = oorzaakBenoemen(await listOorzaken(tx, casusId), nieuw, dagVan(tx.nu));
  if (!result.ok) return result;

  const oorzaak = { id, ...result.value };
  await oorzaakInvoegen(tx, casusId, oorzaak);
  const gebeurd = { soort: "oorzaak_benoemd", codes: { oorzaak: id, leefgebied: nieuw.leefgebied } };
  await planOpslaan(tx, casus, gebeurd, [oorzaakStuk(oorzaak)]);
  return accept(id);
}

/** Works on it from now on, or leaves it for later. What stands so already stays so. */
export async function focusWijzigen(tx: Tx, casusId: string, oorzaakId: string, inFocus: boolean, versie: number) {
  const casus = await lockPlan(tx, casusId);
  if (!casus) return refuse("geen_recht");
  const oorzaak = (await listOorzaken(tx, casusId)).find(({ id }) => id === oorzaakId) ?? notFound();
  if (isInFocus(oorzaak) === inFocus) return accept(oorzaakId);
  const actueel = wijzigbaar(casus, versie);
  if (!actueel.ok) return actueel;

  const nieuw = focusBepalen(oorzaak, inFocus, dagVan(tx.nu));
  await send(
    tx,
    tx.db
      .updateTable("oorzaak")
      .set({ focusSinds: nieuw.focusSinds })
      .where("gemeenteId", "=", tx.wie.gemeenteId)
      .where("casusId", "=", casusId)
      .where("id", "=", oorzaakId),
  );
  const gebeurd = { soort: "focus_bepaald", codes: { oorzaak: oorzaakId, inFocus } };
  await planOpslaan(tx, casus, gebeurd, [oorzaakStuk(nieuw)]);
  return accept(oorzaakId);
}

/** A new one, under the lock of its plan; who calls this keeps it in the version. */
export async function oorzaakInvoegen(tx: Tx, casusId: string, oorzaak: Oorzaak): Promise<void> {
  await insert(tx, "oorzaak", { gemeenteId: tx.wie.gemeenteId, casusId, ...oorzaak, gezienOp: tx.nu });
}

function isZelfde(nieuw: NieuweOorzaak, eerder: Omit<Oorzaak, "id">): boolean {
  const { woorden, leefgebied, inFocus } = nieuw;
  return woorden === eerder.woorden && leefgebied === eerder.leefgebied && inFocus === isInFocus(eerder);
}
