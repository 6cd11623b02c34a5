import { accept, refuse, type Result } from "#shared/result.ts";
import type { Leefgebied } from "#instroom/hulpvraag/codelijst.ts";

/** A question as the municipality itself names it, within one leefgebied. */
export type Vraagsoort = { readonly naam: string; readonly leefgebied: Leefgebied; readonly actief: boolean };

type Bestaand = { readonly id: string; readonly naam: string };

/** Two that differ in capitals or spaces only would be one to who chooses, so a name is there once. */
export function benoemen(id: string, naam: string, bestaande: readonly Bestaand[]): Result<string, "naam_bezet"> {
  const isBezet = bestaande.some((andere) => andere.id !== id && gelijkend(andere.naam) === gelijkend(naam));
  return isBezet ? refuse("naam_bezet") : accept(naam);
}

function gelijkend(naam: string): string {
  return naam.trim().replaceAll(/\s+/g, " ").toLowerCase();
}
