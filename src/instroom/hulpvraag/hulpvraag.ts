import { type Dag, plusDagen, plusMaanden } from "#shared/datum.ts";
import { accept, refuse, type Result } from "#shared/result.ts";
import { eindeWettelijkeTermijn, plusWerkdagen } from "#shared/werkdagen.ts";
import { type Afsluitreden, dossierRoutes, type Instantie, type Niveau } from "./codelijst.ts";

/** What the rules look at. What the resident said stands elsewhere: no rule reads it. */
type Kern = {
  readonly id: string;
  readonly teamId: string;
  readonly gemeldOp: Dag;
  readonly heeftNaam: boolean;
  readonly route: Niveau | null;
  readonly routeReden: string | null;
  readonly wmoMelding: boolean | null;
  readonly wmoMeldingOp: Dag | null;
  readonly onderzoekAfgerondOp: Dag | null;
  readonly eersteReactieOp: Dag | null;
  readonly eersteGesprekOp: Dag | null;
  readonly versie: number;
};
export type NieuweHulpvraag = Kern & { readonly status: "nieuw" };
export type LopendeHulpvraag = Kern & { readonly status: "in_behandeling"; readonly toegewezenAan: string };
export type AfgeslotenHulpvraag = Kern & {
  readonly status: "afgesloten";
  readonly afgeslotenOp: Dag;
  readonly uitkomst: Niveau | null;
  readonly afsluitreden: Afsluitreden;
  readonly doorverwezenNaar: Instantie | null;
};
export type Hulpvraag = NieuweHulpvraag | LopendeHulpvraag | AfgeslotenHulpvraag;
type OpenHulpvraag = NieuweHulpvraag | LopendeHulpvraag;

export type Collega = { readonly id: string; readonly teams: readonly string[]; readonly actief: boolean };

export type Triage = {
  readonly route: Niveau;
  readonly routeReden: string;
  /** The day of the Wmo-melding (Wmo 2015 art. 2.3.2), or null when it deliberately is none. */
  readonly wmoMeldingOp: Dag | null;
  /** True when the name is known, or comes with the triage itself. */
  readonly heeftNaam: boolean;
};

export type Afsluiting = {
  readonly afgeslotenOp: Dag;
  readonly uitkomst: Niveau | null;
  readonly afsluitreden: Afsluitreden;
  readonly doorverwezenNaar: Instantie | null;
};

/** nieuw, in_behandeling -> in_behandeling: taken by oneself or assigned to a colleague of the same team. */
export function toewijzen(
  hulpvraag: Hulpvraag,
  aan: Collega,
): Result<LopendeHulpvraag, "is_afgesloten" | "al_toegewezen" | "ander_team"> {
  if (hulpvraag.status === "afgesloten") return refuse("is_afgesloten");
  if (hulpvraag.status === "in_behandeling" && hulpvraag.toegewezenAan === aan.id) return refuse("al_toegewezen");
  if (!aan.actief || !aan.teams.includes(hulpvraag.teamId)) return refuse("ander_team");
  return accept({ ...hulpvraag, status: "in_behandeling", toegewezenAan: aan.id });
}

/** A new question goes to another team's instroom. The day it was reported does not change. */
export function doorzetten(
  hulpvraag: Hulpvraag,
  naarTeam: string,
): Result<NieuweHulpvraag, "is_afgesloten" | "al_in_behandeling" | "zelfde_team"> {
  if (hulpvraag.status === "afgesloten") return refuse("is_afgesloten");
  if (hulpvraag.status === "in_behandeling") return refuse("al_in_behandeling");
  if (hulpvraag.teamId === naarTeam) return refuse("zelfde_team");
  return accept({ ...hulpvraag, teamId: naarTeam });
}

/** The route and the Wmo-melding, set or deliberately not. A route with a dossier needs a name. */
export function triageren(
  hulpvraag: Hulpvraag,
  triage: Triage,
  vandaag: Dag,
): Result<
  OpenHulpvraag,
  "is_afgesloten" | "naam_nodig" | "melding_voor_vraag" | "in_toekomst" | "melding_na_onderzoek"
> {
  if (hulpvraag.status === "afgesloten") return refuse("is_afgesloten");
  if (dossierRoutes.includes(triage.route) && !triage.heeftNaam) return refuse("naam_nodig");
  if (triage.wmoMeldingOp !== null && triage.wmoMeldingOp < hulpvraag.gemeldOp) return refuse("melding_voor_vraag");
  if (triage.wmoMeldingOp !== null && triage.wmoMeldingOp > vandaag) return refuse("in_toekomst");
  const { onderzoekAfgerondOp } = hulpvraag;
  if (triage.wmoMeldingOp === null)
    return accept({ ...hulpvraag, ...triage, wmoMelding: false, onderzoekAfgerondOp: null });
  if (onderzoekAfgerondOp !== null && triage.wmoMeldingOp > onderzoekAfgerondOp) return refuse("melding_na_onderzoek");
  return accept({ ...hulpvraag, ...triage, wmoMelding: true });
}

