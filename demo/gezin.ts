import { huisMaken } from "./huis.ts";
import type { Databases } from "#db/pool.ts";
import { type Tx, unitOfWork } from "#db/uow.ts";
import { dossierSluiten } from "#begeleiding/afsluiting/commands.ts";
import { deelnemerToevoegen } from "#begeleiding/deelnemer/commands.ts";
import { getCasus, listDeelnemers } from "#begeleiding/casus/queries.ts";
import { doelVerbeteren } from "#begeleiding/correctie/commands.ts";
import { evaluatieAfspreken, evaluatieVastleggen } from "#begeleiding/evaluatie/commands.ts";
import { gezinsplanToevoegen } from "#begeleiding/gezinsplan/commands.ts";
import { oorzaakToevoegen } from "#begeleiding/oorzaak/commands.ts";
import { actieSluiten, actieToevoegen, doelToevoegen } from "#begeleiding/plan/commands.ts";
import { listDoelen } from "#begeleiding/planversie/queries.ts";
import { verslagVastleggen } from "#begeleiding/verslag/commands.ts";
import { leunEnSteunStarten } from "#begeleiding/fase/commands.ts";
import { taakAfronden, taakMaken } from "#begeleiding/taak/commands.ts";
import { termijnHervatten, termijnOpschorten } from "#begeleiding/taakverloop/commands.ts";
import { dagVan } from "#shared/datum.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import type { Result } from "#shared/result.ts";
import { uuidv7 } from "#shared/uuid.ts";
import type { Sleutels } from "#shared/versleuteling.ts";

type Wanneer = {
  readonly van: Date;
  readonly tot: Date;
  readonly achternaam: string | undefined;
};

const minuut = 60_000;

const dag = 86_400_000;

/**
 * A child of the gezin, one goal with two actions, and something to do: as a first evening at the table leaves it. What is
 * due before `tot` is done by then.
 */
export async function gezinMaken(
  databases: Databases,
  sleutels: Sleutels,
  wie: Identiteit,
  casusId: string,
  { van, tot, achternaam = "Doldersum" }: Wanneer,
): Promise<void> {
  const avond = (minuten: number) => new Date(van.getTime() + minuten * minuut);
  if (avond(9) > tot) return;
  const doe: Doe = async (moment, work) => {
    if (moment <= tot) await inDossier(databases, wie, casusId, moment, work);
  };
  const kind = { voornaam: "Robin", achternaam, geboortedatum: String(van.getFullYear() - 9) };
  const lid = { id: uuidv7(van.getTime()), gegevens: kind, gezinsrol: "kind", zelfde: "nieuw" } as const;
  await doe(avond(1), (tx, versie) => deelnemerToevoegen(tx, sleutels, casusId, { ...lid, versie }));
  const huis = { casusId, kind: lid.id };
  await doe(avond(1), (tx) => huisMaken(tx, sleutels, huis, achternaam.length + van.getUTCDate()));
  await planMaken(doe, wie.medewerkerId ?? "", casusId, avond);
}

/** Some gezinnen stay in sight: after some months a short talk every four weeks is enough. */
export async function rustigVerder(databases: Databases, wie: Identiteit, casusId: string, van: Date, tot: Date) {
  const rustig = new Date(van.getTime() + 100 * dag);
  if (rustig > tot) return;
  const fase = {
    id: uuidv7(rustig.getTime()),
    van: dagVan(rustig),
    elkeWeken: 4,
    reden: "Het loopt, samen met de buren.",
  };
  await inDossier(databases, wie, casusId, rustig, (tx, versie) =>
    leunEnSteunStarten(tx, casusId, { ...fase, versie }),
  );
}

/** A decision that waited for an invoice of the applicant: the term stood still for a week. */
export async function besluitNemen(databases: Databases, wie: Identiteit, casusId: string, van: Date, tot: Date) {
  const op = (dagen: number) => new Date(van.getTime() + dagen * dag);
  if (op(16) > tot) return;
  const [taakId, id] = [uuidv7(op(1).getTime()), uuidv7(op(5).getTime())];
  const termijn = { code: "wmo_beschikking", begin: dagVan(op(1)) };
  const wens = { wat: undefined, medewerkerId: wie.medewerkerId ?? "", uiterlijk: undefined, termijn };
  const stil = { van: dagVan(op(5)), tot: undefined, grond: "aanvulling" } as const;
  const vanaf = { casusId, taakId, id };
  await inDossier(databases, wie, casusId, op(1), (tx) => taakMaken(tx, casusId, taakId, wens));
  await inDossier(databases, wie, casusId, op(5), (tx) => termijnOpschorten(tx, { ...vanaf, versie: 1 }, stil));
  await inDossier(databases, wie, casusId, op(12), (tx) =>
    termijnHervatten(tx, { ...vanaf, versie: 2 }, dagVan(op(12))),
  );
  await inDossier(databases, wie, casusId, op(16), (tx) => taakAfronden(tx, casusId, taakId, "gedaan"));
}

/** The gezin needs no help any more. */
export async function dossierAfmaken(databases: Databases, wie: Identiteit, casusId: string, op: Date): Promise<void> {
  const resultaat = "De betalingsregeling loopt en het is rustiger in huis.";
  const afsluiting = { geslotenOp: dagVan(op), afsluitreden: "bereikt", resultaat } as const;
  const einde = { id: uuidv7(op.getTime()), afsluiting, nazorgOp: undefined };
  await inDossier(databases, wie, casusId, op, async (tx, versie) => {
    const lopend = (await listDoelen(tx, casusId)).filter(({ stand }) => stand === "open");
    const doelen = new Map(lopend.map(({ id }) => [id, hoeHetGing]));
    return dossierSluiten(tx, casusId, { ...einde, doelen, versie });
  });
}

