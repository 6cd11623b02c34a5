import { idsVanGezin, lockPlan, planOpslaan } from "#begeleiding/planversie/commands.ts";
import { wijzigbaar } from "#begeleiding/planversie/planversie.ts";
import { insert } from "#db/insert.ts";
import type { Tx } from "#db/uow.ts";
import { dagVan } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";
import { gezinsplanVastleggen, type NieuwGezinsplan } from "./gezinsplan.ts";
import { listGezinsplannen } from "./queries.ts";

type Verzending = { readonly id: string; readonly versie: number };

/** That it was offered, and what the gezin said; or the plan that they made. The same again changes nothing. */
export async function gezinsplanToevoegen(tx: Tx, casusId: string, { id, versie }: Verzending, nieuw: NieuwGezinsplan) {
  const casus = await lockPlan(tx, casusId);
  if (!casus) return refuse("geen_recht");
  const gesprekken = await listGezinsplannen(tx, casusId);
  const eerder = gesprekken.find((een) => een.id === id);
  if (eerder) return inhoudVan(nieuw) === inhoudVan(eerder) ? accept(id) : refuse("al_verzonden");
  const actueel = wijzigbaar(casus, versie);
  if (!actueel.ok) return actueel;
  const result = gezinsplanVastleggen(nieuw, gesprekken[0], await idsVanGezin(tx, casusId), dagVan(tx.nu));
  if (!result.ok) return result;

  const { aan, ...rest } = result.value;
  const vast = { gemeenteId: tx.wie.gemeenteId, casusId, door: tx.wie.medewerkerId ?? "", vastgelegdOp: tx.nu };
  await insert(tx, "gezinsplan", { ...vast, id, ...rest, aan: [...aan] });
  const codes = { antwoord: nieuw.antwoord, op: nieuw.op, aan };
  await planOpslaan(tx, casus, { soort: "gezinsplan_besproken", codes });
  return accept(id);
}

function inhoudVan({ op, aan, antwoord, tekst, apart }: NieuwGezinsplan): string {
  return JSON.stringify([op, aan.toSorted(), antwoord, tekst, apart]);
}
