import type { Gezinsrol } from "#begeleiding/casus/casus.ts";
import { kanMinderjarigZijn, vroegstGeboren } from "#persoon/inwoner/leeftijd.ts";
import type { Dag } from "#shared/datum.ts";
import {
  type Bewaarcode,
  bewaardTot,
  type Bewaartermijn,
  bewaartermijnen,
  geldendeTermijn,
} from "./wettelijke-bewaartermijnen.ts";

/** The laws that may hold for a part of a dossier. */
export type Regime = Extract<Bewaarcode, "wmo" | "jeugdhulp" | "geen_voorziening">;

/** What tells how long a question is kept: days and codes, never whose it is or what was said. */
export type Hulpvraagfeiten = {
  readonly id: string;
  readonly gemeldOp: Dag;
  readonly afgeslotenOp: Dag | null;
  readonly laatsteWijziging: Dag | null;
  readonly uitkomst: string | null;
  readonly leefgebieden: readonly string[];
  readonly geboortedatum: string | null;
};

export type Lidfeiten = {
  readonly inwonerId: string;
  readonly gezinsrol: Gezinsrol;
  readonly geboortedatum: string | null;
};

export type Casusfeiten = {
  readonly id: string;
  readonly geopendOp: Dag;
  readonly geslotenOp: Dag | null;
  readonly afsluitreden: string | null;
  /** The last day on which something was written down of it, also after it was closed. */
  readonly laatsteWijziging: Dag | null;
  readonly laatsteContact: Dag | null;
  /** Leefgebieden of the goals in its plan. */
  readonly doelen: readonly string[];
  /** A term of the Jeugdwet was counted in it. */
  readonly heeftJeugdtermijn: boolean;
  readonly gezin: readonly Lidfeiten[];
  readonly hulpvragen: readonly Hulpvraagfeiten[];
  readonly isGestopt: boolean;
};

/** Until when a part is kept, that day included, and by which terms; the first is the one that keeps it longest. */
export type Bewaring =
  | { readonly stand: "loopt" }
  | { readonly stand: "gestopt" }
  | {
      readonly stand: "termijn";
      readonly tot: Dag;
      readonly regel: Bewaartermijn;
      readonly regimes: readonly Regime[];
    };

type Kader = { readonly peildatum: Dag; readonly termijnen?: readonly Bewaartermijn[] };

const hulpGegeven = ["wijkteam", "maatwerk"];
const geenHulp = ["ingetrokken", "geen_contact", "niet_passend"];

/** A child of the gezin: who may have been under age when the dossier was opened, or is in it as a child of unknown age. */
export function isKind({ gezinsrol, geboortedatum }: Lidfeiten, geopendOp: Dag): boolean {
  const isOnbekend = vroegstGeboren(geboortedatum) === undefined;
  return isOnbekend ? gezinsrol === "kind" : kanMinderjarigZijn(geboortedatum, geopendOp);
}

/** Help to a child, or with raising one, is jeugdhulp; a maatwerkvoorziening is of the Wmo; else nothing was provided. */
export function regimesVanHulpvraag(vraag: Hulpvraagfeiten, heeftKind: boolean): readonly Regime[] {
  const kreegHulp = vraag.uitkomst !== null && hulpGegeven.includes(vraag.uitkomst);
  const opvoeding = heeftKind && vraag.leefgebieden.includes("gezin");
  const jeugd = kreegHulp && (opvoeding || kanMinderjarigZijn(vraag.geboortedatum, vraag.gemeldOp));
  const regimes: Regime[] = [];
  if (jeugd) regimes.push("jeugdhulp");
  if (vraag.uitkomst === "maatwerk") regimes.push("wmo");
  return regimes.length > 0 ? regimes : ["geen_voorziening"];
}

/** What is one for the whole gezin (the plan, who helped, who it was) has every law that holds for one of them. */
export function regimesVanCasus(casus: Casusfeiten): readonly Regime[] {
  const heeftKind = casus.gezin.some((lid) => isKind(lid, casus.geopendOp));
  const vanVragen = casus.hulpvragen.flatMap((vraag) => regimesVanHulpvraag(vraag, heeftKind));
  const onderwerpen = [...casus.doelen, ...casus.hulpvragen.flatMap(({ leefgebieden }) => leefgebieden)];
  const afgehaakt = casus.afsluitreden !== null && geenHulp.includes(casus.afsluitreden);
  const geholpen = !afgehaakt || casus.doelen.length > 0 || vanVragen.some((regime) => regime !== "geen_voorziening");
  const jeugd =
    casus.heeftJeugdtermijn ||
    vanVragen.includes("jeugdhulp") ||
    (geholpen && heeftKind && onderwerpen.includes("gezin"));
  if (jeugd) return ["wmo", "jeugdhulp"];
  return geholpen ? ["wmo"] : ["geen_voorziening"];
}

