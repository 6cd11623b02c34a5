import type { Plan } from "./overzicht.ts";

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