const hoeHetGing = { stand: "bereikt", toelichting: "De avonden zijn weer rustig." } as const;

type Work = (tx: Tx, versie: number) => Promise<Result<unknown, string>>;

/** With the version of the dossier as it is then. */
export async function inDossier(
  { app }: Databases,
  wie: Identiteit,
  casusId: string,
  moment: Date,
  work: Work,
): Promise<void> {
  const result = await unitOfWork(app, wie, moment, async (tx) => work(tx, (await getCasus(tx, casusId)).versie));
  if (!result.ok) throw new Error(`demo: ${result.reason}`);
}

type Doe = (moment: Date, work: Work) => Promise<void>;

async function planMaken(
  doe: Doe,
  medewerkerId: string,
  casusId: string,
  avond: (minuten: number) => Date,
): Promise<void> {
  const nieuw = () => uuidv7(avond(0).getTime());
  const over = (dagen: number) => new Date(avond(9).getTime() + dagen * dag);
  const doelId = nieuw();
  await eersteTafel(doe, casusId, avond, nieuw);
  await doe(avond(2), (tx, v) => doelToevoegen(tx, casusId, { id: doelId, versie: v }, doel));
  const eerste = acties.map((actie, nummer) => ({ ...actie, id: nieuw(), om: avond(3 + nummer) }));
  for (const { id, om, buiten, ...actie } of eerste) {
    const wie = buiten === undefined ? { wie: medewerkerId, ander: undefined } : { wie: undefined, ander: buiten };
    const afspraak = { ...actie, ...wie, wanneer: dagVan(over(21)) };
    await doe(om, (tx, v) => actieToevoegen(tx, casusId, { id, doelId, versie: v }, afspraak));
  }
  const wens = { wat: "Schuldeisers bellen om uitstel", medewerkerId, uiterlijk: dagVan(over(30)), termijn: undefined };
  const taakId = nieuw();
  await doe(avond(6), (tx) => taakMaken(tx, casusId, taakId, wens));
  await evalueren(doe, casusId, { doelId, van: avond(8), over, nieuw });
  for (const { id } of eerste) await doe(over(20), (tx, v) => actieSluiten(tx, casusId, id, "gedaan", v));
  await doe(over(28), (tx) => taakAfronden(tx, casusId, taakId, "gedaan"));
}

type Nieuw = () => string;

/** Before the plan: whether the gezin makes one itself, and an oorzaak that is for later. */
async function eersteTafel(doe: Doe, casusId: string, avond: (minuten: number) => Date, nieuw: Nieuw): Promise<void> {
  await doe(avond(1), async (tx, versie) => {
    const gezin = (await listDeelnemers(tx, casusId)).map(({ id }) => id);
    const gesprek = { op: dagVan(tx.nu), aan: gezin, antwoord: "geen_eigen_plan", tekst: null, apart: false } as const;
    return gezinsplanToevoegen(tx, casusId, { id: nieuw(), versie }, gesprek);
  });
  await doe(avond(2), (tx, versie) => oorzaakToevoegen(tx, casusId, { id: nieuw(), versie }, later));
}

type Evaluatie = {
  readonly doelId: string;
  readonly van: Date;
  readonly over: (dagen: number) => Date;
  readonly nieuw: Nieuw;
};

/** Planned at the first table, held six weeks later with better words for the doel, and a verslag given. */
async function evalueren(doe: Doe, casusId: string, { doelId, van, over, nieuw }: Evaluatie): Promise<void> {
  const [id, dag] = [nieuw(), over(42)];
  await doe(van, (tx, versie) => evaluatieAfspreken(tx, casusId, { id, versie }, dagVan(dag)));
  const doelen = [{ doelId, voortgang: "goed", toelichting: "De post ligt niet meer op tafel." }] as const;
  const gesprek = { op: dagVan(dag), met: [], afspraken: "Dinsdag blijft de vaste dag voor de post.", doelen };
  const volgende = { id: nieuw(), op: dagVan(over(120)) };
  await doe(dag, (tx, versie) => evaluatieVastleggen(tx, casusId, { id, versie }, gesprek, volgende));
  await doe(dag, async (tx, versie) => {
    const eerder = (await listDoelen(tx, casusId)).find((een) => een.id === doelId);
    const beter = { ...doel, oorzaakId: eerder?.oorzaakId ?? null, woorden: beterGezegd };
    const { woorden, leefgebied, oorzaakId } = beter;
    return doelVerbeteren(tx, casusId, doelId, { woorden, leefgebied, oorzaakId }, versie);
  });
  await doe(dag, async (tx) => {
    const aan = (await listDeelnemers(tx, casusId)).slice(0, 1).map((een) => een.id);
    return verslagVastleggen(tx, casusId, nieuw(), { aan, op: dagVan(dag), wijze: "meegegeven" });
  });
}

const later = { woorden: "Robin slaapt slecht sinds de verhuizing.", leefgebied: "gezin", inFocus: false } as const;
const beterGezegd = "Ik wil 's avonds weer rustig op de bank zitten, zonder stapel brieven.";

const doel = {
  woorden: "Ik wil 's avonds weer rustig op de bank zitten.",
  leefgebied: "financien",
  oorzaak: "De brieven stapelden zich op na het ontslag.",
} as const;

/** `buiten` is who does it when it is none of us. */
const acties = [
  { wat: "Elke dinsdag samen de post openen", niveau: "wijkteam", buiten: undefined },
  { wat: "Op dinsdag eten de kinderen bij de buren", niveau: "eigen_kracht", buiten: "Buurvrouw Ans" },
] as const;