/**
 * A conversation is about those it names (as for who may read it): about children and parents the Jeugdwet, about other
 * adults the Wmo. About nobody in particular it is about the gezin, and has every law of the dossier.
 */
export function regimesVanContact(met: readonly string[], casus: Casusfeiten): readonly Regime[] {
  const regimes = regimesVanCasus(casus);
  const leden = met.map((id) => casus.gezin.find(({ inwonerId }) => inwonerId === id));
  if (leden.length === 0 || !regimes.includes("jeugdhulp")) return regimes;
  const bijJeugd = leden.map((lid) => lid === undefined || lid.gezinsrol === "ouder" || isKind(lid, casus.geopendOp));
  if (leden.includes(undefined)) return regimes;
  if (bijJeugd.every(Boolean)) return ["jeugdhulp"];
  return bijJeugd.some(Boolean) ? regimes : ["wmo"];
}

/** Nothing of an open dossier expires, also not a question of it that was closed long ago. */
export function bewaringVanHulpvraag(
  vraag: Hulpvraagfeiten,
  casus: Casusfeiten | undefined,
  isGestopt: boolean,
  kader: Kader,
): Bewaring {
  if (vraag.afgeslotenOp === null || casus?.geslotenOp === null) return { stand: "loopt" };
  if (isGestopt) return { stand: "gestopt" };
  const heeftKind = casus?.gezin.some((lid) => isKind(lid, casus.geopendOp)) ?? false;
  const afgesloten = vraag.afgeslotenOp;
  const gewijzigd = laatste(afgesloten, vraag.laatsteWijziging);
  return langste(regimesVanHulpvraag(vraag, heeftKind), { afgesloten, gewijzigd }, kader);
}

/** A dossier lasts at least as long as the last of its questions. */
export function bewaringVanCasus(casus: Casusfeiten, kader: Kader): Bewaring {
  const dagen = dagenVan(casus);
  if (dagen === undefined) return { stand: "loopt" };
  if (casus.isGestopt) return { stand: "gestopt" };
  const vragen = casus.hulpvragen.map((vraag) => bewaringVanHulpvraag(vraag, casus, false, kader));
  if (vragen.some(({ stand }) => stand === "loopt")) return { stand: "loopt" };
  const zelf = langste(regimesVanCasus(casus), dagen, kader);
  return vragen.reduce((langst, een) => (totVan(een) > totVan(langst) ? een : langst), zelf);
}

/** The conversation alone, which may go before the rest of the dossier and never after it. */
export function bewaringVanContact(met: readonly string[], casus: Casusfeiten, kader: Kader): Bewaring {
  const dagen = dagenVan(casus);
  if (dagen === undefined) return { stand: "loopt" };
  return casus.isGestopt ? { stand: "gestopt" } : langste(regimesVanContact(met, casus), dagen, kader);
}

export function isVerlopen(bewaring: Bewaring, peildatum: Dag): boolean {
  return bewaring.stand === "termijn" && bewaring.tot < peildatum;
}

type Dagen = { readonly afgesloten: Dag; readonly gewijzigd: Dag };

function dagenVan({ geslotenOp, laatsteContact, laatsteWijziging }: Casusfeiten): Dagen | undefined {
  if (geslotenOp === null) return undefined;
  const afgesloten = laatste(geslotenOp, laatsteContact);
  return { afgesloten, gewijzigd: laatste(afgesloten, laatsteWijziging) };
}

function langste(
  regimes: readonly Regime[],
  dagen: Dagen,
  { peildatum, termijnen = bewaartermijnen }: Kader,
): Bewaring {
  const alle = regimes.map((regime) => {
    const begin = regime === "jeugdhulp" ? dagen.gewijzigd : dagen.afgesloten;
    const regel = geldendeTermijn(regime, begin, peildatum, termijnen);
    return { stand: "termijn" as const, tot: bewaardTot(regel, begin), regel, regimes };
  });
  const [eerste, ...rest] = alle;
  if (eerste === undefined) throw new Error("a part without a law");
  return rest.reduce((langst, een) => (een.tot > langst.tot ? een : langst), eerste);
}

function totVan(bewaring: Bewaring): Dag {
  return bewaring.stand === "termijn" ? bewaring.tot : "";
}

function laatste(dag: Dag, ander: Dag | null): Dag {
  return ander !== null && ander > dag ? ander : dag;
}
