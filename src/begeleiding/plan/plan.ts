import type { Betrokkenheid } from "#begeleiding/casus/casus.ts";
import type { Leefgebied, Niveau } from "#instroom/hulpvraag/codelijst.ts";
import type { Dag } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";

export const doelstanden = { open: "Loopt", bereikt: "Bereikt", losgelaten: "Losgelaten" } as const;
export type Doelstand = keyof typeof doelstanden;
/** How a doel ends. */
export const doeleinden = { bereikt: "Het doel is bereikt", losgelaten: "Het gezin laat dit doel los" } as const;
export type Doeleinde = keyof typeof doeleinden;

export const actiestanden = { te_doen: "Te doen", gedaan: "Gedaan", vervallen: "Vervallen" } as const;
export type Actiestand = keyof typeof actiestanden;
/** How an actie ends. */
export const actieEinden = { gedaan: "Gedaan", vervallen: "Hoeft niet meer" } as const;
export type ActieEinde = keyof typeof actieEinden;

export type NieuwDoel = {
  /** What the resident wants, as she says it. */
  readonly woorden: string;
  readonly leefgebied: Leefgebied;
  readonly oorzaak: string | null;
};
export type Doel = NieuwDoel & {
  readonly id: string;
  readonly stand: Doelstand;
  readonly gesteldOp: Date;
  readonly geslotenOp: Date | null;
};

/** Who does it: a helper, someone of the gezin, or another by name. */
export type Uitvoerder = {
  readonly medewerkerId: string | null;
  readonly inwonerId: string | null;
  readonly ander: string | null;
};

type Afspraak = { readonly wat: string; readonly niveau: Niveau; readonly wanneer: Dag | null };
/** As it is asked for: `wie` is the id of a helper or of a deelnemer; without it `ander` names who does it. */
export type NieuweActie = Afspraak & { readonly wie: string | undefined; readonly ander: string | undefined };
export type Actie = Afspraak &
  Uitvoerder & {
    readonly id: string;
    readonly doelId: string;
    readonly stand: Actiestand;
    readonly afgesprokenOp: Date;
    readonly afgerondOp: Date | null;
  };

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

export function doelStellen(doelen: readonly Doel[], doel: NieuwDoel) {
  if (doelen.length >= meesteDoelen) return refuse("te_veel_doelen");
  return accept({ ...doel, stand: "open" } as const);
}

type Gezelschap = { readonly deelnemers: readonly string[]; readonly betrokkenen: Betrokkenen };

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

function uitvoerderVan(
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
export function doelAfsluiten(doel: Doel, acties: readonly Actie[], stand: Doeleinde, nu: Date) {
  if (doel.stand !== "open") return refuse("doel_is_dicht");
  if (acties.some(({ doelId, stand }) => doelId === doel.id && stand === "te_doen")) return refuse("open_acties");
  return accept({ ...doel, stand, geslotenOp: nu });
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

/** Whether the plan is another one than what was agreed on at this moment. */
export function isGewijzigdNa(moment: Date, doelen: readonly Doel[], acties: readonly Actie[]): boolean {
  const gewijzigd = [...doelen.map(({ gesteldOp }) => gesteldOp), ...acties.map(({ afgesprokenOp }) => afgesprokenOp)];
  return gewijzigd.some((op) => op > moment);
}
