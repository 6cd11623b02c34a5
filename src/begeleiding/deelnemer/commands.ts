import { gebeurtenisVastleggen } from "#db/logboek.ts";
import type { Tx } from "#db/uow.ts";
import type { Gezinsrol } from "#begeleiding/casus/casus.ts";
import { casusOpslaan, deelnemerInvoegen } from "#begeleiding/casus/commands.ts";
import { lockCasus } from "#begeleiding/casus/queries.ts";
import { gezinsadresGeheimhouden } from "#persoon/geheim-adres/commands.ts";
import { listWoontErbij } from "#persoon/huishouden/queries.ts";
import { inwonerVastleggen } from "#persoon/inwoner/commands.ts";
import { type Keuze, nieuwPersoon, persoonKiezen } from "#persoon/inwoner/gelijkende.ts";
import type { InwonerGegevens } from "#persoon/inwoner/inwoner.ts";
import { listGelijkenden } from "#persoon/inwoner/queries.ts";
import { type Dag, dagVan } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";
import type { Sleutels } from "#shared/versleuteling.ts";
import { vertrekken } from "./deelnemer.ts";
import { isDeelnemer, listLeden } from "./queries.ts";
import { magGezinWijzigen } from "./rechten.ts";

type NieuweDeelnemer = Keuze & {
  readonly id: string;
  readonly gegevens: InwonerGegevens;
  readonly gezinsrol: Gezinsrol;
  readonly versie: number;
};

/**
 * Someone else of the gezin: `id` is that of the inwoner to be (sent twice it is one person), unless `zelfde` says that
 * she is one of those who look like her.
 */
export async function deelnemerToevoegen(tx: Tx, sleutels: Sleutels, casusId: string, nieuw: NieuweDeelnemer) {
  const casus = await lockCasus(tx, casusId);
  if (!casus || !magGezinWijzigen(tx.wie, casus.betrokkenen)) return refuse("geen_recht");
  const { zelfde = nieuwPersoon } = nieuw;
  if (await isDeelnemer(tx, casusId, zelfde === nieuwPersoon ? nieuw.id : zelfde)) return accept(casusId);
  if (casus.versie !== nieuw.versie) return refuse("gewijzigd");
  const { geboortedatum } = nieuw.gegevens;
  if (geboortedatum !== undefined && geboortedatum > dagVan(tx.nu)) return refuse("geboren_in_toekomst");

  const bekend = persoonKiezen(await listGelijkenden(tx, sleutels, nieuw.gegevens), nieuw);
  if (!bekend.ok) return bekend;

  const inwoner = bekend.value ?? nieuw.id;
  if (bekend.value === null) await inwonerVastleggen(tx, sleutels, nieuw.id, nieuw.gegevens);
  await deelnemerInvoegen(tx, casusId, inwoner, nieuw.gezinsrol);
  if (bekend.value === null) await gezinsadresGeheimhouden(tx, sleutels, nieuw.id);
  await casusOpslaan(tx, casusId);
  const codes = { inwoner, gezinsrol: nieuw.gezinsrol, wasBekend: bekend.value !== null };
  await gebeurtenisVastleggen(tx, "deelnemer_toegevoegd", casusId, codes);
  return accept(casusId);
}

type Huisgenoot = { readonly inwonerId: string; readonly gezinsrol: Gezinsrol; readonly versie: number };

/** Someone who lives with one of the gezin belongs to it too: she is known, so nothing is typed again. Sent twice it is one. */
export async function huisgenootToevoegen(tx: Tx, casusId: string, { inwonerId, gezinsrol, versie }: Huisgenoot) {
  const casus = await lockCasus(tx, casusId);
  if (!casus || !magGezinWijzigen(tx.wie, casus.betrokkenen)) return refuse("geen_recht");
  if (await isDeelnemer(tx, casusId, inwonerId)) return accept(casusId);
  if (casus.versie !== versie) return refuse("gewijzigd");
  const gezin = (await listLeden(tx, casusId)).filter(({ tot }) => tot === null).map(({ id }) => id);
  const huisgenoten = await listWoontErbij(tx, gezin);
  if (!huisgenoten.some((een) => een.inwonerId === inwonerId)) return refuse("geen_huisgenoot");

  await deelnemerInvoegen(tx, casusId, inwonerId, gezinsrol);
  await casusOpslaan(tx, casusId);
  await gebeurtenisVastleggen(tx, "deelnemer_toegevoegd", casusId, { inwoner: inwonerId, gezinsrol, wasBekend: true });
  return accept(casusId);
}

type Vertrek = { readonly inwonerId: string; readonly op: Dag; readonly versie: number };

/** Someone does not belong to the gezin any more; what was said with her stays. Sent twice it is done once. */
export async function deelnemerVertrekken(tx: Tx, casusId: string, { inwonerId, op, versie }: Vertrek) {
  const casus = await lockCasus(tx, casusId);
  if (!casus || !magGezinWijzigen(tx.wie, casus.betrokkenen)) return refuse("geen_recht");
  const gezin = await listLeden(tx, casusId);
  if (gezin.some((lid) => lid.id === inwonerId && lid.tot === op)) return accept(casusId);
  if (casus.versie !== versie) return refuse("gewijzigd");
  const result = vertrekken(gezin, inwonerId, op, dagVan(tx.nu));
  if (!result.ok) return result;

  await tx.db
    .updateTable("deelnemer")
    .set({ tot: op })
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("casusId", "=", casusId)
    .where("inwonerId", "=", inwonerId)
    .execute();
  await casusOpslaan(tx, casusId);
  await gebeurtenisVastleggen(tx, "deelnemer_vertrokken", casusId, { inwoner: inwonerId, op });
  return accept(casusId);
}
