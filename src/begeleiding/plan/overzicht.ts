import { type Dag, dagVan } from "#shared/datum.ts";
import { type Actie, type Akkoord, aantalHelpers, type Doel, isGewijzigdNa, type Uitvoerder } from "./plan.ts";

export type Actieregel = Pick<Actie, "id" | "wat" | "niveau" | "wanneer" | "stand"> & { readonly wie: string };

export type Doelregel = Pick<Doel, "id" | "woorden" | "leefgebied" | "oorzaak" | "stand"> & {
  readonly geslotenOp: Dag | null;
  readonly acties: readonly Actieregel[];
};

export type Akkoordregel = Pick<Akkoord, "id" | "op" | "akkoord" | "opmerking"> & {
  readonly naam: string;
  /** The plan has got a doel or an actie since. */
  readonly daarnaGewijzigd: boolean;
};

export type Persoon = { readonly id: string; readonly naam: string };

/** The plan as a page shows it. */
export type Plan = {
  readonly casusId: string;
  readonly versie: number;
  readonly regisseur: string;
  /** Who is of the gezin now. */
  readonly gezin: readonly Persoon[];
  /** Colleagues who help in this casus now. */
  readonly collegas: readonly Persoon[];
  readonly helpers: number;
  readonly doelen: readonly Doelregel[];
  readonly akkoorden: readonly Akkoordregel[];
  readonly vandaag: Dag;
  readonly magWerken: boolean;
};

type Helper = {
  readonly id: string;
  readonly medewerkerId: string | null;
  readonly organisatie: string | null;
  readonly tot: Date | null;
  readonly naam: string | null;
};

export type Stukken = {
  readonly casus: { readonly id: string; readonly versie: number; readonly regieId: string };
  readonly doelen: readonly Doel[];
  readonly acties: readonly (Actie & { readonly medewerker: string | null })[];
  readonly akkoorden: readonly Akkoord[];
  readonly betrokkenen: readonly Helper[];
  readonly deelnemers: readonly (Persoon & { readonly tot: Dag | null })[];
};

/** Puts what is known of a plan together: each doel with its acties, names instead of ids. */
export function planVan(stukken: Stukken, vandaag: Dag, magWerken: boolean): Plan {
  const { casus, doelen, acties, akkoorden, betrokkenen, deelnemers } = stukken;
  const namen = new Map(deelnemers.map(({ id, naam }) => [id, naam]));
  const regie = betrokkenen.find(({ id }) => id === casus.regieId);
  return {
    casusId: casus.id,
    versie: casus.versie,
    regisseur: regie?.naam ?? regie?.organisatie ?? "Onbekend",
    gezin: deelnemers.filter(({ tot }) => tot === null),
    collegas: collegasVan(betrokkenen),
    helpers: aantalHelpers(betrokkenen, acties),
    doelen: doelen.map((doel) => ({
      ...doel,
      geslotenOp: doel.geslotenOp === null ? null : dagVan(doel.geslotenOp),
      acties: acties
        .filter(({ doelId }) => doelId === doel.id)
        .map((actie) => ({ ...actie, wie: naamVan(actie, namen) })),
    })),
    akkoorden: akkoorden.map((akkoord) => ({
      ...akkoord,
      naam: namen.get(akkoord.inwonerId) ?? onbekend,
      daarnaGewijzigd: isGewijzigdNa(akkoord.vastgelegdOp, doelen, acties),
    })),
    vandaag,
    magWerken,
  };
}

const onbekend = "Iemand die niet meer meedoet";

/** Each once, also who both has the regie and joined. */
function collegasVan(betrokkenen: readonly Helper[]): readonly Persoon[] {
  const nu = betrokkenen.filter(({ tot, medewerkerId }) => tot === null && medewerkerId !== null);
  return [...new Map(nu.map(({ medewerkerId, naam }) => [medewerkerId ?? "", naam ?? onbekend]))].map(([id, naam]) => ({
    id,
    naam,
  }));
}

function naamVan(
  { inwonerId, ander, medewerker }: Uitvoerder & { readonly medewerker: string | null },
  namen: ReadonlyMap<string, string>,
): string {
  if (inwonerId !== null) return namen.get(inwonerId) ?? onbekend;
  return medewerker ?? ander ?? onbekend;
}

/** "Anna Vries, Bram Vries en Tom Vries". */
export function opsomming(namen: readonly string[]): string {
  return namen.length < 2 ? (namen[0] ?? "") : `${namen.slice(0, -1).join(", ")} en ${namen.at(-1)}`;
}

/** What a page of the plan needs of a form that came back; the look of it is that of the web kit. */
export type Teruggestuurd = {
  /** Which form: its id on the page. */
  readonly welke: string;
  readonly form: {
    readonly values: Readonly<Record<string, string | readonly string[]>>;
    readonly errors: Readonly<Record<string, string>>;
    readonly melding?: string | undefined;
  };
};

export type PlanFormulieren = {
  readonly terug: Teruggestuurd | undefined;
  /** The id of what a form will make: kept when that form comes back. */
  readonly idVoor: (welke: string) => string;
};

export const akkoordformulier = "akkoord";

export function actieformulier(doelId: string): string {
  return `actie-${doelId}`;
}

export function eindeformulier(doelId: string): string {
  return `einde-${doelId}`;
}

/** The form as it came back, or a new one. */
export function formulierVan(
  { terug }: PlanFormulieren,
  welke: string,
  nieuw: Readonly<Record<string, string>> = {},
): Teruggestuurd["form"] {
  return terug?.welke === welke ? terug.form : { values: nieuw, errors: {} };
}

/** Whether a form that came back is shown with what was typed: it says itself what is wrong. */
export function isOpDePagina(welke: string, { doelen }: Plan): boolean {
  if (welke === akkoordformulier) return true;
  return doelen.some(({ id }) => welke === actieformulier(id) || welke === eindeformulier(id));
}
