import { insert } from "#db/insert.ts";
import { gebeurtenisVastleggen } from "#db/logboek.ts";
import type { Tx } from "#db/uow.ts";
import { doetMee } from "#begeleiding/casus/casus.ts";
import { listDeelnemers, lockCasus } from "#begeleiding/casus/queries.ts";
import { dagVan } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";
import { type Contactmoment, vastleggen } from "./contactmoment.ts";
import { findContactmoment } from "./queries.ts";

/** The same id with the same content again changes nothing. */
export async function contactmomentVastleggen(tx: Tx, casusId: string, id: string, moment: Contactmoment) {
  const casus = await lockCasus(tx, casusId);
  const door = tx.wie.medewerkerId;
  if (!casus || door === null || !doetMee(tx.wie.mijn, casus.betrokkenen)) return refuse("geen_recht");
  const eerder = await findContactmoment(tx, id);
  if (eerder) return eerder.casusId === casusId && isGelijk(eerder, moment) ? accept(casusId) : refuse("al_verzonden");
  const deelnemers = await listDeelnemers(tx, casusId);
  const result = vastleggen(
    moment,
    deelnemers.map((deelnemer) => deelnemer.id),
    dagVan(tx.nu),
  );
  if (!result.ok) return result;

  const { soort, op, met, tekst } = moment;
  const row = { gemeenteId: tx.wie.gemeenteId, id, casusId, soort, op, met: [...met], tekst, door };
  await insert(tx, "contactmoment", { ...row, vastgelegdOp: tx.nu });
  await gebeurtenisVastleggen(tx, "contactmoment_vastgelegd", casusId, { soort, op });
  return accept(casusId);
}

type Inhoud = { readonly soort: string; readonly op: string; readonly met: readonly string[]; readonly tekst: string };

function isGelijk(een: Inhoud, ander: Inhoud): boolean {
  const inhoud = ({ soort, op, met, tekst }: Inhoud) => JSON.stringify([soort, op, met, tekst]);
  return inhoud(een) === inhoud(ander);
}
