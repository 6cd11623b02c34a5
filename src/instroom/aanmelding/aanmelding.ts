import { accept, refuse, type Result } from "#shared/result.ts";
import type {
  Contactwijze,
  Herkomst,
  Herkomstkeuze,
  Instantie,
  Leefgebied,
  TeamHerkomst,
  TeamReden,
  Zwaarte,
} from "#instroom/hulpvraag/codelijst.ts";
import type { InwonerGegevens } from "#persoon/inwoner/inwoner.ts";

/** One report, whichever door it came through. */
export type Aanmelding = {
  readonly id: string;
  readonly gemeldOp: string;
  readonly eigenWoorden: string;
  readonly leefgebieden: readonly Leefgebied[];
  readonly vraagsoortId?: string | undefined;
  readonly zwaarte?: Zwaarte | undefined;
  readonly spoed: boolean;
  readonly herkomst: Herkomst;
  readonly herkomstSoort?: Instantie | TeamHerkomst | undefined;
  readonly verwijzer?: string | undefined;
  readonly contactwijze: Contactwijze;
  readonly wijkCode?: string | undefined;
  readonly inwoner: InwonerGegevens;
  readonly aanmelder?: Aanmelder | undefined;
};

/** Who reported it for someone else. */
export type Aanmelder = {
  readonly naam?: string | undefined;
  readonly relatie?: string | undefined;
  readonly telefoon?: string | undefined;
  readonly email?: string | undefined;
  readonly inwonerWeetErvan: boolean;
  readonly weetNietReden?: string | undefined;
};

export type Plaatsing = { readonly teamId: string; readonly teamReden: TeamReden };

/** Which team gets it, and why: the wijk decides; an unknown wijk goes to the team that catches everything. */
export function plaatsen(
  wijk: { readonly teamId: string } | undefined,
  vangnetTeamId: string | null,
): Result<Plaatsing, "geen_team"> {
  if (wijk) return accept({ teamId: wijk.teamId, teamReden: "wijk" });
  if (vangnetTeamId) return accept({ teamId: vangnetTeamId, teamReden: "wijk_onbekend" });
  return refuse("geen_team");
}

/** What a choice of herkomst says: a verwijzer has a kind, the team itself a way of finding, the others neither. */
export function herkomstVan(keuze: Herkomstkeuze): Pick<Aanmelding, "herkomst" | "herkomstSoort"> {
  if (keuze === "zelf" || keuze === "netwerk" || keuze === "onbekend") return { herkomst: keuze };
  const herkomst = keuze === "outreach" || keuze === "vroegsignalering" ? "team" : "verwijzer";
  return { herkomst, herkomstSoort: keuze };
}
