import { type Dag, dagenTussen, isDag } from "#shared/datum.ts";
import { isUuid } from "#shared/uuid.ts";

/** So many rows a time. */
export const perPagina = 25;

/** What a coordinator must see first: 0 nobody looks after it any more, 1 urgent and not spoken with, 2 the rest, 3 leun- en steuncontact. */
export type Rang = 0 | 1 | 2 | 3;

/** One hulpvraag that runs in a team. */
export type LopendRegel = {
  readonly id: string;
  readonly naam: string | null;
  readonly eigenWoorden: string;
  readonly gemeldOp: Dag;
  readonly spoed: boolean;
  readonly route: string | null;
  readonly eersteGesprekOp: Dag | null;
  readonly team: string;
  readonly behandelaar: string;
  readonly behandelaarActief: boolean;
  readonly rang: Rang;
};

/** Someone who has running hulpvragen in these teams. */
export type Behandelaar = { readonly id: string; readonly naam: string; readonly actief: boolean };

/** Where the list goes on: the sort key of the last row shown. */
export type Plek = { readonly rang: Rang; readonly gemeldOp: Dag; readonly id: string };

/** The place as it stands in the address of the next page, e.g. "2.2026-03-02.0190…"; undefined when it is none of ours. */
export function leesPlek(tekst: string | undefined): Plek | undefined {
  const [eerste, gemeldOp = "", id = ""] = tekst?.split(".") ?? [];
  const rang = ([0, 1, 2, 3] as const).find((een) => String(een) === eerste);
  return rang === undefined || !isDag(gemeldOp) || !isUuid(id) ? undefined : { rang, gemeldOp, id };
}

export function schrijfPlek({ rang, gemeldOp, id }: Plek): string {
  return `${rang}.${gemeldOp}.${id}`;
}

/** Whole days that someone waits for the first conversation; undefined when it has been. */
export function wachtDagen(regel: Pick<LopendRegel, "gemeldOp" | "eersteGesprekOp">, vandaag: Dag): number | undefined {
  return regel.eersteGesprekOp === null ? dagenTussen(regel.gemeldOp, vandaag) : undefined;
}
