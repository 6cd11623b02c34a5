import type { Leefgebied, Niveau } from "#instroom/hulpvraag/codelijst.ts";
import type { Dag } from "#shared/datum.ts";

export const doelstanden = {
  open: "Loopt",
  bereikt: "Bereikt",
  deels: "Deels bereikt",
  losgelaten: "Losgelaten",
} as const;
export type Doelstand = keyof typeof doelstanden;
/** How a doel ends. */
export const doeleinden = {
  bereikt: "Het doel is bereikt",
  deels: "Het doel is deels bereikt",
  losgelaten: "Het gezin laat dit doel los",
} as const;
export type Doeleinde = keyof typeof doeleinden;

export const actiestanden = { te_doen: "Te doen", gedaan: "Gedaan", vervallen: "Vervallen" } as const;
export type Actiestand = keyof typeof actiestanden;
/** How an actie ends. */
export const actieEinden = { gedaan: "Gedaan", vervallen: "Hoeft niet meer" } as const;
export type ActieEinde = keyof typeof actieEinden;

/** Why it does not work now; in focus since a day, or not (yet) worked on. */
export type Oorzaakinhoud = {
  readonly woorden: string;
  readonly leefgebied: Leefgebied;
  readonly focusSinds: Dag | null;
};

export type Doelinhoud = {
  /** What the resident wants, as she says it. */
  readonly woorden: string;
  readonly leefgebied: Leefgebied;
  readonly oorzaakId: string | null;
  readonly stand: Doelstand;
  /** How it went, said at its end. */
  readonly toelichting: string | null;
};

/** Who does it: a helper, someone of the gezin, or another by name. */
export type Uitvoerder = {
  readonly medewerkerId: string | null;
  readonly inwonerId: string | null;
  readonly ander: string | null;
};
export type Afspraak = { readonly wat: string; readonly niveau: Niveau; readonly wanneer: Dag | null };
export type Actieinhoud = Afspraak & Uitvoerder & { readonly doelId: string; readonly stand: Actiestand };

export type Oorzaak = Oorzaakinhoud & { readonly id: string };
export type Doel = Doelinhoud & {
  readonly id: string;
  readonly gesteldOp: Date;
  readonly geslotenOp: Date | null;
};
export type Actie = Actieinhoud & {
  readonly id: string;
  readonly afgesprokenOp: Date;
  readonly afgerondOp: Date | null;
};

/** A piece of the plan, whole, as it is in one version. */
export type Stuk =
  | { readonly soort: "oorzaak"; readonly id: string; readonly na: Oorzaakinhoud }
  | { readonly soort: "doel"; readonly id: string; readonly na: Doelinhoud }
  | { readonly soort: "actie"; readonly id: string; readonly na: Actieinhoud };
export type Stuksoort = Stuk["soort"];

/** A piece as it became, in which version, when and by whom. */
export type Wijziging = Stuk & { readonly versie: number; readonly op: Date; readonly door: string };

/** Everything in the plan at one version, by `sleutelVan`. */
export type Toestand = ReadonlyMap<string, Stuk>;

export function sleutelVan({ soort, id }: Pick<Stuk, "soort" | "id">): string {
  return `${soort} ${id}`;
}

/** The plan as it was at this version: every change up to it, in order. Without a version as it is now. */
export function toestandOp(wijzigingen: readonly Wijziging[], versie = Number.MAX_SAFE_INTEGER): Toestand {
  const tot = wijzigingen.filter((een) => een.versie <= versie).toSorted((a, b) => a.versie - b.versie);
  return new Map(tot.map((een) => [sleutelVan(een), een]));
}

/** An oorzaak, doel or actie without what only its row knows. */
export function oorzaakStuk({ id, woorden, leefgebied, focusSinds }: Oorzaak): Stuk {
  return { soort: "oorzaak", id, na: { woorden, leefgebied, focusSinds } };
}

export function doelStuk({ id, woorden, leefgebied, oorzaakId, stand, toelichting }: Omit<Doel, "gesteldOp">): Stuk {
  return { soort: "doel", id, na: { woorden, leefgebied, oorzaakId, stand, toelichting } };
}

export function actieStuk(actie: Actieinhoud & { readonly id: string }): Stuk {
  const { id, doelId, wat, niveau, wanneer, medewerkerId, inwonerId, ander, stand } = actie;
  return { soort: "actie", id, na: { doelId, wat, niveau, wanneer, medewerkerId, inwonerId, ander, stand } };
}
