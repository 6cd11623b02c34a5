import { accept, refuse } from "#shared/result.ts";

/** What someone is in the gezin, as it defines itself. */
export const gezinsrollen = {
  hulpvrager: "Vroeg om hulp",
  partner: "Partner",
  ouder: "Ouder of verzorger",
  kind: "Kind",
  grootouder: "Grootouder",
  familie: "Andere familie",
  huisgenoot: "Huisgenoot",
  ander: "Ander uit het netwerk",
} as const;
export type Gezinsrol = keyof typeof gezinsrollen;

/** For so many weeks who gave the regie away may read along. */
export const leesweken = 6;

/** A helper's part in a casus: the regie, or joining in. `tot` null is now. */
export type Betrokkenheid = {
  readonly id: string;
  readonly soort: "regie" | "deelname";
  readonly medewerkerId: string | null;
  readonly organisatie: string | null;
  readonly tot: Date | null;
  /** For whom of the gezin she takes part; null is for all. */
  readonly voor: readonly string[] | null;
  /** Whether she still works here; null for an organisation. */
  readonly actief: boolean | null;
};

export type Casus = {
  readonly id: string;
  readonly teamId: string;
  readonly versie: number;
  readonly regieId: string;
  readonly geopendOp: string;
  readonly geslotenOp: string | null;
  /** The phase leun- en steuncontact that runs now; null in begeleiding. */
  readonly faseId: string | null;
  readonly betrokkenen: readonly Betrokkenheid[];
};

/** Who takes the regie: a colleague, or an organisation outside the teams (a GI, Veilig Thuis). */
export type Regisseur =
  | { readonly medewerkerId: string; readonly organisatie: null }
  | { readonly medewerkerId: null; readonly organisatie: string };

type Vraag = {
  readonly status: string;
  readonly heeftNaam: boolean;
  readonly casusId: string | null;
  readonly toegewezenAan?: string;
};

/** A dossier begins with a hulpvraag that someone handles, of a person with a name. */
export function openen(vraag: Vraag) {
  if (vraag.casusId !== null) return refuse("al_in_dossier");
  if (vraag.status === "afgesloten") return refuse("is_afgesloten");
  if (vraag.toegewezenAan === undefined) return refuse("geen_behandelaar");
  if (!vraag.heeftNaam) return refuse("naam_nodig");
  return accept({ medewerkerId: vraag.toegewezenAan });
}

/** Whether one of these medewerkers (oneself, and who one stands in for) is involved now. */
export function doetMee(
  mijn: readonly string[],
  betrokkenen: readonly Pick<Betrokkenheid, "medewerkerId" | "tot">[],
): boolean {
  return betrokkenen.some(
    ({ medewerkerId, tot }) => tot === null && medewerkerId !== null && mijn.includes(medewerkerId),
  );
}

/** Whether one of these medewerkers is involved now for the whole gezin. */
export function doetMeeVoorIedereen(
  mijn: readonly string[],
  betrokkenen: readonly Pick<Betrokkenheid, "medewerkerId" | "tot" | "voor">[],
): boolean {
  return doetMee(
    mijn,
    betrokkenen.filter(({ voor }) => voor === null),
  );
}

/** For whom of the gezin these medewerkers are involved; undefined is for everyone. */
export function doetMeeVoor(
  mijn: readonly string[],
  betrokkenen: readonly Pick<Betrokkenheid, "medewerkerId" | "tot" | "voor">[],
): readonly string[] | undefined {
  if (doetMeeVoorIedereen(mijn, betrokkenen)) return undefined;
  const mijne = betrokkenen.filter((een) => doetMee(mijn, [een]));
  return [...new Set(mijne.flatMap(({ voor }) => voor ?? []))];
}

/** Whether nobody who takes part for the gezin works here any more: then the coordinator of the team passes the regie on. */
export function isVerlaten(betrokkenen: readonly Pick<Betrokkenheid, "tot" | "actief" | "voor">[]): boolean {
  return !betrokkenen.some(({ tot, actief, voor }) => tot === null && actief === true && voor === null);
}

/** The one regisseur now. The database keeps it one (casus_een_regisseur). */
export function regisseurVan({ regieId, betrokkenen }: Casus): Betrokkenheid {
  const regie = betrokkenen.find(({ id }) => id === regieId);
  if (!regie) throw new Error("a casus without a regisseur");
  return regie;
}

/** Gives the regie to another; the one who had it becomes who may read along for a while. */
export function regieOverdragen(casus: Casus, naar: Regisseur, collega: { readonly actief: boolean } | undefined) {
  const huidig = regisseurVan(casus);
  if (naar.medewerkerId !== null && huidig.medewerkerId === naar.medewerkerId) return refuse("is_al_regisseur");
  if (naar.organisatie !== null && huidig.organisatie === naar.organisatie) return refuse("is_al_regisseur");
  if (collega && !collega.actief) return refuse("collega_weg");
  return accept(huidig);
}

/** Another helper joins, for the gezin or for some of it. */
export function betrekken(
  { betrokkenen }: Casus,
  { medewerkerId, voor }: Pick<Betrekking, "medewerkerId" | "voor">,
  collega: { readonly actief: boolean },
  gezin: readonly string[],
) {
  if (!collega.actief) return refuse("collega_weg");
  if (!voor.every((id) => gezin.includes(id))) return refuse("geen_deelnemer");
  const doetMee = betrokkenen.some((een) => een.tot === null && een.medewerkerId === medewerkerId);
  if (doetMee) return refuse("doet_al_mee");
  // For everyone named is for the gezin, also for who comes into it later.
  return accept(voor.length === 0 || voor.length === gezin.length ? null : voor);
}

/** Someone's joining in ends; the regie does not end, it is passed on. */
export function deelnameBeeindigen({ betrokkenen }: Casus, id: string) {
  const deelname = betrokkenen.find((een) => een.id === id);
  if (!deelname || deelname.tot !== null) return refuse("al_voorbij");
  return deelname.soort === "regie" ? refuse("regie_eerst_overdragen") : accept(deelname);
}

/** Who takes the regie, and why; the id is that of the betrokkenheid to be. */
export type Overdracht = {
  readonly id: string;
  readonly naar: Regisseur;
  readonly reden: string;
  readonly versie: number;
};

/** Who joins, and why; the id is that of the betrokkenheid to be. */
export type Betrekking = {
  readonly id: string;
  readonly medewerkerId: string;
  /** For whom of the gezin; none is for all. */
  readonly voor: readonly string[];
  readonly reden: string;
  readonly versie: number;
};

/** Who takes over what `van` still had to do: she herself when she stays on, the one named, or another who takes part. */
export function opvolger({ betrokkenen }: Casus, van: Betrokkenheid, naar: string | null): string | undefined {
  const blijft = betrokkenen.filter(({ id, tot }) => tot === null && id !== van.id);
  const zelf = blijft.find(({ medewerkerId }) => medewerkerId !== null && medewerkerId === van.medewerkerId);
  const ander = blijft.find(({ medewerkerId }) => medewerkerId !== null);
  return zelf?.medewerkerId ?? naar ?? ander?.medewerkerId ?? undefined;
}