/** First call-back. */
export function eersteReactieVastleggen(
  hulpvraag: Hulpvraag,
  op: Dag,
  vandaag: Dag,
): Result<OpenHulpvraag, "is_afgesloten" | "voor_melding" | "in_toekomst" | "na_gesprek"> {
  if (hulpvraag.status === "afgesloten") return refuse("is_afgesloten");
  if (op < hulpvraag.gemeldOp) return refuse("voor_melding");
  if (op > vandaag) return refuse("in_toekomst");
  if (hulpvraag.eersteGesprekOp !== null && op > hulpvraag.eersteGesprekOp) return refuse("na_gesprek");
  return accept({ ...hulpvraag, eersteReactieOp: op });
}

/** The first conversation ends the wachttijd and starts the duur; it is a first reaction too when there was none before. */
export function eersteGesprekVastleggen(
  hulpvraag: Hulpvraag,
  op: Dag,
  vandaag: Dag,
): Result<OpenHulpvraag, "is_afgesloten" | "voor_melding" | "in_toekomst"> {
  if (hulpvraag.status === "afgesloten") return refuse("is_afgesloten");
  if (op < hulpvraag.gemeldOp) return refuse("voor_melding");
  if (op > vandaag) return refuse("in_toekomst");
  const { eersteReactieOp } = hulpvraag;
  const isLater = eersteReactieOp === null || eersteReactieOp > op;
  return accept({ ...hulpvraag, eersteGesprekOp: op, eersteReactieOp: isLater ? op : eersteReactieOp });
}

/** The end of the Wmo-onderzoek that began with the melding (Wmo 2015 art. 2.3.2). */
export function onderzoekAfronden(
  hulpvraag: Hulpvraag,
  op: Dag,
  vandaag: Dag,
): Result<OpenHulpvraag, "is_afgesloten" | "geen_melding" | "voor_wmo_melding" | "in_toekomst"> {
  if (hulpvraag.status === "afgesloten") return refuse("is_afgesloten");
  if (hulpvraag.wmoMeldingOp === null) return refuse("geen_melding");
  if (op < hulpvraag.wmoMeldingOp) return refuse("voor_wmo_melding");
  if (op > vandaag) return refuse("in_toekomst");
  return accept({ ...hulpvraag, onderzoekAfgerondOp: op });
}

export type AfsluitingGeweigerd =
  | "is_afgesloten"
  | "afgesloten_voor_melding"
  | "voor_contact"
  | "afgesloten_in_toekomst"
  | "uitkomst_nodig"
  | "geen_uitkomst"
  | "route_nodig"
  | "naam_nodig";

/**
 * nieuw, in_behandeling -> afgesloten. An uitkomst is asked where something was reached and nowhere else; one that has a
 * dossier went through triage and has a name.
 */
export function afsluiten(
  hulpvraag: Hulpvraag,
  afsluiting: Afsluiting,
  vandaag: Dag,
): Result<AfgeslotenHulpvraag, AfsluitingGeweigerd> {
  if (hulpvraag.status === "afgesloten") return refuse("is_afgesloten");
  const { afgeslotenOp } = afsluiting;
  if (afgeslotenOp < hulpvraag.gemeldOp) return refuse("afgesloten_voor_melding");
  const { eersteReactieOp, eersteGesprekOp } = hulpvraag;
  if ([eersteReactieOp, eersteGesprekOp].some((dag) => dag !== null && afgeslotenOp < dag))
    return refuse("voor_contact");
  if (afgeslotenOp > vandaag) return refuse("afgesloten_in_toekomst");
  const { uitkomst, afsluitreden } = afsluiting;
  if (uitkomst === null && uitkomstNodig(afsluitreden)) return refuse("uitkomst_nodig");
  if (uitkomst !== null && !uitkomstNodig(afsluitreden)) return refuse("geen_uitkomst");
  if (uitkomst !== null && dossierRoutes.includes(uitkomst) && hulpvraag.route === null) return refuse("route_nodig");
  if (uitkomst !== null && dossierRoutes.includes(uitkomst) && !hulpvraag.heeftNaam) return refuse("naam_nodig");
  return accept({ ...hulpvraag, status: "afgesloten", ...afsluiting });
}

/** Help that came about, or was handed over, came about at some niveau; otherwise nothing was reached. */
export function uitkomstNodig(reden: Afsluitreden): boolean {
  return reden === "bereikt" || reden === "overgedragen";
}

/** The day before which someone is called back: the municipality's norm in working days. */
export function reactieUiterlijk(gemeldOp: Dag, werkdagen: number): Dag {
  return plusWerkdagen(gemeldOp, werkdagen);
}

/** Wmo 2015 art. 2.3.2 lid 1: the onderzoek is done within six weeks of the melding; Algemene termijnenwet art. 1 moves the end. */
export function onderzoekUiterlijk(wmoMeldingOp: Dag): Dag {
  return eindeWettelijkeTermijn(plusDagen(wmoMeldingOp, 42));
}

/** AVG art. 14 lid 3: who someone else told us about hears so within a month, unless that is dangerous. */
export function inlichtenUiterlijk(gemeldOp: Dag): Dag {
  return plusMaanden(gemeldOp, 1);
}
