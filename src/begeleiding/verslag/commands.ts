import { idsVanGezin, lockPlan } from "#begeleiding/planversie/commands.ts";
import { insert } from "#db/insert.ts";
import { gebeurtenisVastleggen } from "#db/logboek.ts";
import type { Tx } from "#db/uow.ts";
import { dagVan } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";
import { listVerslagen } from "./queries.ts";
import { type NieuwVerslag, verslagGeven } from "./verslag.ts";

/**
 * That the verslag was given; also after the dossier was closed, for then it is asked for most. It changes nothing in the
 * plan, so it needs no version. The same again changes nothing.
 */
export async function verslagVastleggen(tx: Tx, casusId: string, id: string, verslag: NieuwVerslag) {
  const casus = await lockPlan(tx, casusId);
  if (!casus) return refuse("geen_recht");
  const eerder = (await listVerslagen(tx, casusId)).find((een) => een.id === id);
  if (eerder) return inhoudVan(eerder) === inhoudVan(verslag) ? accept(id) : refuse("al_verzonden");
  const result = verslagGeven(verslag, await idsVanGezin(tx, casusId), dagVan(tx.nu));
  if (!result.ok) return result;

  const { aan, op, wijze } = result.value;
  const vast = { gemeenteId: tx.wie.gemeenteId, casusId, door: tx.wie.medewerkerId ?? "", vastgelegdOp: tx.nu };
  await insert(tx, "verslag", { ...vast, id, aan: [...aan], op, wijze, versie: casus.versie });
  await gebeurtenisVastleggen(tx, "verslag_gegeven", casusId, { aan, op, wijze, versie: casus.versie });
  return accept(id);
}

function inhoudVan({ aan, op, wijze }: NieuwVerslag): string {
  return JSON.stringify([aan.toSorted(), op, wijze]);
}
