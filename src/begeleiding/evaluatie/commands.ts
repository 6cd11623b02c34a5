import { idsVanGezin, lockPlan, planOpslaan } from "#begeleiding/planversie/commands.ts";
import { wijzigbaar } from "#begeleiding/planversie/planversie.ts";
import { listDoelen } from "#begeleiding/planversie/queries.ts";
import { insert } from "#db/insert.ts";
import { send, type Tx } from "#db/uow.ts";
import { type Dag, dagVan } from "#shared/datum.ts";
import { notFound } from "#shared/not-found.ts";
import { accept, refuse } from "#shared/result.ts";
import {
  type Evaluatie,
  evaluatieHouden,
  evaluatiePlannen,
  evaluatieVerzetten,
  geplande,
  type Gesprek,
} from "./evaluatie.ts";
import { listEvaluaties } from "./queries.ts";

type Verzending = { readonly id: string; readonly versie: number };

/** The next moment to look together how it goes. The same again changes nothing. */
export async function evaluatieAfspreken(tx: Tx, casusId: string, { id, versie }: Verzending, op: Dag) {
  const casus = await lockPlan(tx, casusId);
  if (!casus) return refuse("geen_recht");
  const evaluaties = await listEvaluaties(tx, casusId);
  const eerder = evaluaties.find((een) => een.id === id);
  if (eerder) return eerder.geplandOp === op ? accept(id) : refuse("al_verzonden");
  const actueel = wijzigbaar(casus, versie);
  if (!actueel.ok) return actueel;
  const result = evaluatiePlannen(evaluaties, op, dagVan(tx.nu));
  if (!result.ok) return result;

  await invoegen(tx, casusId, id, result.value);
  await planOpslaan(tx, casus, { soort: "evaluatie_gepland", codes: { evaluatie: id, op } });
  return accept(id);
}

/** The planned one, on another day. What stands so already stays so. */
export async function evaluatieVerplaatsen(tx: Tx, casusId: string, { id, versie }: Verzending, op: Dag) {
  const casus = await lockPlan(tx, casusId);
  if (!casus) return refuse("geen_recht");
  const evaluatie = (await listEvaluaties(tx, casusId)).find((een) => een.id === id) ?? notFound();
  if (evaluatie.stand === "gepland" && evaluatie.geplandOp === op) return accept(id);
  const actueel = wijzigbaar(casus, versie);
  if (!actueel.ok) return actueel;
  const result = evaluatieVerzetten(evaluatie, op, dagVan(tx.nu));
  if (!result.ok) return result;

  await opslaan(tx, casusId, id, { geplandOp: result.value });
  await planOpslaan(tx, casus, { soort: "evaluatie_verzet", codes: { evaluatie: id, op } });
  return accept(id);
}

/** The next one after this, planned at the same table. */
type Volgende = { readonly id: string; readonly op: Dag };

/** How it goes with each doel and what was agreed. The same again changes nothing. */
export async function evaluatieVastleggen(
  tx: Tx,
  casusId: string,
  { id, versie }: Verzending,
  gesprek: Gesprek,
  volgende?: Volgende,
) {
  const casus = await lockPlan(tx, casusId);
  if (!casus) return refuse("geen_recht");
  const evaluaties = await listEvaluaties(tx, casusId);
  const evaluatie = evaluaties.find((een) => een.id === id) ?? notFound();
  if (evaluatie.stand === "gehouden" && isZelfde(evaluatie, gesprek)) return accept(id);
  const actueel = wijzigbaar(casus, versie);
  if (!actueel.ok) return actueel;
  const open = (await listDoelen(tx, casusId)).filter(({ stand }) => stand === "open");
  const kring = { deelnemers: await idsVanGezin(tx, casusId), openDoelen: open.map((doel) => doel.id) };
  const result = evaluatieHouden(evaluatie, gesprek, kring, dagVan(tx.nu));
  if (!result.ok) return result;
  const plan = volgende && evaluatiePlannen([], volgende.op, dagVan(tx.nu));
  if (plan && !plan.ok) return refuse(plan.reason === "te_ver" ? "volgende_te_ver" : "volgende_in_verleden");

  await gehouden(tx, casusId, id, gesprek);
  if (volgende) await invoegen(tx, casusId, volgende.id, volgende.op);
  await planOpslaan(tx, casus, { soort: "evaluatie_gehouden", codes: { evaluatie: id, op: gesprek.op } });
  return accept(id);
}

/** With the dossier that ends: nobody comes together any more. Under the lock of its plan. */
export async function geplandeLatenVervallen(tx: Tx, casusId: string): Promise<void> {
  const evaluatie = geplande(await listEvaluaties(tx, casusId));
  if (evaluatie) await opslaan(tx, casusId, evaluatie.id, { stand: "vervallen" });
}

async function gehouden(tx: Tx, casusId: string, id: string, { op, met, afspraken, doelen }: Gesprek): Promise<void> {
  await opslaan(tx, casusId, id, { stand: "gehouden", gehoudenOp: op, met: [...met], afspraken });
  for (const doel of doelen)
    await insert(tx, "evaluatieDoel", { gemeenteId: tx.wie.gemeenteId, casusId, evaluatieId: id, ...doel });
}

async function invoegen(tx: Tx, casusId: string, id: string, geplandOp: Dag): Promise<void> {
  const vast = { gemeenteId: tx.wie.gemeenteId, casusId, door: tx.wie.medewerkerId ?? "", vastgelegdOp: tx.nu };
  await insert(tx, "evaluatie", { ...vast, id, geplandOp });
}

type Velden = { geplandOp?: Dag; stand?: string; gehoudenOp?: Dag; met?: string[]; afspraken?: string | null };

async function opslaan(tx: Tx, casusId: string, id: string, velden: Velden): Promise<void> {
  const set = { ...velden, door: tx.wie.medewerkerId ?? "", vastgelegdOp: tx.nu };
  const query = tx.db.updateTable("evaluatie").set(set).where("gemeenteId", "=", tx.wie.gemeenteId);
  await send(tx, query.where("casusId", "=", casusId).where("id", "=", id));
}

/** Sent twice: it was written down just so. */
function isZelfde(evaluatie: Evaluatie, gesprek: Gesprek): boolean {
  const inhoud = ({ met, afspraken, doelen }: Omit<Gesprek, "op">, op: Dag | null) =>
    JSON.stringify([
      op,
      met.toSorted(),
      afspraken,
      doelen
        .map(({ doelId, voortgang, toelichting }) => [doelId, voortgang, toelichting])
        .toSorted(([a], [b]) => String(a).localeCompare(String(b))),
    ]);
  return inhoud(evaluatie, evaluatie.gehoudenOp) === inhoud(gesprek, gesprek.op);
}
