import type { Updateable } from "kysely";
import { doetMeeVoor } from "#begeleiding/casus/casus.ts";
import { listDeelnemers, lockCasus } from "#begeleiding/casus/queries.ts";
import { contactmomentVastleggen } from "#begeleiding/contactmoment/commands.ts";
import type { Contactmoment } from "#begeleiding/contactmoment/contactmoment.ts";
import { insert } from "#db/insert.ts";
import { gebeurtenisVastleggen } from "#db/logboek.ts";
import type { Afspraak as AfspraakTable } from "#db/schema.ts";
import { send, type Tx } from "#db/uow.ts";
import { dagVan } from "#shared/datum.ts";
import { notFound } from "#shared/not-found.ts";
import { accept, refuse } from "#shared/result.ts";
import { momentVan } from "#shared/tijdstip.ts";
import {
  type Afspraak,
  dubbelPlannen,
  houden,
  laatUitvallen,
  mensenKiezen,
  type Tijdwens,
  tijdvakKiezen,
  type Uitval,
  verzetten,
  type Wens,
} from "./afspraak.ts";
import { findAfspraak, listBezetten } from "./queries.ts";
import { magAfsprakenMaken } from "./rechten.ts";

/** The same again changes nothing. */
export async function afspraakPlannen(tx: Tx, casusId: string, id: string, wens: Wens) {
  const kring = await lockKring(tx, casusId);
  if (!kring) return refuse("geen_recht");
  const eerder = await findAfspraak(tx, casusId, id);
  if (eerder) return isGelijk(eerder, wens) ? accept(id) : refuse("al_verzonden");
  const { soort, waar, waarom } = wens;
  const plek = await kiezen(tx, casusId, wens, { ...kring, behalve: null });
  if (!plek.ok) return plek;

  await invoegen(tx, casusId, { id, reeksId: id, nummer: 0, soort, waar, waarom, ...plek.value });
  await gebeurtenisVastleggen(tx, "afspraak_gepland", casusId, { afspraak: id, soort, op: wens.dag });
  return accept(id);
}

export type NieuweTijd = Tijdwens & {
  readonly id: string;
  readonly gaan: readonly string[];
  readonly ookDubbel: boolean;
};

/** A new one at another time takes the place of this one, which stays to be read. The same again changes nothing. */
export async function afspraakVerzetten(tx: Tx, casusId: string, oudId: string, { id, ...tijd }: NieuweTijd) {
  const kring = await lockKring(tx, casusId);
  if (!kring) return refuse("geen_recht");
  const oud = (await findAfspraak(tx, casusId, oudId)) ?? notFound();
  const { soort, waar, met, waarom } = oud;
  const wens = { ...tijd, soort, waar, met, waarom };
  const eerder = await findAfspraak(tx, casusId, id);
  if (eerder) {
    const isZelfde = eerder.reeksId === oud.reeksId && eerder.nummer === oud.nummer + 1 && isGelijk(eerder, wens);
    return isZelfde ? accept(id) : refuse("al_verzonden");
  }
  const result = verzetten(oud);
  if (!result.ok) return result;
  const plek = await kiezen(tx, casusId, wens, { ...kring, voor: undefined, behalve: oud.reeksId });
  if (!plek.ok) return plek;

  await opslaan(tx, casusId, oudId, { stand: "verzet" });
  await invoegen(tx, casusId, { id, ...result.value, soort, waar, waarom, ...plek.value });
  await gebeurtenisVastleggen(tx, "afspraak_verzet", casusId, { afspraak: oudId, naar: id, op: tijd.dag });
  return accept(id);
}

/** What was said, in the same breath: a held appointment is a contactmoment. The same again changes nothing. */
export async function afspraakHouden(
  tx: Tx,
  casusId: string,
  id: string,
  { id: contactmomentId, ...gezegd }: Omit<Contactmoment, "op"> & { readonly id: string },
) {
  if (!(await lockKring(tx, casusId))) return refuse("geen_recht");
  const afspraak = (await findAfspraak(tx, casusId, id)) ?? notFound();
  const vastleggen = async () =>
    contactmomentVastleggen(tx, casusId, contactmomentId, { ...gezegd, op: dagVan(afspraak.begint) });
  if (afspraak.contactmomentId === contactmomentId) return vastleggen();
  const result = houden(afspraak, tx.nu);
  if (!result.ok) return result;
  const vastgelegd = await vastleggen();
  if (!vastgelegd.ok) return vastgelegd;

  await opslaan(tx, casusId, id, { stand: "gehouden", contactmomentId });
  await gebeurtenisVastleggen(tx, "afspraak_gehouden", casusId, { afspraak: id, contactmoment: contactmomentId });
  return accept(id);
}

