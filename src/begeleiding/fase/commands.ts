import { insert } from "#db/insert.ts";
import { gebeurtenisVastleggen } from "#db/logboek.ts";
import type { Tx } from "#db/uow.ts";
import { doetMee, doetMeeVoorIedereen, regisseurVan } from "#begeleiding/casus/casus.ts";
import { casusOpslaan } from "#begeleiding/casus/commands.ts";
import { lockCasus } from "#begeleiding/casus/queries.ts";
import { herinneringenStoppen, taakMaken } from "#begeleiding/taak/commands.ts";
import { opnieuw } from "#begeleiding/taak/taak.ts";
import { type Dag, dagVan } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { leunEnSteunBeeindigen, leunEnSteunBeginnen } from "./fase.ts";
import { listFasen } from "./queries.ts";

type Begin = {
  /** Of the phase to be, made with the form: sent twice it is one. */
  readonly id: string;
  readonly van: Dag;
  readonly elkeWeken: number;
  readonly reden: string;
  readonly versie: number;
};

/** From now on a short talk every few weeks: a task that comes back, of the regisseur or of who keeps in touch when the regie lies outside. */
export async function leunEnSteunStarten(tx: Tx, casusId: string, { id, van, elkeWeken, reden, versie }: Begin) {
  const casus = await lockCasus(tx, casusId);
  const door = tx.wie.medewerkerId;
  if (!casus || door === null || !doetMeeVoorIedereen(tx.wie.mijn, casus.betrokkenen)) return refuse("geen_recht");
  const fasen = await listFasen(tx, casusId);
  if (fasen.some((fase) => fase.id === id)) return accept(casusId);
  if (casus.versie !== versie) return refuse("gewijzigd");
  const vandaag = dagVan(tx.nu);
  const result = leunEnSteunBeginnen(casus, fasen, van, vandaag);
  if (!result.ok) return result;

  const { gemeenteId } = tx.wie;
  await insert(tx, "casusFase", { gemeenteId, id, casusId, van, elkeWeken, reden, door, vastgelegdOp: tx.nu });
  await casusOpslaan(tx, casusId, { faseId: id });
  await gebeurtenisVastleggen(tx, "leun_en_steun_begonnen", casusId, { van, elkeWeken });
  const ikZelf = casus.betrokkenen.find((een) => doetMee(tx.wie.mijn, [een]))?.medewerkerId;
  const wens = {
    wat: "Leun- en steuncontact: vraag hoe het gaat",
    medewerkerId: regisseurVan(casus).medewerkerId ?? ikZelf ?? "",
    uiterlijk: opnieuw(elkeWeken, van, vandaag),
    termijn: undefined,
    werksoort: "leun_en_steun",
    elkeWeken,
  } as const;
  const taak = await taakMaken(tx, casusId, uuidv7(tx.nu.getTime()), wens);
  return taak.ok ? accept(casusId) : refuse("geen_helper");
}

export async function leunEnSteunStoppen(tx: Tx, casusId: string, op: Dag, versie: number) {
  const casus = await lockCasus(tx, casusId);
  if (!casus || !doetMeeVoorIedereen(tx.wie.mijn, casus.betrokkenen)) return refuse("geen_recht");
  const fasen = await listFasen(tx, casusId);
  // Sent twice: it ended on that day.
  if (casus.faseId === null && fasen[0]?.tot === op) return accept(casusId);
  if (casus.versie !== versie) return refuse("gewijzigd");
  const result = leunEnSteunBeeindigen(
    fasen.find(({ id }) => id === casus.faseId),
    op,
    dagVan(tx.nu),
  );
  if (!result.ok) return result;

  await faseAfsluiten(tx, casusId, casus.faseId, result.value);
  await casusOpslaan(tx, casusId, { faseId: null });
  return accept(casusId);
}

/** A dossier that closes ends its phase with it; a phase that began later than that day ends as it began. */
export async function faseMeeSluiten(tx: Tx, casusId: string, faseId: string | null, op: Dag): Promise<void> {
  const fase = (await listFasen(tx, casusId)).find(({ id }) => id === faseId);
  if (fase) await faseAfsluiten(tx, casusId, faseId, op < fase.van ? fase.van : op);
}

async function faseAfsluiten(tx: Tx, casusId: string, faseId: string | null, tot: Dag): Promise<void> {
  await tx.db
    .updateTable("casusFase")
    .set({ tot })
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("casusId", "=", casusId)
    .where("id", "=", faseId)
    .execute();
  await herinneringenStoppen(tx, casusId);
  await gebeurtenisVastleggen(tx, "leun_en_steun_beeindigd", casusId, { op: tot });
}
