import type { Betrokkenheid } from "#begeleiding/casus/casus.ts";
import type {
  Actie,
  ActieEinde,
  Actiestand,
  Afspraak,
  Doel,
  Doeleinde,
  Oorzaak,
  Uitvoerder,
} from "#begeleiding/planversie/stuk.ts";
import type { Dag } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";

/** The oorzaak is one of the plan, or a new one in words that comes into focus with it. */
export type NieuwDoel = Pick<Doel, "woorden" | "leefgebied"> & {
  readonly oorzaak: string | null;
  readonly oorzaakId?: string | undefined;
};

/** As it is asked for: `wie` is the id of a helper or of a deelnemer; without it `ander` names who does it. */
export type NieuweActie = Afspraak & { readonly wie: string | undefined; readonly ander: string | undefined };

/** How an open doel ends. */
export type Einde = { readonly stand: Doeleinde; readonly toelichting: string | null };

export type NieuwAkkoord = {
  readonly inwonerId: string;
  readonly op: Dag;
  readonly akkoord: boolean;
  readonly opmerking: string | null;
};
export type Akkoord = NieuwAkkoord & { readonly id: string; readonly vastgelegdOp: Date };

type Betrokkenen = readonly Pick<Betrokkenheid, "medewerkerId" | "organisatie" | "tot">[];

/** A plan holds no more than people can look at together. */
export const meesteDoelen = 50;
export const meesteActies = 50;

/** A doel for an oorzaak of this plan, or for one that `nieuweOorzaak` will be. */
export function doelStellen(
  doelen: readonly Doel[],
  { woorden, leefgebied, oorzaak, oorzaakId }: NieuwDoel,
  oorzaken: readonly Oorzaak[],
  nieuweOorzaak: string,
) {
  if (doelen.length >= meesteDoelen) return refuse("te_veel_doelen");
  if (oorzaakId !== undefined && !oorzaken.some(({ id }) => id === oorzaakId)) return refuse("onbekende_oorzaak");
  const bij = oorzaak === null ? (oorzaakId ?? null) : nieuweOorzaak;
  return accept({ woorden, leefgebied, oorzaakId: bij, stand: "open", toelichting: null } as const);
}

export type Gezelschap = { readonly deelnemers: readonly string[]; readonly betrokkenen: Betrokkenen };

/** Something that someone will do for an open doel: who helps in this casus now, is of this gezin, or is named. */
export function actieAfspreken(
  doel: Doel,
  acties: readonly Actie[],
  { wie, ander, ...afspraak }: NieuweActie,
  gezelschap: Gezelschap,
  vandaag: Dag,
) {
  if (doel.stand !== "open") return refuse("doel_is_dicht");
  if (acties.filter(({ doelId }) => doelId === doel.id).length >= meesteActies) return refuse("te_veel_acties");
  if (afspraak.wanneer !== null && afspraak.wanneer < vandaag) return refuse("al_voorbij");
  const uitvoerder = uitvoerderVan(wie, ander, gezelschap);
  return uitvoerder ? accept({ ...afspraak, ...uitvoerder, stand: "te_doen" } as const) : refuse("doet_niet_mee");
}

export function uitvoerderVan(
  wie: string | undefined,
  ander: string | undefined,
  { deelnemers, betrokkenen }: Gezelschap,
): Uitvoerder | undefined {
  const niemand = { medewerkerId: null, inwonerId: null, ander: null };
  if (wie === undefined) return ander === undefined ? undefined : { ...niemand, ander };
  if (deelnemers.includes(wie)) return { ...niemand, inwonerId: wie };
  const helpt = betrokkenen.some(({ medewerkerId, tot }) => tot === null && medewerkerId === wie);
  return helpt ? { ...niemand, medewerkerId: wie } : undefined;
}

/** An actie was done, or is not needed any more. */
export function actieAfronden(actie: Actie, stand: ActieEinde, nu: Date) {
  if (actie.stand !== "te_doen") return refuse("actie_is_af");
  return accept({ ...actie, stand, afgerondOp: nu });
}

/** A doel ends when nobody still has to do something for it. */
export function doelAfsluiten(doel: Doel, acties: readonly Actie[], einde: Einde, nu: Date) {
  if (doel.stand !== "open") return refuse("doel_is_dicht");
  if (acties.some(({ doelId, stand }) => doelId === doel.id && stand === "te_doen")) return refuse("open_acties");
  return accept({ ...doel, ...einde, geslotenOp: nu });
}

/** Ends the whole plan: each open doel as said of it, and what was still to be done is not needed any more. */
export function planAfsluiten(
  doelen: readonly Doel[],
  acties: readonly Actie[],
  eindes: ReadonlyMap<string, Einde>,
  nu: Date,
) {
  const open = doelen.filter(({ stand }) => stand === "open");
  const dicht = open.flatMap((doel) => {
    const einde = eindes.get(doel.id);
    return einde === undefined ? [] : { ...doel, ...einde, geslotenOp: nu };
  });
  if (dicht.length < open.length) return refuse("open_doelen");
  const vervallen = acties.filter(({ stand }) => stand === "te_doen");
  return accept({
    doelen: dicht,
    acties: vervallen.map((actie) => ({ ...actie, stand: "vervallen", afgerondOp: nu }) as const),
  });
}

/** What someone of the gezin says of the plan as it is; who does not agree says what should be different. */
export function akkoordVastleggen(
  doelen: readonly Doel[],
  akkoord: NieuwAkkoord,
  deelnemers: readonly string[],
  vandaag: Dag,
) {
  if (doelen.length === 0) return refuse("geen_doelen");
  if (!deelnemers.includes(akkoord.inwonerId)) return refuse("geen_deelnemer");
  if (akkoord.op > vandaag) return refuse("in_toekomst");
  if (!akkoord.akkoord && akkoord.opmerking === null) return refuse("opmerking_nodig");
  return accept(akkoord);
}

/** How many help this gezin: who is involved now, and who else still has something to do. The gezin itself does not count. */
export function aantalHelpers(
  betrokkenen: Betrokkenen,
  acties: readonly (Uitvoerder & { readonly stand: Actiestand })[],
): number {
  const helpers = [
    ...betrokkenen.filter(({ tot }) => tot === null).map((een) => een.medewerkerId ?? opNaam(een.organisatie)),
    ...acties.filter(({ stand }) => stand === "te_doen").map((een) => een.medewerkerId ?? opNaam(een.ander)),
  ];
  return new Set(helpers.filter((helper) => helper !== null)).size;
}

/** "Veilig Thuis" and "veilig  thuis " are one. */
function opNaam(naam: string | null): string | null {
  return naam === null ? null : `naam: ${naam.trim().replaceAll(/\s+/g, " ").toLocaleLowerCase("nl")}`;
}