type Reden = { readonly uitval: Uitval; readonly toelichting: string | null };

/** It did not take place. What stands so already stays so. */
export async function afspraakNietGehouden(tx: Tx, casusId: string, id: string, { uitval, toelichting }: Reden) {
  if (!(await lockKring(tx, casusId))) return refuse("geen_recht");
  const afspraak = (await findAfspraak(tx, casusId, id)) ?? notFound();
  if (afspraak.uitval === uitval && afspraak.toelichting === toelichting) return accept(id);
  const result = laatUitvallen(afspraak, uitval, tx.nu);
  if (!result.ok) return result;

  await opslaan(tx, casusId, id, { stand: "niet_gehouden", uitval, toelichting });
  await gebeurtenisVastleggen(tx, "afspraak_niet_gehouden", casusId, { afspraak: id, uitval });
  return accept(id);
}

/** Nobody else changes this dossier until the unit of work ends: who takes part now; undefined for who may not change it. */
async function lockKring(tx: Tx, casusId: string) {
  const casus = await lockCasus(tx, casusId);
  if (!casus || !magAfsprakenMaken(tx.wie, casus.betrokkenen)) return undefined;
  const helpers = casus.betrokkenen.flatMap(({ medewerkerId, tot }) =>
    medewerkerId !== null && tot === null ? [medewerkerId] : [],
  );
  return { helpers, voor: doetMeeVoor(tx.wie.mijn, casus.betrokkenen) };
}

type Ruimte = Omit<Parameters<typeof mensenKiezen>[1], "deelnemers"> & { readonly behalve: string | null };

/** When, with whom and by whom, once every rule agrees. */
async function kiezen(tx: Tx, casusId: string, wens: Wens, { behalve, ...kring }: Ruimte) {
  const tijdvak = tijdvakKiezen(wens, tx.nu);
  if (!tijdvak.ok) return tijdvak;
  const gezin = (await listDeelnemers(tx, casusId)).filter(({ tot }) => tot === null).map(({ id }) => id);
  // With whom it is stays as it was in what is only moved, also when someone left the gezin since.
  const deelnemers = behalve === null ? gezin : wens.met;
  const mensen = mensenKiezen(wens, { ...kring, deelnemers });
  if (!mensen.ok) return mensen;
  const dubbel = dubbelPlannen(await listBezetten(tx, wens.gaan, tijdvak.value, behalve), wens.ookDubbel);
  return dubbel.ok ? accept({ ...tijdvak.value, ...mensen.value }) : dubbel;
}

type Nieuw = Pick<
  Afspraak,
  "id" | "reeksId" | "nummer" | "soort" | "waar" | "waarom" | "begint" | "eindigt" | "met"
> & {
  readonly gaan: readonly string[];
};

async function invoegen(tx: Tx, casusId: string, { gaan, met, ...rest }: Nieuw): Promise<void> {
  const { gemeenteId, medewerkerId } = tx.wie;
  const moment = { door: medewerkerId ?? "", geplandOp: tx.nu, gewijzigdOp: tx.nu };
  await insert(tx, "afspraak", { gemeenteId, casusId, ...rest, met: [...met], ...moment });
  const plek = { gemeenteId, casusId, afspraakId: rest.id, begint: rest.begint };
  for (const id of new Set(gaan)) await insert(tx, "afspraakMedewerker", { ...plek, medewerkerId: id });
}

async function opslaan(tx: Tx, casusId: string, id: string, stand: Updateable<AfspraakTable>): Promise<void> {
  await send(
    tx,
    tx.db
      .updateTable("afspraak")
      .set({ ...stand, gewijzigdOp: tx.nu })
      .where("gemeenteId", "=", tx.wie.gemeenteId)
      .where("casusId", "=", casusId)
      .where("id", "=", id),
  );
}

/** Whether what is sent is what stands there. */
function isGelijk(eerder: Afspraak, wens: Wens): boolean {
  const oud = [eerder.soort, eerder.waar, eerder.waarom, eerder.met, eerder.gaan.map(({ id }) => id).toSorted()];
  const nieuw = [wens.soort, wens.waar, wens.waarom, wens.met, [...new Set(wens.gaan)].toSorted()];
  return (
    JSON.stringify(oud) === JSON.stringify(nieuw) &&
    momentVan(wens.dag, wens.van)?.getTime() === eerder.begint.getTime() &&
    momentVan(wens.dag, wens.tot)?.getTime() === eerder.eindigt.getTime()
  );
}
