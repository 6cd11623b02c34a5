import { gebeurtenisVastleggen } from "#db/logboek.ts";
import type { Tx } from "#db/uow.ts";
import { doetMee, doetMeeVoorIedereen, regisseurVan } from "#begeleiding/casus/casus.ts";
import { casusOpslaan } from "#begeleiding/casus/commands.ts";
import { lockCasus } from "#begeleiding/casus/queries.ts";
import { geplandeLatenVervallen } from "#begeleiding/evaluatie/commands.ts";
import { planSluiten } from "#begeleiding/plan/commands.ts";
import type { Einde as Doeleinde } from "#begeleiding/plan/plan.ts";
import { faseMeeSluiten } from "#begeleiding/fase/commands.ts";
import { taakMaken } from "#begeleiding/taak/commands.ts";
import { findTaak } from "#begeleiding/taak/queries.ts";
import { type Dag, dagVan } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";
import { type Afsluiting, heropenen, sluiten } from "./afsluiting.ts";
import { getEinde } from "./queries.ts";

type Einde = {
  /** Of the task to call for nazorg, made with the form: sent twice it is one. */
  readonly id: string;
  readonly afsluiting: Afsluiting;
  readonly nazorgOp: Dag | undefined;
  /** How each doel that still runs ends, by its id; none when none runs. */
  readonly doelen?: ReadonlyMap<string, Doeleinde>;
  readonly versie: number;
};

/** Ends the dossier with its plan, and plans nazorg for its regisseur, or for who closes it when the regie lies outside the teams. */
export async function dossierSluiten(tx: Tx, casusId: string, { id, afsluiting, nazorgOp, doelen, versie }: Einde) {
  const casus = await lockCasus(tx, casusId);
  if (!casus || !doetMeeVoorIedereen(tx.wie.mijn, casus.betrokkenen)) return refuse("geen_recht");
  const dossier = await getEinde(tx, casusId);
  const belt = nazorgOp === undefined ? undefined : (await findTaak(tx, id))?.uiterlijk;
  if (isZelfdeEinde(dossier, afsluiting) && belt === nazorgOp) return accept(casusId);
  if (casus.versie !== versie) return refuse("gewijzigd");
  const result = sluiten(dossier, afsluiting, nazorgOp, dagVan(tx.nu));
  if (!result.ok) return result;
  const plan = await planSluiten(tx, casus, doelen ?? new Map());
  if (!plan.ok) return plan;

  await geplandeLatenVervallen(tx, casusId);
  await faseMeeSluiten(tx, casusId, casus.faseId, result.value.geslotenOp);
  await casusOpslaan(tx, casusId, { ...result.value, faseId: null });
  const { geslotenOp, afsluitreden } = result.value;
  await gebeurtenisVastleggen(tx, "casus_gesloten", casusId, { op: geslotenOp, afsluitreden });
  if (nazorgOp === undefined) return accept(casusId);
  const ikZelf = casus.betrokkenen.find((een) => doetMee(tx.wie.mijn, [een]))?.medewerkerId;
  const medewerkerId = regisseurVan(casus).medewerkerId ?? ikZelf ?? "";
  const wens = { wat: "Nazorg: bel hoe het gaat", medewerkerId, uiterlijk: nazorgOp, termijn: undefined };
  const taak = await taakMaken(tx, casusId, id, wens);
  return taak.ok ? accept(casusId) : refuse("niet_betrokken");
}

export async function dossierHeropenen(tx: Tx, casusId: string, versie: number) {
  const casus = await lockCasus(tx, casusId);
  if (!casus || !doetMeeVoorIedereen(tx.wie.mijn, casus.betrokkenen)) return refuse("geen_recht");
  const result = heropenen(await getEinde(tx, casusId));
  if (!result.ok) return accept(casusId);
  if (casus.versie !== versie) return refuse("gewijzigd");

  await casusOpslaan(tx, casusId, { geslotenOp: null, afsluitreden: null, resultaat: null });
  await gebeurtenisVastleggen(tx, "casus_heropend", casusId, { geslotenOp: result.value });
  return accept(casusId);
}

/** Sent twice: it ended just so. */
function isZelfdeEinde(dossier: Velden, { geslotenOp, afsluitreden, resultaat }: Afsluiting): boolean {
  return dossier.geslotenOp === geslotenOp && dossier.afsluitreden === afsluitreden && dossier.resultaat === resultaat;
}

type Velden = { readonly [naam in keyof Afsluiting]: string | null };
