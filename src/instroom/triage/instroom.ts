import { isDag } from "#shared/datum.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import { isUuid } from "#shared/uuid.ts";

/** So many rows a time. */
export const perPagina = 25;

/** The teams whose instroom this person divides. */
export function instroomTeams(wie: Pick<Identiteit, "instroomteams" | "coordinatieteams">): string[] {
  return [...new Set([...wie.instroomteams, ...wie.coordinatieteams])];
}

export type InstroomRegel = {
  readonly id: string;
  readonly eigenWoorden: string;
  readonly gemeldOp: string;
  readonly spoed: boolean;
  readonly wijk: string | null;
  readonly team: string;
  readonly herkomst: string;
  readonly leefgebieden: string[];
  readonly route: string | null;
  readonly eersteReactieOp: string | null;
};

/** Where the list goes on: the sort key of the last row shown. */
export type Plek = { readonly spoed: boolean; readonly gemeldOp: string; readonly id: string };

/** The place as it stands in the address of the next page, e.g. "1.2026-03-02.0190…"; undefined when it is none of ours. */
export function leesPlek(tekst: string | undefined): Plek | undefined {
  const [spoed, gemeldOp = "", id = ""] = tekst?.split(".") ?? [];
  if ((spoed !== "0" && spoed !== "1") || !isDag(gemeldOp) || !isUuid(id)) return undefined;
  return { spoed: spoed === "1", gemeldOp, id };
}

export function schrijfPlek({ spoed, gemeldOp, id }: Plek): string {
  return `${spoed ? 1 : 0}.${gemeldOp}.${id}`;
}
