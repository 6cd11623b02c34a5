import { heeftRol, type Identiteit } from "#shared/identiteit.ts";

/** The first screen of a role answers "what do I do now?". */
export function startpagina(wie: Identiteit): string {
  if (heeftRol(wie, "medewerker", "coordinator")) return "/mijn-werk";
  if (heeftRol(wie, "kwaliteitsmedewerker")) return "/cijfers";
  if (heeftRol(wie, "beheerder")) return "/beheer";
  if (heeftRol(wie, "privacy_officer")) return "/logboek";
  return "/";
}

// One slash, then printable ASCII without a backslash: browsers read "//" and "/\" as another site and drop tabs and line ends.
const lokaal = /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]{0,499}$/;

/** A path of this site to go on to after log-in; undefined for everything else, so that nobody is sent away from here. */
export function lokaalPad(naar: string | undefined): string | undefined {
  if (naar === "") return undefined;
  return naar !== undefined && (naar === "/" || lokaal.test(naar)) ? naar : undefined;
}
