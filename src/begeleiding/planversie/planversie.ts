import type { Casus } from "#begeleiding/casus/casus.ts";
import { accept, refuse } from "#shared/result.ts";
import { toestandOp, type Wijziging } from "./stuk.ts";
import { isInhoudelijk, type Namen, regelsVan, vergelijk, type Verschilregel, woordenVan } from "./vergelijking.ts";

/** Whether a form made from this version may still change the plan. */
export function wijzigbaar(casus: Pick<Casus, "versie" | "geslotenOp">, versie: number) {
  if (casus.geslotenOp !== null) return refuse("dossier_gesloten");
  return casus.versie === versie ? accept(casus) : refuse("gewijzigd");
}

/** One moment at which the plan became another. */
export type Planmoment = {
  readonly versie: number;
  readonly op: Date;
  readonly door: string;
  readonly regels: readonly Verschilregel[];
};

/** Every moment after this version, the newest first, each with what it changed. */
export function momentenNa(versie: number, wijzigingen: readonly Wijziging[], mensen: Namen): readonly Planmoment[] {
  const namen = metOorzaken(wijzigingen, mensen);
  const eersten = new Map(wijzigingen.filter((een) => een.versie > versie).map((een) => [een.versie, een]));
  return [...eersten.values()]
    .toSorted((a, b) => b.versie - a.versie)
    .map(({ versie: nummer, op, door }) => {
      const verschillen = vergelijk(toestandOp(wijzigingen, nummer - 1), toestandOp(wijzigingen, nummer));
      return { versie: nummer, op, door, regels: regelsVan(verschillen, namen) };
    });
}

/** What came, changed and went between two versions, the earlier one first. */
export function verschilTussen(van: number, tot: number, wijzigingen: readonly Wijziging[], mensen: Namen) {
  const verschillen = vergelijk(toestandOp(wijzigingen, van), toestandOp(wijzigingen, tot));
  return regelsVan(verschillen, metOorzaken(wijzigingen, mensen));
}

/** Whether the plan says something else than at this moment; only how far it is does not count. */
export function isAndersNa(moment: Date, wijzigingen: readonly Wijziging[]): boolean {
  const toen = toestandOp(wijzigingen.filter(({ op }) => op <= moment));
  return vergelijk(toen, toestandOp(wijzigingen)).some(isInhoudelijk);
}

/** How this piece was, from its first words to now. */
export function geschiedenisVan(soort: Wijziging["soort"], id: string, wijzigingen: readonly Wijziging[]) {
  return wijzigingen.filter((een) => een.soort === soort && een.id === id).toSorted((a, b) => a.versie - b.versie);
}

/** Names of people, and the words of oorzaken. */
export function metOorzaken(wijzigingen: readonly Wijziging[], mensen: Namen): Namen {
  const oorzaken = [...toestandOp(wijzigingen).values()].filter(({ soort }) => soort === "oorzaak");
  return new Map([...mensen, ...oorzaken.map((stuk) => [stuk.id, woordenVan(stuk)] as const)]);
}

/** Why there are no forms on a page of the plan; undefined for who works on it. */
export function leesmelding({ isBetrokken, isGesloten }: { isBetrokken: boolean; isGesloten: boolean }) {
  if (!isBetrokken) return "Je kunt dit plan lezen, maar er niet in werken.";
  return isGesloten
    ? "Dit dossier is gesloten. Het plan blijft zoals het is. Heropen het dossier om verder te gaan."
    : undefined;
}
