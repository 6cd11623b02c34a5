import type { Leefgebied, Niveau, Zwaarte } from "#instroom/hulpvraag/codelijst.ts";

export type Triagekeuze = {
  readonly route: Niveau;
  readonly routeReden: string;
  readonly wmoMeldingOp: string | null;
  readonly voornaam?: string | undefined;
  readonly achternaam?: string | undefined;
  readonly correctie: Correctie;
};

/** Facts of the report that triage may set right; what is absent stays as it was. */
export type Correctie = {
  readonly spoed?: boolean | undefined;
  readonly leefgebieden?: readonly Leefgebied[] | undefined;
  readonly vraagsoortId?: string | undefined;
  readonly zwaarte?: Zwaarte | undefined;
};
